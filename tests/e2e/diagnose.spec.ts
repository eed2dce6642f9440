import { expect } from '@playwright/test';
import { test } from './kept-sample';

const RUN = '_kamoproc/CPS1013-07/data00/CPS1013-07-multi_001_1-100';
const MERGE = '_kamoproc/merge_blend_2.6S_lowcomp';

test('a data set is diagnosed from its reflections: words, tables and pictures', async ({ opened: page }) => {
  await page.evaluate(
    (run) => (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/runs/${run}`),
    RUN
  );
  const part = page.getByTestId('diagnose');
  await expect(part).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('diagnose-start').click();
  await expect(part).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  // A small set: what it is too small for is unknown, with what is there and what is needed.
  const rows = part.getByTestId('diagnosis-intensities').locator('tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(6);
  await expect(rows.first()).toContainText(/\d/);
  await expect(part.getByTestId('diagnosis-ice').locator('tbody tr').first()).toBeVisible();
  await expect(part.getByTestId('diagnosis-coverage').locator('svg')).toHaveCount(3);
});

test('a merged MTZ is diagnosed, and says what a merged file cannot', async ({ opened: page }) => {
  await page.evaluate(
    (merge) =>
      (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/merges/${merge}?trial=blend_2.86A_final`),
    MERGE
  );
  const part = page.getByTestId('diagnose');
  await expect(part).toHaveAttribute('data-state', /idle|unknown/);
  const start = page.getByTestId('diagnose-start');
  test.skip(!(await start.isVisible()), 'the sample holds no reflections of this merge');
  await start.click();
  await expect(part).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
});
