/** What goes out of the page by the clipboard, and decisions on several runs at once. */
import { expect } from '@playwright/test';
import { openKept, test } from './kept-sample';

test('a figure is copied as a picture with its numbers as text; where that is refused, it is said', async ({
  kept: page
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openKept(page, 'resolution');
  const copy = page.getByTestId('copy-figure').first();
  await copy.click();
  await expect(copy).toHaveText('Copied.');
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = item?.types ?? [];
    const bytes = new Uint8Array((await (await item?.getType('image/png'))?.arrayBuffer()) ?? []);
    return { types, head: [...bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('') };
  });
  expect(held.types).toContain('image/png');
  expect(held.head).toBe('PNG');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await copy.click();
  await expect(page.getByRole('alert').first()).toContainText('did not allow copying');
});

test('ticked runs are accepted together, and undone as one', async ({ kept: page }) => {
  await openKept(page, 'merges');
  const rows = page.locator('[data-testid=merge-run-row]');
  for (const n of [0, 1, 2]) await rows.nth(n).getByRole('checkbox').click();
  await page.getByTestId('accept-ticked').click();
  const progress = page.getByTestId('triage-progress');
  await expect(progress).toHaveText(/^3 of/);
  await page.locator('#page').focus();
  await page.keyboard.press('Control+z');
  await expect(progress).toHaveText(/^0 of/);
  await page.keyboard.press('Control+y');
  await expect(progress).toHaveText(/^3 of/);
});
