/** The shelf of a group: many beamtimes, most of them without their disks. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { expect, type Locator, type Page } from '@playwright/test';
import { beamtime } from '../support/merged-beamtime';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { SAMPLE } from './support';

const folder = mkdtempSync(join(tmpdir(), 'kamome-shelf-'));

/** An exported index of another delivery: another name, sample and cell. */
function exportedIndex(name: string, sample: string, cell: readonly number[]): string {
  const index = {
    schema: 'kamome-beamtime/1',
    exportedAt: '2026-11-29T00:00:00.000Z',
    generator: { name: 'kamome', version: '0' },
    beamtime: { name, date: '2024-04-08', beamline: 'BL32XU', source: 'folder', opened: '' },
    scan: beamtime.scan,
    pins: [],
    processingRuns: [],
    merges: beamtime.merges.map((merge) => ({
      ...merge,
      sampleName: sample,
      trials: merge.trials.map((trial) => ({
        ...trial,
        clusters: trial.clusters.map((cluster) => ({
          ...cluster,
          runs: cluster.runs.map((run) => ({ ...run, unitCell: cell }))
        }))
      }))
    })),
    findings: [],
    unreadable: []
  };
  const path = join(folder, `${name}.kamome.json`);
  writeFileSync(path, JSON.stringify(index));
  return path;
}
const LYSOZYME = exportedIndex('240408_BL32XU_userB', 'lysozyme', [78.6, 78.6, 37.1, 90, 90, 90]);
const TRYPSIN = exportedIndex('240409_BL32XU_userC', 'trypsin', [54.7, 58.4, 66.7, 90, 90, 90]);
const BAD = join(folder, 'bad.kamome.json');
writeFileSync(BAD, '{"schema":"kamome-beamtime/1","beamtime":7}');

const cards = (page: Page): Locator => page.getByTestId('beamtime-card');
const namesOf = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-name')));

async function importMany(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles([LYSOZYME, BAD, TRYPSIN]);
  await expect(page.getByTestId('arrival')).toContainText('2 exported indexes imported.');
  await expect(cards(page)).toHaveCount(2);
}
/** The downloaded file; the picker of the system cannot be driven by a test. */
async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await act();
  return readFileSync(await (await coming).path());
}
test('many exported indexes at once stand on the shelf without their disks; a bad one is named', async ({
  page
}) => {
  await importMany(page);
  await expect(page.getByTestId('imports-refused')).toContainText('1 file could not be imported');
  await expect(page.getByTestId('imports-refused')).toContainText('bad.kamome.json: beamtime');
  await cards(page).first().click();
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
});

test('the shelf is searched by sample, cell, group, resolution, own names; the search is in the address', async ({
  page
}) => {
  await importMany(page);
  const search = page.getByTestId('shelf-search');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  for (const [typed, names] of [
    ['lysozyme', ['240408_BL32XU_userB']],
    ['66.5 54.9 58.5', ['240409_BL32XU_userC']],
    ['trypsin P212121 < 2.6', ['240409_BL32XU_userC']],
    ['trypsin < 2.5', []]
  ] as const) {
    await search.fill(typed);
    await expect.poll(() => namesOf(page)).toEqual(names);
  }
  await expect(page.getByText('No beamtime matches.')).toBeVisible();
  await search.fill('66.5 54.9 58.5');
  await expect(page.getByTestId('shelf-understood')).toContainText('unit cell 66.5 54.9 58.5 90 90 90, ±2 %');
  await page.reload();
  await expect(search).toHaveValue('66.5 54.9 58.5');
  await expect(cards(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Edit: 240409_BL32XU_userC' }).click();
  const dialog = page.getByTestId('label-dialog');
  expect(await violations(page, '[data-testid=label-dialog]')).toEqual([]);
  await dialog.getByLabel('Title').fill('Trypsin, April');
  await dialog.getByLabel('Tags').fill('速報, paper');
  await dialog.getByLabel('Note').fill('twinned?');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cards(page)).not.toContainText('Trypsin, April');
  await page.getByRole('button', { name: 'Edit: 240409_BL32XU_userC' }).click();
  await dialog.getByLabel('Title').fill('Trypsin, April');
  await dialog.getByLabel('Tags').fill('速報, paper');
  await dialog.getByLabel('Note').fill('twinned?');
  await page.getByTestId('label-save').click();
  await expect(cards(page)).toContainText('Trypsin, April');
  await search.fill('速報 twinned');
  await expect.poll(() => namesOf(page)).toEqual(['240409_BL32XU_userC']);
  await search.fill('');
  await page.getByTestId('shelf-order').selectOption('sample');
  await expect.poll(() => namesOf(page)).toEqual(['240408_BL32XU_userB', '240409_BL32XU_userC']);
  expect(await violations(page)).toEqual([]);
});

test('the palette finds a beamtime that is not open', async ({ page }) => {
  await importMany(page);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').fill('trypsin');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/240409_BL32XU_userC/);
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
});

test('tables of the beamtimes shown are saved as Parquet, those ticked where some are', async ({ page }) => {
  await importMany(page);
  const tables = async (): Promise<string[]> => {
    await page.getByTestId('library-menu').click();
    const zip = unzipSync(await saved(page, () => page.getByTestId('export-tables').click()));
    const rows = await Promise.all(
      Object.entries(zip)
        .filter(([name]) => name.startsWith('merge_runs/'))
        .map(([, file]) => parquetReadObjects({ file: file.slice().buffer }))
    );
    return rows.flat().map((row) => `${String(row['sample'])} ${String(row['outer_d_min'])}`);
  };
  expect((await tables()).sort()).toEqual(['lysozyme 2.52', 'trypsin 2.52']);
  await expect(page.getByTestId('shelf-work')).toContainText('Tables of 2 beamtimes saved.');
  await page.getByRole('checkbox', { name: 'Tick 240408_BL32XU_userB' }).check();
  expect(await tables()).toEqual(['lysozyme 2.52']);
});

test('a backup brings the library back into another browser, decisions included', async ({
  kept: page,
  browser
}) => {
  await openKept(page, 'merges');
  await page.getByTestId('merge-run-row').first().waitFor();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('a');
  await expect(page.getByTestId('triage-progress')).toHaveText(/^1 of \d+ decided$/);
  await page.goto('./?lang=en');
  await page.getByRole('button', { name: `Edit: ${SAMPLE}` }).click();
  await page.getByTestId('label-dialog').getByLabel('Title').fill('The small one');
  await page.getByTestId('label-save').click();
  await expect(cards(page)).toContainText('1 accepted');
  await page.getByTestId('library-menu').click();
  await expect(page.getByTestId('storage-used')).toContainText('used in this browser');
  const file = await saved(page, () => page.getByTestId('backup-library').click());
  await expect(page.getByTestId('shelf-work')).toContainText('Library with 1 beamtime saved');

  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto('./?lang=en');
  await there.getByTestId('library-menu').click();
  const restore = there.getByTestId('restore-library');
  const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
  await restore.setInputFiles(chosen('cut', file.subarray(0, file.length / 2)));
  await expect(there.getByRole('alert')).toContainText('damaged or cut off');
  await expect(cards(there)).toHaveCount(0);
  await there.getByTestId('library-menu').click();
  await restore.setInputFiles(chosen('whole', file));
  await expect(there.getByTestId('shelf-work')).toContainText('1 beamtime and 1 decision restored');
  await expect(cards(there)).toContainText('The small one');
  await expect(cards(there)).toContainText('1 accepted');
  await cards(there).click();
  await expect(there.getByTestId('recommendation').first()).toBeVisible();
  await other.close();
});

test('removing a beamtime with all that is said of it leaves nothing', async ({ page }) => {
  await importMany(page);
  await page.getByRole('button', { name: 'Edit: 240408_BL32XU_userB' }).click();
  await page.getByTestId('label-dialog').getByLabel('Note').fill('mine');
  await page.getByTestId('label-save').click();
  await page.getByRole('button', { name: /^Remove.*240408_BL32XU_userB/ }).click();
  await expect(page.getByTestId('forget-dialog')).toContainText('your title, tags or note');
  await page.getByTestId('forget-all').click();
  await expect(cards(page)).toHaveCount(1);
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('kamome');
      request.onsuccess = () => done(request.result);
    });
    const keys = await Promise.all(
      [...database.objectStoreNames].map(
        (store) =>
          new Promise<string>((done) => {
            const request = database.transaction(store).objectStore(store).getAllKeys();
            request.onsuccess = () => done(JSON.stringify(request.result));
          })
      )
    );
    database.close();
    return keys.join(' ');
  });
  expect(left).toContain('240409_BL32XU_userC');
  expect(left).not.toContain('240408_BL32XU_userB');
});

test('the shelf fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await importMany(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByTestId('library-menu').click();
  await page.getByTestId('backup-library').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('backup-library')).toBeInViewport({ ratio: 1 });
});
