/** Camera pictures of a pin: the raster over them at scale, before and after, and small copies without the disk. */
import { renameSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { COLLECTED, layOver, PICTURE, PIN } from '../support/laid-over';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';
import { drop, goTo, readToTheEnd, sampleOnDisk } from './support';

/** A camera picture with the green rectangle that ZOO draws, as JPEG. */
async function cameraPicture(page: Page): Promise<Buffer> {
  await page.goto('./?lang=en');
  const base64 = await page.evaluate(({ width, height, left, top, right, bottom }) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = '#c4c9d2';
    pen.fillRect(0, 0, width, height);
    pen.strokeStyle = '#4a4650';
    pen.lineWidth = 7;
    pen.beginPath();
    pen.ellipse((left + right) / 2, (top + bottom) / 2, 70, 58, 0, 0, 2 * Math.PI);
    pen.stroke();
    pen.strokeStyle = '#00e000';
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, top + 0.5, right - left, bottom - top);
    pen.fillStyle = '#00e000';
    pen.fillText('ROI square(H, V) = (125, 112)[um]', 8, height - 12);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, PICTURE);
  return Buffer.from(base64, 'base64');
}

async function openLaidOver(page: Page): Promise<string> {
  const folder = sampleOnDisk();
  await layOver(folder, await cameraPicture(page));
  await drop(page, folder);
  await readToTheEnd(page);
  return folder;
}

async function openPin(page: Page): Promise<void> {
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: PIN }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PIN);
}

test('a raster lies over the picture of its loop at scale, its collected points lead to data sets and back', async ({
  page
}) => {
  await openLaidOver(page);
  await openPin(page);
  const figure = page.getByTestId('raster-picture');
  await expect(figure).toContainText('1.25 µm per pixel');
  await expect(figure).toContainText('125 × 112.5 µm');
  await expect(figure.getByRole('link', { name: 'raster.jpg' })).toBeVisible();
  await expect(figure.getByRole('link', { name: 'zoo_200714.db' })).toBeVisible();

  const marks = page.getByTestId('collected-mark');
  await expect(marks).toHaveCount(COLLECTED.length);
  await expect(marks.first()).toHaveAttribute('aria-label', new RegExp(`image ${COLLECTED[0]}: .*multi_001`));
  await marks.nth(1).click();
  await expect(page).toHaveURL(new RegExp(`image=${COLLECTED[1]}`));
  await expect(page.getByTestId('point-in-hand')).toContainText(`image ${COLLECTED[1]}`);

  // The step of the raster is 10 µm, and a pixel of the picture 1.25 µm: neighbours lie 8 pixels of the picture apart.
  const boxes = await marks.evaluateAll((all) =>
    all.map((mark) => Number(mark.querySelector('circle')?.getAttribute('cx')))
  );
  const image = await figure.locator('image').evaluate((one) => Number(one.getAttribute('width')));
  const columns = COLLECTED.map((number) => (number - 1) % 15); // the first two are of one row
  const perStep = ((boxes[1] ?? NaN) - (boxes[0] ?? NaN)) / ((columns[1] ?? NaN) - (columns[0] ?? NaN));
  expect(Math.abs(perStep)).toBeCloseTo((image / PICTURE.width) * 8, 0);

  await figure.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(figure.getByRole('slider')).toHaveValue('0');
  const dataset = page.getByTestId('dataset-of-point').first();
  await dataset.click();
  await expect(page.getByTestId('run-state')).toBeVisible();
  await page.getByTestId('collected-at').first().click();
  await expect(page).toHaveURL(new RegExp(`pins/${PIN}.*image=\\d+`));
  await expect(page.getByTestId('raster-picture')).toBeVisible();
});

test('where the files do not say where a raster lies, the page says what is missing', async ({
  kept: page
}) => {
  await openKept(page);
  await openPin(page);
  const missing = page.getByTestId('overlay-missing');
  await expect(missing).toHaveAttribute('data-why', 'two-scales');
  await expect(missing).toContainText('raster.jpg');
  await expect(page.getByTestId('raster-picture')).toHaveCount(0);
  await page.getByTestId('scan-link').filter({ hasText: '2d' }).first().click();
});

test('a try of an edge says what a retry means', async ({ kept: page }) => {
  await openKept(page);
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1014-01' }).click();
  await page.getByTestId('scan-link').filter({ hasText: 'rv00_01' }).click();
  await expect(page).toHaveURL(/rv00_01/);
  await expect(page.getByTestId('tries')).toContainText('Try 2 of 2');
  await expect(page.getByTestId('tries')).toContainText('10 µm');
});

test('before and after: the edge between two pictures is moved by keys, and told', async ({ kept: page }) => {
  await openKept(page);
  await openPin(page);
  const pair = page.getByTestId('before-after').first();
  const edge = pair.getByRole('slider', { name: 'Before and after: warming up' });
  await expect(edge).toHaveValue('50');
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveValue('51');
  await expect(edge).toHaveAttribute('aria-valuetext', /left 51 % before warming up, right 49 % after/);
  await page.keyboard.press('End');
  await expect(pair.locator('img.over')).toHaveAttribute('style', /inset\(0(px)? 0% 0(px)? 0(px)?\)/);
  await expect(page.getByTestId('before-after')).toHaveCount(2);
});

test('pictures and map show without the disk, and go when the beamtime is forgotten', async ({ page }) => {
  const folder = await openLaidOver(page);
  await openPin(page);
  await expect(page.getByTestId('raster-picture')).toBeVisible();
  // Small copies are made after the scan: the last kind of picture of the last pin is the last to be kept.
  const kept = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('kamome');
          opening.onerror = () => reject(opening.error ?? new Error('not opened'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('pictures').objectStore('pictures').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        })
    );
  await expect.poll(kept).toBeGreaterThan(40);
  renameSync(folder, `${folder}-away`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PIN);
  const picture = page.getByTestId('pin-image').first();
  await expect(picture).toHaveAttribute('data-small', 'true');
  await expect(picture.locator('img')).toBeVisible();
  await expect(page.getByTestId('before-after').first().locator('img').first()).toBeVisible();
  await expect(page.getByTestId('heat-map')).toBeVisible();
  await expect(page.getByTestId('raster-picture')).toContainText('1.25 µm per pixel');

  await page.goto('./?lang=en');
  await page.getByRole('button', { name: /^Remove…: / }).click();
  await page.getByTestId('forget-all').or(page.getByTestId('forget-index')).last().click();
  await expect(page.getByTestId('beamtime-card')).toHaveCount(0);
  await expect.poll(kept).toBe(0);
});

test(
  'axe finds nothing wrong with a raster over its picture, in either theme',
  { tag: '@slow' },
  async ({ page }) => {
    await openLaidOver(page);
    await openPin(page);
    await expect(page.getByTestId('raster-picture')).toBeVisible();
    await expect(page.getByTestId('before-after').first().locator('img').first()).toBeVisible();
    expect(await violationsInThemes(page)).toEqual([]);
  }
);
