import { expect, type Page } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { openSample } from './support';

const step = (page: Page) => page.getByTestId('tour-step');

async function arrived(page: Page, id: string): Promise<void> {
  await expect(step(page)).toHaveAttribute('data-step', id);
  await expect(step(page)).toHaveAttribute('data-pointed', 'true');
  await expect(step(page)).toBeFocused();
}

test('the tour goes by keys through six places of the sample, and ends at the MTZ', async ({ page }) => {
  await openSample(page);
  await page.getByTestId('tour-start').focus();
  await page.keyboard.press('Enter');
  for (const id of ['answer', 'merges', 'tree', 'checks', 'frames']) {
    await arrived(page, id);
    await page.getByTestId('tour-next').focus();
    await page.keyboard.press('Enter');
  }
  await arrived(page, 'save');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('tour-done').click();
  await expect(step(page)).toHaveCount(0);
  await expect(page.locator('#page')).toBeFocused();
  await expect(page.getByTestId('tour-offer')).toHaveCount(0);
});

test('a tour that is refused, or left by Escape, is not offered again; the guide starts it again @slow', async ({
  kept: page
}) => {
  await openKept(page);
  await page.getByTestId('tour-skip').click();
  await expect(page.getByTestId('tour-offer')).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
  await expect(page.getByTestId('tour-offer')).toHaveCount(0);
  await page.goto('./?lang=ja#/guide');
  await page.getByTestId('tour-from-guide').click();
  await arrived(page, 'answer');
  await expect(step(page)).toContainText('まず結論から');
  await page.keyboard.press('Escape');
  await expect(step(page)).toHaveCount(0);
  await expect(page.locator('#page')).toBeFocused();
});

test('a telephone shows the card within its window', async ({ kept: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openKept(page);
  await page.getByTestId('tour-start').click();
  await arrived(page, 'answer');
  const box = await step(page).boundingBox();
  expect(box).not.toBeNull();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
});
