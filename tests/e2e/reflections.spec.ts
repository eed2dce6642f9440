import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { scaleRun } from '../support/scaled-run';
import { drop, goTo, openSample, readToTheEnd, sampleOnDisk } from './support';

const RUN = '_kamoproc/merge_blend_2.6S_lowcomp/blend_2.86A_final/cluster_0012/run_03';
const PINS = ['_kamoproc/CPS1013-07/data00', '_kamoproc/CPS1013-08/data00'];

async function goWithin(page: Page, rest: string): Promise<void> {
  await page.evaluate(
    (to) => (location.hash = `${location.hash.split('?')[0]?.split('/').slice(0, 3).join('/')}/${to}`),
    rest
  );
}

test('a number that was changed in XSCALE.LP is found, and the checklist says where', async ({ page }) => {
  const disk = sampleOnDisk();
  await scaleRun(disk, RUN, PINS);
  const log = join(disk, RUN, 'XSCALE.LP');
  const text = readFileSync(log, 'latin1');
  // R_meas of the fourth shell, one per cent better than the data.
  const row = /^ +4\.29 .*$/gm;
  const printed = /([\d.]+)% +[\d.]+\*/.exec(row.exec(text)?.[0] ?? '')?.[1] ?? '';
  const better = (Number(printed) - 1).toFixed(1);
  row.lastIndex = 0;
  writeFileSync(
    log,
    text.replace(row, (line) => line.replace(`${printed}% `, `${better.padStart(printed.length)}% `))
  );

  await page.goto('./?lang=en');
  await drop(page, disk);
  await readToTheEnd(page);
  await goWithin(page, 'merges/_kamoproc/merge_blend_2.6S_lowcomp?trial=blend_2.86A_final&cluster=12&run=3');
  await page.getByTestId('verify').click();
  const counts = page.getByTestId('verify-counts');
  await expect(counts).toBeVisible({ timeout: 60_000 });
  await expect(counts).toHaveAttribute('data-differs', '1');
  await expect(page.getByTestId('verified-table')).toContainText(better);

  await goTo(page, 'Checks');
  const failed = page.locator('[data-check=numbers-from-reflections][data-verdict=fail]');
  await expect(failed).toHaveCount(1);
  await expect(failed).toHaveAttribute('data-path', RUN);
  await expect(failed).toContainText(`rMeas shell 4: ${better} ≠ `);
});

test('a merge made here is kept, diagnosed, and stands beside the delivered one everywhere', async ({
  page
}) => {
  await openSample(page);
  await goWithin(page, `remerge?run=${encodeURIComponent(RUN)}&dmin=3.2`);
  const state = page.getByTestId('remerge-state');
  await expect(state).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('remerge').click();
  await expect(state).toHaveAttribute('data-state', 'done', { timeout: 60_000 });

  await page.getByTestId('own-diagnose').click();
  await expect(page.getByTestId('own-diagnosis')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });

  await page.getByTestId('keep-name').fill('to 3.2 Å');
  await page.getByTestId('keep-merge').click();
  const kept = page.getByTestId('kept-merge');
  await expect(kept).toHaveCount(1);
  // Its recipe, in one click.
  await goWithin(page, `remerge?run=${encodeURIComponent(RUN)}&reject=off`);
  await page.getByTestId('kept-again').click();
  await expect(page).toHaveURL(/sets=[\d,%C-]+.*dmin=3\.2/);
  await expect(page).not.toHaveURL(/reject=off/);

  await kept.getByRole('checkbox').check();
  await page.locator('summary').filter({ hasText: 'Table 1' }).click();
  const table = page.getByTestId('table-1');
  await expect(table.locator('thead th')).toHaveCount(2);
  await expect(table.locator('thead')).toContainText('to 3.2 Å');

  await page.getByTestId('kept-compare').click();
  await expect(page.getByTestId('compared-runs').locator('li')).toHaveCount(2);
  await expect(page.getByTestId('compared-runs')).toContainText('merged here');
  await expect(page.getByTestId('own-note')).toBeVisible();
  const multiplicity = page.getByTestId('statistics').locator('[data-row=redundancy]');
  await expect(multiplicity).toContainText(/\d\.\d.*\d\.\d/);
  await expect(page.getByTestId('member-sets')).toBeVisible();

  await goTo(page, 'Merges');
  await page.getByTestId('pane-scatter').click();
  await expect(page.getByRole('list').filter({ hasText: 'to 3.2 Å' }).first()).toBeVisible();
});
