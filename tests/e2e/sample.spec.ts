/** What the sample is there to show: the questions of a beamtime at their best. */
import { expect, type Page } from '@playwright/test';
import { openKept, test } from './kept-sample';

const HEX = '_kamoproc/merge_cc_3.2S_hexB';
const goThere = (page: Page, below: string) =>
  page.evaluate((to) => (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/${to}`), below);

test('one row for each sample and crystal form, with a verdict each', async ({ kept: page }) => {
  await openKept(page);
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
  const samples = await page
    .getByTestId('recommendation')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-sample')));
  for (const sample of ['Complex1', 'helA', 'hexB', 'lowcomp', 'sweepC', '試料_D'])
    expect(samples.map((one) => one?.replace(' ', '_'))).toContain(sample);
  // Two crystal forms in one merge.
  expect(samples.filter((one) => one === 'Complex1').length).toBeGreaterThan(1);
});

test('an ambiguity that KAMO resolved, damage along a sweep, and two forms in one merge are told', async ({
  kept: page
}) => {
  await openKept(page, 'checks?by=question');
  const found = (check: string, merge: string) =>
    page.locator(`[data-testid=finding][data-check="${check}"][data-path*="${merge}"]`).first();
  await expect(found('radiation-damage', 'sweepC')).toHaveAttribute('data-verdict', 'attention');
  await expect(found('one-population', 'Complex1')).toHaveAttribute('data-verdict', 'fail');
  await goThere(page, `merges/${HEX}`);
  await expect(
    page.getByText(/KAMO compared h,k,l; k,h,-l: 3 of 8 data sets re-indexed/).first()
  ).toBeAttached();
});

test('wedges are merged again from their reflections, with the indexing found anew', async ({
  opened: page
}) => {
  await goThere(page, `remerge?run=${encodeURIComponent(`${HEX}/cc_3.20A_final/cluster_0007/run_01`)}`);
  const state = page.getByTestId('remerge-state');
  await expect(state).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('remerge').click();
  await expect(state).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await expect(page.getByTestId('remerge-set')).toHaveCount(8);
});

test('frames are looked at', async ({ opened: page }) => {
  await goThere(page, 'runs/_kamoproc/CPS1016-04/data00/CPS1016-04-multi_001_1-6');
  await page.getByTestId('frames-of-run').click();
  await expect(page.getByTestId('frame')).toHaveAttribute('data-state', 'shown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('frame')).toHaveAttribute('data-frame', '2');
  await expect(page.getByTestId('frame')).toHaveAttribute('data-state', 'shown');
});
