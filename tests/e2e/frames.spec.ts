import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './accessible';
import { drop, goTo, readToTheEnd, sampleOnDisk } from './support';

const packed = resolve(import.meta.dirname, '../../../shared/data/frames/simulated.tar.zst');
test.skip(!existsSync(packed), `no ${packed}`);

const PREFIX = 'CPS0001-01-multi';
const RUN = `_kamoproc/CPS0001-01/data00/${PREFIX}_1-40`;

/** A part of the sample on a disk, with a pin whose simulated frames are there: an EIGER series with ice, its third data file missing. */
function beamtime(): string {
  const folder = sampleOnDisk('CPS1014-01', 'CPS1013-07', 'merge_blend_3.1S_helA');
  const into = mkdtempSync(join(tmpdir(), 'kamome-frames-'));
  execFileSync('tar', ['--zstd', '-xf', packed, '-C', into]);
  const frames = join(into, 'frames');
  const data = join(folder, 'CPS0001-01', 'data00');
  mkdirSync(data, { recursive: true });
  for (const name of readdirSync(frames))
    if (name.startsWith(PREFIX) && name.endsWith('.h5') && !/data_000003/.test(name))
      copyFileSync(join(frames, name), join(data, name));
  // A crystal that is in a merge of the sample, and the hits of a raster, are these pictures under other names.
  const crystal = join(folder, 'CPS1014-01', 'data00');
  for (const part of ['master', 'data_000001'])
    copyFileSync(join(frames, `${PREFIX}_${part}.h5`), join(crystal, `cry00_${part}.h5`));
  copyFileSync(
    join(frames, `${PREFIX}_onlyhits.h5`),
    join(folder, 'CPS1013-07', 'scan00', '2d', '2d_onlyhits.h5')
  );
  cpSync(join(frames, 'xds', `${PREFIX}_1-40`), join(folder, RUN), { recursive: true });
  rmSync(into, { recursive: true });
  return folder;
}

async function open(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await drop(page, beamtime());
  await readToTheEnd(page);
}

test('from a data set to its frames: shown, walked by keys, ice named, a missing file told', async ({
  page
}) => {
  await open(page);
  await page.evaluate((run) => (location.hash = `${location.hash.split('?')[0]}/runs/${run}`), RUN);
  await page.getByTestId('frames-of-run').click();
  const frame = page.getByTestId('frame');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await expect(frame).toHaveAttribute('data-frame', '1');
  await expect(page.getByTestId('geometry-source')).toHaveText('GXPARM.XDS');
  await expect(page.getByTestId('frame-ice')).toHaveAttribute('data-verdict', 'ice');
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveAttribute('data-frame', '2');
  await expect(page).toHaveURL(/n=2/);
  await page.keyboard.press('p');
  await expect(page.getByTestId('predicted')).toHaveText(/^\d+$/);
  await expect.poll(async () => Number(await page.getByTestId('predicted').innerText())).toBeGreaterThan(20);
  await expect(page.getByTestId('predicted-from')).toHaveText('INTEGRATE.HKL');
  // 3 e.s.d. of 0.060° at 105 mm to each side, in pixels of 0.075 mm.
  await expect(page.getByTestId('mosaicity')).toHaveText('0.120°');
  await expect(page.getByTestId('divergence')).toHaveText('0.060°');
  await expect(page.getByTestId('box-size')).toHaveText('8.8 px');
  await expect(page.getByTestId('boxes')).toHaveAttribute('data-half', '4.40');
  await expect(page.getByTestId('frame-profile')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByTestId('frame-label')).toHaveText('Sum of frames 2–6');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.getByRole('spinbutton', { name: 'Frame number' }).fill('25');
  await page.keyboard.press('Enter');
  await expect(frame).toHaveAttribute('data-state', 'failed');
  await expect(page.getByTestId('frame-message')).toContainText(
    `${PREFIX}_data_000003.h5 is not on the disk`
  );
  await expect(page.getByTestId('frames-gap')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveAttribute('data-frame', '31');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await page.keyboard.press('End');
  await expect(frame).toHaveAttribute('data-frame', '40');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await page.reload();
  await expect(page.getByTestId('frame')).toBeVisible();
});

test('the disk is pulled while frames are played: play stops, the page says so, and with the disk back it plays on', async ({
  page
}) => {
  const folder = beamtime();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  await page.evaluate((run) => (location.hash = `${location.hash.split('?')[0]}/runs/${run}`), RUN);
  await page.getByTestId('frames-of-run').click();
  const frame = page.getByTestId('frame');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await page.keyboard.press('Space');
  await expect(frame).not.toHaveAttribute('data-frame', '1');
  renameSync(join(folder, 'CPS0001-01'), join(folder, 'pulled'));
  await expect(frame).toHaveAttribute('data-state', 'failed');
  await expect(page.getByTestId('frame-message')).toContainText(/disk/);
  const stopped = await frame.getAttribute('data-frame');
  // The picture before and what is known of it stay; nothing plays on.
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect(page.getByTestId('geometry-source')).toHaveText('GXPARM.XDS');
  await page.waitForTimeout(1000);
  await expect(frame).toHaveAttribute('data-frame', stopped ?? '');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.click();
  await expect(page.getByTestId('frame-message')).toContainText(/disk/);
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  renameSync(join(folder, 'pulled'), join(folder, 'CPS0001-01'));
  await page.getByTestId('frame-again').click();
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await expect(page.getByTestId('frame-message')).toHaveCount(0);
  await play.click();
  // To the pictures of the data file that is not there.
  await expect(frame).toHaveAttribute('data-frame', '21');
  await expect(page.getByTestId('frame-message')).toContainText(`${PREFIX}_data_000003.h5`);
  await play.click();
  await expect(frame).toHaveAttribute('data-frame', '40');
  await expect(frame).toHaveAttribute('data-state', 'shown');
});

test('from Files to a picture of that file', async ({ page }) => {
  await open(page);
  await goTo(page, 'Files');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('CPS0001-01-multi_onlyhits');
  await page.locator(`[data-testid=file-row][data-path$="${PREFIX}_onlyhits.h5"]`).click();
  await page.getByTestId('frames-of-file').click();
  await expect(page.getByTestId('frame')).toHaveAttribute('data-state', 'shown');
  await expect(page.getByTestId('frame')).toHaveAttribute('data-frame', '3');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('frame')).toHaveAttribute('data-frame', '17');
});

test('the resolution under the pointer is that of the geometry', async ({ page }) => {
  await open(page);
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS0001-01' }).click();
  await page.getByTestId('frames-of-collection').click();
  await expect(page.getByTestId('frame')).toHaveAttribute('data-state', 'shown');
  await page.keyboard.press('1');
  const canvas = page.locator('canvas').first();
  await canvas.hover({ position: { x: 100, y: 100 } });
  const pointer = page.getByTestId('frame-pointer');
  await expect(pointer).toContainText(/x (99|100|101), y (99|100|101)/);
  const [, x = NaN, y = NaN] = (/x (\d+), y (\d+)/.exec(await pointer.innerText()) ?? []).map(Number);
  // 0.075 mm pixels at 105 mm, 1 Å, beam at (511.31, 530.77).
  const twoTheta = Math.atan((0.075 * Math.hypot(x - 511.31, y - 530.77)) / 105);
  expect(Number(await pointer.getAttribute('data-d'))).toBeCloseTo(1 / (2 * Math.sin(twoTheta / 2)), 3);
  await expect(page.getByTestId('geometry-source')).toHaveText('image header');
  expect(await violations(page)).toEqual([]);
});

test('zoom is in the address, a picture is saved with its rings, first beside last', async ({ page }) => {
  await open(page);
  await page.evaluate((run) => (location.hash = `${location.hash.split('?')[0]}/runs/${run}`), RUN);
  await page.getByTestId('frames-of-run').click();
  await expect(page.getByTestId('frame')).toHaveAttribute('data-state', 'shown');
  const canvas = page.locator('canvas').first();
  await canvas.hover({ position: { x: 200, y: 200 } });
  await page.mouse.wheel(0, -480);
  await expect(page).toHaveURL(/[?&]s=\d/);
  const zoomed = new URL(page.url()).hash;
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/n=2/);
  expect(new URLSearchParams(page.url().split('?').at(-1)).get('s')).toBe(
    new URLSearchParams(zoomed.split('?').at(-1)).get('s')
  );
  const download = page.waitForEvent('download');
  await page.getByTestId('save-frame').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/CPS0001-01-multi-2\.png$/);
  expect(statSync(await saved.path()).size).toBeGreaterThan(10_000);
  await page.keyboard.press('c');
  await expect(page.locator('canvas')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'frame 40', exact: true })).toBeVisible();
});

test('from a merge to a frame in two clicks, through its members by keys, and back', async ({ page }) => {
  await open(page);
  await goTo(page, 'Merges');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('helA');
  await page.getByTestId('merge-run-row').first().dblclick();
  const member = page.getByTestId('frames-of-member').first();
  const number = await member.locator('xpath=ancestor::tr/td[2]').innerText();
  const first = Number(/[?&]n=(\d+)/.exec((await member.getAttribute('href')) ?? '')?.[1]);
  await member.click();
  const frame = page.getByTestId('frame');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await expect(frame).toHaveAttribute('data-frame', String(first));
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveAttribute('data-frame', String(first + 1));
  await expect(page).toHaveURL(new RegExp(`n=${first + 1}&`));
  await expect(page.getByTestId('merge-of-frames')).toContainText(`data set ${number}`);
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('merge-of-frames')).not.toContainText(new RegExp(`data set ${number}$`));
  await page.getByTestId('merge-of-frames').click();
  await expect(page.getByTestId('members-table')).toBeVisible();
});

test('from a point of the raster to its frame, and back to the point', async ({ page }) => {
  await open(page);
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1013-07' }).click();
  await expect(page.getByTestId('heat-map')).toBeVisible();
  await page.evaluate(() => (location.hash = `${location.hash.split('?')[0]}?scan=scan00/2d&image=17`));
  await expect(page.getByTestId('point-in-hand')).toContainText('image 17');
  await page.getByTestId('frame-of-point').click();
  const frame = page.getByTestId('frame');
  await expect(frame).toHaveAttribute('data-state', 'shown');
  await expect(frame).toHaveAttribute('data-frame', '17');
  await page.keyboard.press('ArrowLeft');
  await expect(frame).toHaveAttribute('data-frame', '3');
  await expect(page).toHaveURL(/n=3/);
  await page.getByTestId('pin-of-frames').click();
  await expect(page.getByTestId('point-in-hand')).toContainText('image 3');
  // A point without spots is not in the file: said, not an empty picture.
  await page.evaluate(() => (location.hash = location.hash.replace('image=3', 'image=4')));
  await expect(page.getByTestId('point-in-hand')).toContainText('image 4');
  await page.getByTestId('frame-of-point').click();
  await expect(page.getByTestId('frame-message')).toContainText('it keeps only the frames');
});
