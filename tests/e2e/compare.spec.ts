import { expect } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';

test.beforeEach(async ({ kept: page }) => {
  await openKept(page, 'compare');
});

test('standard processing against 30° splitting: shells, statistics, members and cells side by side', async ({
  kept: page
}) => {
  await page.getByTestId('presets').getByRole('combobox').selectOption('helA');
  await page.locator('[data-preset=areas]').first().click();
  await expect(page.getByTestId('compared-runs').getByRole('listitem')).toHaveCount(2);
  await expect(page.getByTestId('compared-runs')).toContainText('_kamo_30deg');
  await expect(page.locator('[data-chart=cc-half]')).toBeVisible();
  const ccHalf = page.getByTestId('statistics').locator('[data-row=ccHalf]');
  // The two end at different resolutions: the difference is told, but not which is better.
  await expect(ccHalf).toContainText('(−14.1)');
  await expect(ccHalf).not.toContainText(/better|worse/);
  await expect(page.getByText('a 30° wedge is counted to the whole processing run')).toBeVisible();
  await page.getByTestId('member-sets').getByRole('button').first().press('Enter');
  await expect(page.getByTestId('set-members')).toContainText(/wedges/);
  await expect(page.getByTestId('cells').getByRole('row')).toHaveCount(3);
});

test('the cycles of a cluster say what left, by which rule, and which frames', async ({ kept: page }) => {
  await page.getByTestId('presets').getByRole('combobox').selectOption('lowcomp');
  await page.locator('[data-preset=cycles]').click();
  const cycles = page.getByTestId('cycles');
  await expect(cycles).toContainText('bad_em.b');
  await expect(cycles).toContainText('b of the error model is an outlier');
  await expect(cycles).toContainText('Change');
  await cycles.locator('summary').click();
  await expect(cycles).toContainText(/\d+ of 100 frames/);
});

test('runs are added, measured by, taken out, and the address says them', async ({ kept: page }) => {
  const choose = page.getByRole('searchbox', { name: 'Add a run' });
  await choose.fill('lowcomp run_01');
  await page.getByTestId('runs-to-add').getByRole('button').first().press('Enter');
  await choose.fill('lowcomp run_03');
  await page.getByTestId('runs-to-add').getByRole('button').first().press('Enter');
  await expect(page).toHaveURL(/run=.*run_01&run=.*run_03/);
  const chosen = page.getByTestId('compared-runs').getByRole('listitem');
  await expect(chosen.first()).toContainText('run_01');
  await page.getByRole('button', { name: 'Use as reference' }).click();
  await expect(chosen.first()).toContainText('run_03');
  await page.getByRole('button', { name: /^Remove B/ }).click();
  await expect(chosen).toHaveCount(1);
  await page.goBack();
  await expect(chosen).toHaveCount(2);
});

test('nothing stands in the way of assistive technology, in either theme @slow', async ({ kept: page }) => {
  await page.locator('[data-preset=cycles]').first().click();
  await page.getByTestId('member-sets').getByRole('button').first().click();
  expect(await violationsInThemes(page)).toEqual([]);
});
