/** Parts and places: the archive first, several disks, several beamtimes on one, another place, another beamtime of the same name. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { goTo, pickNext, readToTheEnd, SAMPLE, smallArchive, smallOnDisk } from './support';

const cards = (page: Page) => page.getByTestId('beamtime-card');

/** Drops folders of this machine on the start page, all at once. */
async function dropAll(page: Page, folders: readonly string[]): Promise<void> {
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...folders], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
}
const elsewhere = (): string => mkdtempSync(join(tmpdir(), 'kamome-place-'));
async function decideOnFirst(page: Page): Promise<void> {
  await goTo(page, 'Merges');
  await page.getByTestId('merge-run-row').first().waitFor();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('a');
  await expect(page.getByTestId('triage-progress')).toHaveText(/^1 of \d+ decided$/);
}

test('the archive first, the disk later: one beamtime, and what the disk lacks is told', async ({ page }) => {
  test.slow();
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles(smallArchive());
  await readToTheEnd(page);
  await decideOnFirst(page);
  const folder = smallOnDisk();
  const [lost = ''] = readdirSync(folder).filter((name) => name.startsWith('zoo_') && name.endsWith('.csv'));
  expect(lost).not.toBe('');
  rmSync(join(folder, lost));
  await dropAll(page, [folder]);
  await readToTheEnd(page);
  await goTo(page, 'Checks');
  const finding = page.locator('[data-testid=finding][data-check=archive-on-disk]');
  await expect(finding).toHaveAttribute('data-verdict', 'attention');
  await expect(finding).toContainText(/not on the disk: 1 of \d+ files of the report archive/);
  await page.goto('./?lang=en');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('1 accepted');
  await page.getByTestId('archive-part').click();
  await expect(page).toHaveURL(/archive/);
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
});

test('one beamtime over two disks, dropped together, is read as one', async ({ page }) => {
  const first = smallOnDisk();
  const second = join(elsewhere(), SAMPLE);
  mkdirSync(second);
  renameSync(join(first, '_kamoproc'), join(second, '_kamoproc'));
  await dropAll(page, [first, second]);
  await readToTheEnd(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  const pins = readdirSync(first).filter((name) => /-\d+$/.test(name));
  await goTo(page, 'Pins');
  await expect(page.getByTestId('pin-row').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter' }).fill(pins[0] ?? 'no pin');
  await expect(page.getByTestId('pin-row').getByRole('link', { name: pins[0] ?? 'no pin' })).toBeVisible();
  // Raw data alone at the next visit: the merges stay.
  await dropAll(page, [first]);
  await expect(page.getByTestId('scan-state')).toHaveAttribute(
    'data-state',
    /done|stopped|failed|incomplete/,
    {
      timeout: 60_000
    }
  );
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await page.goto('./?lang=en');
  await expect(cards(page)).toHaveCount(1);
});

test('one beamtime over two disks, the second added later, is read as one; a folder of another name is refused', async ({
  page
}) => {
  const first = smallOnDisk();
  const second = join(elsewhere(), SAMPLE);
  mkdirSync(second);
  renameSync(join(first, '_kamoproc'), join(second, '_kamoproc'));
  await dropAll(page, [first]);
  await readToTheEnd(page);
  await pickNext(page, elsewhere());
  await page.getByTestId('scan-details').click();
  await page.getByTestId('add-disk').click();
  await expect(page.getByRole('alert')).toContainText('not a disk of this beamtime');
  await pickNext(page, second);
  await page.getByTestId('add-disk').click();
  await expect(page.getByTestId('add-disk')).toBeHidden();
  await readToTheEnd(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await page.goto('./?lang=en');
  await expect(cards(page)).toHaveCount(1);
});

test('a disk with several beamtimes: one is chosen, or all are added', async ({ page }) => {
  const disk = elsewhere();
  for (const name of ['200714_BL45XU_userA', '210801_BL32XU_userB'])
    cpSync(smallOnDisk(), join(disk, name), { recursive: true });
  await dropAll(page, [disk]);
  await expect(page.getByTestId('open-inside')).toHaveCount(2);
  await page.getByTestId('open-all-inside').click();
  await expect(page.getByTestId('arrival')).toContainText('2 beamtimes added.', { timeout: 120_000 });
  await expect(cards(page)).toHaveCount(2);
  await cards(page).first().click();
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
});

test('the same beamtime at another place is the same one, and is read there from then on', async ({
  page
}) => {
  const folder = smallOnDisk();
  await dropAll(page, [folder]);
  await readToTheEnd(page);
  await decideOnFirst(page);
  const moved = join(elsewhere(), basename(folder));
  renameSync(folder, moved);
  rmSync(dirname(folder), { recursive: true });
  await dropAll(page, [moved]);
  await readToTheEnd(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('triage-progress')).toHaveText(/^1 of \d+ decided$/);
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  await expect(page.getByTestId('save-mtz').first()).toBeEnabled();
  await page.goto('./?lang=en');
  await expect(cards(page)).toHaveCount(1);
});

test('two different beamtimes of one name stand beside each other', async ({ page }) => {
  await dropAll(page, [smallOnDisk()]);
  await readToTheEnd(page);
  await decideOnFirst(page);
  const other = smallOnDisk();
  for (const area of ['', '_kamoproc', '_kamo_30deg'])
    for (const name of readdirSync(join(other, area), { withFileTypes: true }))
      if (name.isDirectory() && !name.name.startsWith('_'))
        renameSync(join(other, area, name.name), join(other, area, `X${name.name}`));
  await dropAll(page, [other]);
  await readToTheEnd(page);
  await page.goto('./?lang=en');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText('another beamtime of the same name');
  await expect(cards(page).first()).not.toContainText('1 accepted');
  await expect(cards(page).nth(1)).toContainText('1 accepted');
});
