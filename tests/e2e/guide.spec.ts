/** The guide: reached without a beamtime, at the place that an address names, in both languages. */
import { expect, test } from '@playwright/test';
import { violations } from './accessible';

test('the guide opens from the start page, names its literature, and breaks no rule of accessibility', async ({
  page
}) => {
  await page.goto('./?lang=en');
  await page.getByRole('link', { name: 'Guide' }).click();
  const guide = page.getByTestId('guide');
  await expect(guide).toContainText('completeness 10 % and redundancy 2');
  await expect(guide).toContainText('Science 336, 1030–1033');
  expect(await violations(page, 'main')).toEqual([]);
});

test('an address leads to one statistic; an unknown one shows the guide from its top', async ({ page }) => {
  await page.goto('./?lang=ja#/guide?at=lcv');
  await expect(page.getByRole('term').filter({ hasText: 'LCV' })).toBeInViewport();
  await expect(page.getByRole('term').filter({ hasText: 'LCV' })).toBeFocused();
  await page.goto('./?lang=ja#/guide?at=nothing');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});
