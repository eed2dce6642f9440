import { expect, type Page } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo } from './support';

const count = (page: Page) => page.getByTestId('list-count');
const rows = (page: Page) => page.getByTestId('dataset-row');

async function openDatasets(page: Page): Promise<void> {
  await openKept(page, 'datasets');
  await expect(rows(page).first()).toBeVisible();
}

test('data sets are filtered, sorted and asked by presets, and the address restores it all', async ({
  kept: page
}) => {
  await openDatasets(page);
  const all = await count(page).innerText();
  await page.keyboard.press('/');
  await page.keyboard.type('CPS1013-07');
  await expect(count(page)).toHaveText(new RegExp(`^\\d+ of ${all}$`));
  for (const path of await rows(page).evaluateAll((found) =>
    found.map((row) => row.getAttribute('data-path'))
  ))
    expect(path).toContain('CPS1013-07');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count(page)).toHaveText(all);

  await page.getByRole('button', { name: /^Highest ISa/ }).click();
  await expect(page).toHaveURL(/preset=isa.*sort=-isa|sort=-isa.*preset=isa/);
  const isas = (): Promise<number[]> =>
    rows(page).evaluateAll((found) => {
      const heads = [...document.querySelectorAll('[role=columnheader]')].map(
        (head) => head.textContent ?? ''
      );
      const at = heads.findIndex((head) => head.startsWith('ISa'));
      return found
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => Number(row.querySelectorAll('[role=gridcell]')[at]?.textContent));
    });
  await expect
    .poll(async () => {
      const found = await isas();
      return found.length > 2 && found.every((isa, n) => n === 0 || isa <= (found[n - 1] ?? 0));
    })
    .toBe(true);

  await page.getByRole('button', { name: /^Not merged/ }).click();
  await expect(rows(page).first()).not.toHaveAttribute('data-fate', 'merged');
  await page.getByRole('button', { name: /^Merged by KAMO/ }).click();
  await expect(rows(page).first()).toHaveAttribute('data-fate', 'merged');
  await page.getByRole('button', { name: 'Sort by Cmpl' }).click();
  await page.getByTestId('pane-columns').click();
  await page.locator('[data-axis=y]').selectOption('mosaicity');
  await rows(page).nth(1).click();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/sel=/);
  const [address, shown, first] = [
    page.url(),
    await count(page).innerText(),
    await rows(page).first().getAttribute('data-path')
  ];
  await page.goto('about:blank');
  await page.goto(address);
  await expect(count(page)).toHaveText(shown);
  await expect(rows(page).first()).toHaveAttribute('data-path', first ?? '');
  await expect(page.locator('[data-axis=y]')).toHaveValue('mosaicity');
  await expect(page.getByTestId('dataset-in-hand')).toBeVisible();
  await expect(page.getByTestId('mean-cells')).toContainText('1 data set selected');
});

test('a brush over the cells selects rows and gives their mean cell', async ({ kept: page }) => {
  await openDatasets(page);
  const cells = page.getByTestId('cells-tile').getByRole('application').first();
  await cells.focus();
  await page.keyboard.press('ArrowRight');
  for (let n = 0; n < 60; n++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=/);
  await expect(page.getByTestId('mean-cells')).toContainText(/\d+ data sets selected/);
  await expect(page.getByTestId('mean-cell').first()).toContainText(/\d+\.\d\d ± \d+\.\d\d/);
  await page.getByRole('grid', { name: 'Data sets' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('mean-cells')).toContainText(
    `${await count(page).innerText()} data sets selected`
  );
});

test('a row leads to its run, whose numbers are the same, to its merge, and to the line that says so', async ({
  opened: page
}) => {
  // The line is read from the disk.
  await goTo(page, 'Data sets');
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('button', { name: /^Merged by KAMO/ }).click();
  const row = rows(page).first();
  await expect(row).toHaveAttribute('data-fate', 'merged');
  const path = (await row.getAttribute('data-path')) ?? '';
  const cells = await row.getByRole('gridcell').allInnerTexts();
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const told = (head: string): string => cells[heads.findIndex((one) => one.startsWith(head))]?.trim() ?? '';
  const list = page.url();
  await row.click();
  await page.getByRole('grid', { name: 'Data sets' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/runs/${path}`));
  const figure = (name: string) => page.locator('header dl div').filter({ hasText: name }).locator('dd');
  await expect(figure('Space group')).toHaveText(told('Space group'));
  await expect(figure('ISa')).toHaveText(told('ISa'));
  await expect(figure('d at I/σ = 1')).toContainText(told('d at'));
  await expect(figure('Mosaicity')).toContainText(told('Mosaicity'));
  await expect(figure('Completeness')).toContainText(told('Cmpl'));
  await expect(figure('CC1/2')).toContainText(told('CC1/2'));
  await expect(figure('Unit cell')).toHaveText(
    ['a', 'b', 'c', 'α', 'β', 'γ']
      .map((name) => cells[heads.findIndex((one) => one.trim() === name)]?.trim())
      .join(' ')
  );
  await page.getByRole('link', { name: 'All data sets' }).click();
  await expect(page.getByTestId('dataset-in-hand')).toBeVisible();

  await page.goto(list);
  await rows(page).first().click();
  await page
    .getByTestId('dataset-in-hand')
    .getByRole('list', { name: 'In each merge' })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/merges\/.*sel=\d+/);
  await page.goto(list);
  await rows(page).first().click();
  await page.getByTestId('dataset-in-hand').getByTestId('fate').getByRole('link').first().click();
  await expect(page).toHaveURL(/files\?path=.*line=\d+/);
  await expect(page.locator('[data-line][aria-selected=true]')).toBeVisible();
});

test('no violation of accessibility in either theme', { tag: '@slow' }, async ({ kept: page }) => {
  await openDatasets(page);
  const faults: string[] = [];
  const look = async (within?: string): Promise<void> => {
    const found = await violationsInThemes(page, within);
    faults.push(...found.map((fault) => `${within ?? 'the page'}: ${fault}`));
  };
  await look();
  await rows(page).first().click();
  await page.keyboard.press('Space');
  for (const part of ['dataset-in-hand', 'column-plots']) {
    if (part === 'column-plots') await page.getByTestId('pane-columns').click();
    await expect(page.getByTestId(part)).toBeVisible();
    await look(`[data-testid=${part}]`);
  }
  expect(faults).toEqual([]);
});
