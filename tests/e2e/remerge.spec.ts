import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readMtz } from '../../src/lib/reflections/mtz-file';
import { bytesOf } from '../support/reflection-data';
import { test } from './kept-sample';

const RUN = '_kamoproc/CPS1013-07/data00/CPS1013-07-multi_001_1-100';
const MERGE_RUN = '_kamoproc/merge_blend_2.6S_lowcomp/blend_2.86A_final/cluster_0012/run_03';

test('the table of a processing run is held against its reflections, cell by cell', async ({
  opened: page
}) => {
  await page.evaluate(
    (run) => (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/runs/${run}`),
    RUN
  );
  await page.getByTestId('verify').click();
  const counts = page.getByTestId('verify-counts');
  await expect(counts).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => Number(await counts.getAttribute('data-equal'))).toBeGreaterThan(20);
  await expect(page.getByTestId('verified-table').locator('tbody tr')).toHaveCount(10);
});

test('a selection is merged again, one set is left out, and the MTZ is read back', async ({
  opened: page
}) => {
  await page.evaluate(
    (run) =>
      (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/remerge?run=${encodeURIComponent(run)}`),
    MERGE_RUN
  );
  const state = page.getByTestId('remerge-state');
  await expect(state).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('remerge').click();
  await expect(state).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  const rows = page.getByTestId('remerge-set');
  // What stands below the rows comes after them: all are there.
  await expect(page.getByTestId('own-diagnosis')).toBeVisible();
  const before = await rows.count();
  expect(before).toBeGreaterThan(3);
  await rows.first().getByRole('button').click();
  await expect(rows).toHaveCount(before - 1, { timeout: 60_000 });
  await expect(state).toHaveAttribute('data-state', 'done');
  const coming = page.waitForEvent('download');
  await page.getByTestId('remerge-save-mtz').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/lowcomp.*_kamome\.mtz$/);
  const mtz = await readMtz('saved.mtz', bytesOf(readFileSync(await download.path())));
  expect([mtz.header.spaceGroupNumber, mtz.problems.length]).toEqual([4, 0]);
  expect(mtz.columns.n).toBeGreaterThan(500);
});
