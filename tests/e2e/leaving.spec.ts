import { expect, test } from '@playwright/test';
import { goTo, openSmall } from './support';

test('what is typed into a filter while another page is on its way does not hold it up', async ({ page }) => {
  await openSmall(page);
  await goTo(page, 'Merges');
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('CPS');
  await expect(page).toHaveURL(/q=CPS/);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/immutable\/nodes\//, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/immutable\/nodes\//);
  await page.getByRole('navigation').getByRole('link', { name: 'Resolution' }).click();
  await asked;
  await filter.fill('CPS10');
  // It is followed at once, and not written: the address is another page's.
  await expect(filter).toHaveValue('CPS10');
  release();
  await expect(page).toHaveURL(/\/resolution/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Resolution');
});
