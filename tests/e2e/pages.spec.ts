import { expect, type Locator } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo, openSample } from './support';

test('a changed limit changes the verdicts, and ours can be taken again', async ({ kept: page }) => {
  await openKept(page, 'checks');
  await page.getByRole('button', { name: 'By question' }).click();
  const limit = page.locator('[data-limit="completeness-overall-fail"]');
  const failed = page.locator('[data-testid=finding][data-check="completeness-overall"][data-verdict=fail]');
  await expect(limit).toBeVisible();
  const ours = await limit.inputValue();
  const before = await settled(failed);
  await limit.fill('100');
  await limit.press('Tab');
  await expect.poll(() => failed.count()).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Reset to default' }).first().click();
  await expect(limit).toHaveValue(ours);
  await expect.poll(() => failed.count()).toBe(before);
});

/** How many there are once no more come: the page judges and draws in pieces. */
async function settled(all: Locator): Promise<number> {
  let last = -1;
  const still = async (): Promise<boolean> => last === (last = await all.count());
  await expect.poll(still, { intervals: [1000] }).toBe(true);
  return last;
}

test('the Files page finds a file, shows its text, and an address names a line of it', async ({
  opened: page
}) => {
  await goTo(page, 'Files');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('XSCALE.LP');
  const file = page.getByTestId('file-row').first();
  const path = await file.getAttribute('data-path');
  await file.click();
  await expect(page.getByTestId('preview')).toHaveAttribute('data-path', path ?? '');
  await expect(page.locator('[data-line="1"]')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in the file' }).fill('CONTROL CARDS');
  await expect(page.locator('[data-line][aria-selected=true]')).toContainText('CONTROL CARDS');
  await expect(page).toHaveURL(/find=CONTROL/);
});

test('the palette goes everywhere by keyboard', async ({ kept: page }) => {
  await openKept(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByTestId('palette-input')).toBeFocused();
  await page.keyboard.type('files');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/files/);
  await page.keyboard.press('Control+k');
  await expect(page.getByTestId('palette-input')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('palette-input')).toHaveCount(0);
});

test('language and theme are chosen, kept, and said to the browser', async ({ page }) => {
  await page.goto('./?lang=ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.goto('./');
  await expect(page.getByTestId('open-sample')).toHaveText('サンプルのビームタイムを開く');
  await page.getByTestId('switch-language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByTestId('look-menu').click();
  await page.getByLabel('dark', { exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the start page breaks no rule of accessibility in either theme', async ({ page }) => {
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  expect(await violationsInThemes(page)).toEqual([]);
});

test('no page breaks a rule of accessibility in either theme', { tag: '@slow' }, async ({ kept: page }) => {
  const faults: string[] = [];
  const look = async (where: string): Promise<void> =>
    void faults.push(...(await violationsInThemes(page)).map((fault) => `${where}: ${fault}`));
  await openKept(page);
  await look('Overview');
  for (const name of ['Checks', 'Delivery', 'Files']) {
    await goTo(page, name);
    const drawn = { Checks: 'finding', Delivery: 'delivery-link', Files: 'file-row' }[name];
    await expect(page.getByTestId(drawn ?? name).first()).toBeVisible();
    await look(name);
  }
  expect(faults).toEqual([]);
});

test(
  'nothing that floats or is judged breaks a rule of accessibility in either theme',
  { tag: '@slow' },
  async ({ page }) => {
    const faults: string[] = [];
    const look = async (where: string, within?: string): Promise<void> => {
      if (within !== undefined) await expect(page.locator(within).first()).toBeVisible();
      faults.push(...(await violationsInThemes(page, within)).map((fault) => `${where}: ${fault}`));
    };
    await openSample(page);
    await goTo(page, 'Merges');
    await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
    await page.keyboard.press('?');
    await look('Keys', '[data-testid=keys]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose the columns' }).click();
    await look('Columns', '[data-testid=columns-menu]');
    await page.keyboard.press('Escape');
    await page.getByTestId('pane-rule').click();
    await look('Rule', 'section[aria-label="Rule"]');

    await page.keyboard.press('j');
    await expect(page).toHaveURL(/row=/);
    await page.keyboard.press('a');
    await page.getByTestId('judge-note').fill('the best map');
    await page.getByTestId('judge-note').press('Enter');
    await page.getByTestId('take-home').click();
    for (const name of ['Data', 'Table 1', 'Subset', 'Report']) {
      await page.getByRole('tab', { name }).click();
      await look(`Take home, ${name}`, '[data-testid=take-home-dialog]');
    }
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Open the merge page' }).click();
    await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
    await look('Judging', '[data-testid=triage]');
    expect(faults).toEqual([]);
  }
);
