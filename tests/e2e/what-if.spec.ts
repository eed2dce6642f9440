import { expect } from '@playwright/test';
import { test } from './kept-sample';
import { goTo } from './support';

const MERGE = '_kamoproc/merge_blend_2.6S_lowcomp';

test('what a choice would give follows the selection, against the run in hand', async ({ opened: page }) => {
  await page.evaluate(
    (merge) =>
      (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/merges/${merge}?trial=blend_2.86A_final&cluster=12&run=3`),
    MERGE
  );
  const part = page.getByTestId('what-if');
  await expect(part).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('what-if-start').click();
  await expect(part).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });

  // The cluster in hand, then without its first data set: less complete, and the table says by how much.
  const figures = page.getByTestId('what-if-figures');
  await page.getByTestId('selection-bar').getByRole('button').first().click();
  await expect(figures).toBeVisible();
  const chosen = Number(await figures.getAttribute('data-chosen'));
  expect(chosen).toBeGreaterThan(3);
  const completeness = figures.locator('[data-figure=completeness]');
  await expect.poll(async () => Number(await completeness.textContent())).toBeGreaterThan(30);
  const whole = Number(await completeness.textContent());
  await expect(page.getByTestId('what-if-pairs')).toContainText(String((chosen * (chosen - 1)) / 2));
  await page.getByTestId('members-table').locator('tr.selected').first().getByRole('checkbox').click();
  await expect(figures).toHaveAttribute('data-chosen', String(chosen - 1));
  await expect.poll(async () => Number(await completeness.textContent())).toBeLessThanOrEqual(whole);
  await expect(figures.locator('[data-change=completeness]')).toContainText(/^(±0|[+−]\d)/);

  const nodes = page.getByTestId('what-if-nodes');
  await expect.poll(async () => Number(await nodes.getAttribute('data-nodes'))).toBeGreaterThan(5);
  await nodes.locator('summary').click();
  await expect(nodes.locator('tbody tr').first()).toBeVisible();

  await page.getByTestId('what-if-draw').click();
  const curves = page.getByTestId('what-if-curves');
  await expect(curves).toHaveAttribute('data-state', 'drawn', { timeout: 30_000 });
  await expect(curves.getByRole('application')).toHaveCount(4);
});

test('the parts below the line have their numbers', async ({ opened: page }) => {
  await page.evaluate(
    (merge) =>
      (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/merges/${merge}?trial=blend_2.86A_final&line=0.01`),
    MERGE
  );
  await page.getByTestId('what-if-start').click();
  await expect(page.getByTestId('what-if')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await page.evaluate(() => (location.hash = location.hash.replace('line=0.01', 'line=1000000')));
  const parts = page.getByTestId('what-if-parts');
  await expect(parts).toHaveAttribute('data-parts', '1');
  await parts.locator('tbody button').first().click();
  await expect(page.getByTestId('what-if-figures')).toBeVisible();
});

test('of the table of data sets, any rows of one crystal form say what they would give', async ({
  opened: page
}) => {
  await goTo(page, 'Data sets');
  await expect(page.getByTestId('dataset-row').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('CPS1013-07');
  await expect(page.getByTestId('list-count')).toHaveText(/^\d+ of \d+$/);
  await page.getByTestId('pane-what-if').click();
  await expect(page).toHaveURL(/pane=what-if/);
  await page.getByTestId('what-if-start').click();
  const part = page.getByTestId('what-if');
  await expect(part).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });

  const figures = page.getByTestId('what-if-figures');
  const completeness = figures.locator('[data-figure=completeness]');
  await expect(completeness).toContainText(/\d/);
  const whole = Number(await completeness.textContent());
  const all = Number(await figures.getAttribute('data-chosen'));
  expect(all).toBeGreaterThan(2);
  await page.getByTestId('dataset-row').first().getByRole('checkbox').click();
  await expect(figures).toHaveAttribute('data-chosen', '1');
  await expect.poll(async () => Number(await completeness.textContent())).toBeLessThan(whole);
  // How they correlate is not said: their axes are those of CORRECT.
  await expect(page.getByTestId('what-if-pairs')).toHaveCount(0);
});
