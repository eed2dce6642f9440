/** What goes out of the page by the clipboard, and decisions on several runs at once. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { openKept, test } from './kept-sample';
import { openSmall } from './support';

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

test('where the browser refuses to copy a text, it is said and the text can be copied by keys', async ({
  kept: page
}) => {
  await openKept(page, 'delivery');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Browser.setPermission', { permission: { name: 'clipboard-write' }, setting: 'denied' });
  await page.getByTestId('copy-questions').click();
  await expect(page.getByRole('alert')).toContainText('does not allow copying here');
  const text = page.locator('.page textarea');
  await text.focus();
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd)
  );
  expect(selected).toContain('Questions on the delivery');
  await expect(page.getByTestId('copy-questions')).toHaveText('Copy the questions for the beamline');

  await page.getByTestId('export-menu').click();
  await page.getByTestId('export-link').click();
  await expect(page.getByTestId('command-outcome')).toContainText('does not allow copying');
  await expect(page.getByTestId('unexpected-notice')).toHaveCount(0);
});

test('a link is copied with what its reader has to open first', async ({ kept: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openKept(page, 'merges?sort=-Cmpl');
  await page.getByTestId('export-menu').click();
  await page.getByTestId('export-link').click();
  await expect(page.getByTestId('command-outcome')).toContainText('Link copied');
  const [, address, needed] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(address).toMatch(/\/#\/b\/.*merges\?sort=-Cmpl(&|$)/);
  expect(needed).toBe('First open the sample beamtime on the start page.');
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

test('an MTZ is dragged out of the page: under the name of its run, with all its bytes', async ({ page }) => {
  await openSmall(page);
  const save = page.getByTestId('save-mtz').first();
  await page.evaluate(() => {
    addEventListener('dragstart', ({ dataTransfer }) => {
      document.body.dataset['dragged'] = dataTransfer?.getData('DownloadURL') ?? '';
    });
  });
  // The file is read while the pointer rests: a drag that comes too early does not begin, and a hand tries again.
  await expect(async () => {
    await save.hover();
    await page.waitForTimeout(500);
    await page.mouse.down();
    await page.mouse.move(700, 500, { steps: 5 });
    await page.mouse.up();
    await expect(page.locator('body')).toHaveAttribute('data-dragged', /^application/, { timeout: 1000 });
  }).toPass();
  const [, type, name, address] =
    /^([^:]+):([^:]+):(.+)$/.exec((await page.locator('body').getAttribute('data-dragged')) ?? '') ?? [];
  expect(type).toBe('application/octet-stream');
  expect(name).toMatch(/run_\d\d.*\.mtz$/);
  // What the system would fetch at the drop.
  const coming = page.waitForEvent('download');
  await page.evaluate((href) => {
    Object.assign(document.createElement('a'), { href, download: 'dropped.mtz' }).click();
  }, address ?? '');
  const bytes = readFileSync(await (await coming).path());
  expect(bytes.subarray(0, 4).toString()).toBe('MTZ ');
  expect(bytes.length).toBeGreaterThan(10_000);
});
