import { expect } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';

test.beforeEach(async ({ kept: page }) => {
  await openKept(page, 'resolution');
});

test('the fitted cut-off moves by keyboard, and asks for another CC1/2', async ({ kept: page }) => {
  const row = page.getByTestId('cut-offs').locator('[data-cut=fitted]');
  await expect(row).toContainText('50.0');
  await expect(page.locator('[data-cut=kamo]')).toBeVisible();
  const line = page.getByRole('slider', { name: 'Resolution where the fitted CC1/2' });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('PageDown');
  await expect(line).toHaveAttribute('aria-valuenow', String(Number((before + 0.1).toFixed(2))));
  await expect(row).not.toContainText('50.0');
  await expect(page).toHaveURL(/cc=/);
});

test('a cut-off of one’s own is dragged, and the shell that holds it is told', async ({ kept: page }) => {
  await page.getByRole('button', { name: 'Set a cut-off' }).click();
  const line = page.getByRole('slider', { name: 'Your cut-off' });
  const before = Number(await line.getAttribute('aria-valuenow'));
  const box = await line.boundingBox();
  if (box === null) throw new Error('the line is not on the screen');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x - 120, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await expect(page).toHaveURL(/cut=/);
  await page.getByRole('button', { name: 'Remove your cut-off' }).click();
  await expect(line).toHaveCount(0);
});

test('a cut-off of one’s own is typed; what is no resolution leaves it where it is', async ({
  kept: page
}) => {
  await page.getByRole('button', { name: 'Set a cut-off' }).click();
  const field = page.getByTestId('cut-field');
  await field.fill('3.21');
  await field.press('Enter');
  await expect(page).toHaveURL(/cut=3\.21/);
  await expect(page.getByRole('slider', { name: 'Your cut-off' })).toHaveAttribute('aria-valuenow', '3.21');
  await field.fill('0');
  await field.press('Enter');
  await expect(field).toHaveValue('3.21');
});

test('directions are drawn from aniso.log, and all clusters lead to their runs', async ({ kept: page }) => {
  await expect(page.getByTestId('directions').getByRole('row')).not.toHaveCount(1);
  await expect(page.getByText('KAMO’s fit (aniso.log)')).toBeVisible();
  const other = page.getByTestId('clusters').locator('a:not([aria-current])').first();
  const name = await other.locator('span').first().textContent();
  await other.press('Enter');
  await expect(page.getByTestId('clusters').locator('a[aria-current]')).toContainText((name ?? '').trim());
});

test('nothing stands in the way of assistive technology, in both languages @slow', async ({ kept: page }) => {
  await page.locator('summary', { hasText: 'All numbers of the shells' }).click();
  for (const language of ['日本語', 'English']) {
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: language }).click();
  }
});
