import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parseCsv } from '../../src/lib/base/csv';
import { openKept, test } from './kept-sample';
import { goTo, SAMPLE } from './support';

async function saved(page: Page, kind: 'CSV' | 'XLSX (Excel)'): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByTestId('table-menu').first().click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save ${kind}`, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Cells of the only sheet, row by row, under the letters of their columns. */
function sheetOf(
  bytes: Uint8Array
): ReadonlyMap<string, { readonly text: string; readonly number: boolean }>[] {
  const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return [...strFromU8(sheet).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>.*?<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/gs)].map(
          ([, column = '', attributes = '', text = '']) => [
            column,
            { text, number: !attributes.includes('inlineStr') }
          ]
        )
      )
  );
}

test('the filtered merges go home as a workbook and as CSV with the same rows', async ({ kept: page }) => {
  await openKept(page, 'merges');
  await page.getByTestId('group-by').selectOption('none');
  await page.getByRole('searchbox').fill('run_01');
  await page.getByRole('button', { name: 'Sort by Overall Cmpl' }).click();
  await expect(page).toHaveURL(/sort=-Cmpl/);
  const shown = page.getByTestId('merge-run-row');
  const first = await shown.first().getAttribute('data-path');
  const count = Number(await page.getByRole('grid', { name: 'Merges' }).getAttribute('aria-rowcount'));

  const workbook = await saved(page, 'XLSX (Excel)');
  expect(workbook.name).toBe(`${SAMPLE}-merges.xlsx`);
  const [heads, ...rows] = sheetOf(workbook.bytes);
  const completeness = [...(heads ?? [])].find(([, { text }]) => text === 'Cmpl (%)')?.[0] ?? '';
  expect(rows[0]?.get('A')?.text).toBe(first);
  expect(rows[0]?.get(completeness)).toMatchObject({
    number: true,
    text: expect.stringMatching(/^\d+\.\d$/)
  });
  expect(rows.every((row) => row.get('A')?.text.includes('run_01'))).toBe(true);

  const text = await saved(page, 'CSV');
  expect(text.name).toBe(`${SAMPLE}-merges.csv`);
  const [, ...lines] = parseCsv(new TextDecoder().decode(text.bytes));
  expect(lines.map(([path]) => path)).toEqual(rows.map((row) => row.get('A')?.text));
  // The grid counts its head too.
  expect([count, count - 1, count - 2]).toContain(lines.length);
});

test('no head is cut, sorted or not, in either language', { tag: '@slow' }, async ({ kept: page }) => {
  /** Heads whose text does not lie within their button, as they stand and when the table has been sorted by each of them. */
  const cut = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const heads = (): Element[] => [...document.querySelectorAll('[role=columnheader]')];
      const drawn = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const cutNow = (when: string): string[] =>
        heads().flatMap((head) => {
          const button = head.querySelector('button');
          if (button === null) return [];
          const text = document.createRange();
          for (const node of button.childNodes) {
            if (node.nodeName === 'I') continue;
            text.selectNode(node);
            const [inner, outer] = [text.getBoundingClientRect(), button.getBoundingClientRect()];
            if (inner.width > 0 && (inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5))
              return [`${button.textContent ?? ''}, ${when}`];
          }
          return [];
        });
      const found = cutNow('as it stands');
      for (const head of heads()) {
        const key = head.querySelector('button');
        if (key === null) continue;
        const order = head.getAttribute('aria-sort');
        key.click();
        for (let n = 0; n < 60 && head.getAttribute('aria-sort') === order; n++) await drawn();
        const name = key.textContent ?? '';
        if (head.getAttribute('aria-sort') === order) found.push(`${name} does not sort`);
        found.push(...cutNow(`sorted by ${name}`));
      }
      return found;
    });
  await openKept(page);
  const path = new URL(page.url()).hash.split('?')[0];
  for (const name of ['merges', 'pins', 'datasets'])
    for (const language of ['en', 'ja']) {
      await page.evaluate((to) => (window.location.hash = to), `${path}/${name}?hide=`);
      if ((await page.locator('html').getAttribute('lang')) !== language)
        await page.getByTestId('switch-language').click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('columnheader').locator('button').first()).toBeVisible();
      expect(await cut(), `${name} ${language}`).toEqual([]);
    }
});

test('the pins go home with the columns that are shown', async ({ kept: page }) => {
  await openKept(page, 'pins');
  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('checkbox', { name: 'Mode' }).uncheck();
  await expect(page).toHaveURL(/hide=mode/);
  const pin = await page.getByTestId('pin-row').first().getAttribute('data-path');
  await page.keyboard.press('Escape');
  const { name, bytes } = await saved(page, 'XLSX (Excel)');
  expect(name).toBe(`${SAMPLE}-pins.xlsx`);
  const [heads = new Map(), row = new Map()] = sheetOf(bytes);
  const names = [...heads.values()].map(({ text }) => text);
  expect(names).toContain('Sample');
  expect(names).not.toContain('Mode');
  expect([...row.values()].map(({ text }) => text)).toContain(pin?.split('/').at(-1));
});

test('a link with all columns shows them to a reader who has hidden some', async ({ kept: page }) => {
  await openKept(page, 'merges');
  await expect(page).toHaveURL(/hide=none/);
  const address = page.url();
  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('checkbox', { name: 'Outer shell' }).uncheck();
  const column = page.getByRole('button', { name: 'Sort by Outer shell Cmpl' });
  await expect(column).toHaveCount(0);
  await goTo(page, 'Pins');
  await expect(page.getByTestId('pin-row').first()).toBeVisible();
  await goTo(page, 'Merges');
  await expect(page).toHaveURL(/hide=Cmpl\.ou/);
  await page.goto(address);
  await expect(column).toHaveCount(1);
});

test('ticks stand in the address and the toolbar keeps to one line', async ({ kept: page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openKept(page, 'merges');
  const bar = page.getByRole('toolbar', { name: 'Merges' });
  const height = (await bar.boundingBox())?.height;
  for (const n of [0, 1]) await page.getByTestId('merge-run-row').nth(n).getByRole('checkbox').check();
  await expect(page.getByRole('link', { name: 'Compare these 2' })).toBeVisible();
  expect((await bar.boundingBox())?.height).toBe(height);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Compare these 2' })).toBeVisible();
});

test('columns stand together by purpose, and a view is found again by its name', async ({ kept: page }) => {
  await openKept(page, 'merges');
  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('button', { name: 'SAD', exact: true }).click();
  const head = (name: string) => page.getByRole('columnheader', { name: `Sort by ${name}`, exact: true });
  await expect(head('Whole run CCano')).toBeVisible();
  await expect(head('Whole run LCV')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'SAD', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true'
  );
  await page.keyboard.press('Escape');

  await page.getByTestId('rows-menu').click();
  const ranges = page.getByTestId('ranges');
  await ranges.getByRole('combobox').first().selectOption('CCano');
  await ranges.getByRole('spinbutton', { name: 'at least' }).first().fill('60');
  await ranges.getByRole('spinbutton', { name: 'at least' }).first().press('Enter');
  await expect(page).toHaveURL(/range=CCano%3A60\.\./);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sort by Whole run CCano' }).click();
  await expect(page).toHaveURL(/sort=-CCano/);
  const values = (): Promise<number[]> =>
    page.getByTestId('merge-run-row').evaluateAll((rows) => {
      const heads = [...document.querySelectorAll('[role=columnheader]')];
      const at = heads.findIndex(
        (one) => one.querySelector('[aria-label="Sort by Whole run CCano"]') !== null
      );
      return rows.map((row) =>
        Number.parseFloat(row.querySelectorAll('[role=gridcell]')[at]?.textContent ?? '')
      );
    });
  await expect.poll(async () => (await values()).length).toBeGreaterThan(0);
  for (const value of await values()) expect(value).toBeGreaterThanOrEqual(60);

  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('strong signal');
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.keyboard.press('Escape');
  const shown = await page.getByTestId('list-count').innerText();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByTestId('list-count')).not.toHaveText(shown);
  await page.reload();
  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('button', { name: 'strong signal', exact: true }).click();
  await expect(page).toHaveURL(/range=CCano%3A60\.\./);
  await expect(page.getByTestId('list-count')).toHaveText(shown);
  await page.getByRole('button', { name: 'Remove the view strong signal' }).click();
  await expect(page.getByRole('button', { name: 'strong signal', exact: true })).toHaveCount(0);
});

test('the recommended run and its MTZ stand on a narrow screen without scrolling, the sample always', async ({
  opened: page
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const table = page.getByTestId('recommendations');
  await expect(table).toBeVisible();
  const inSight = await table.evaluate((element) => {
    const place = element.parentElement ?? element;
    return place.scrollWidth - place.clientWidth;
  });
  expect(inSight).toBeLessThanOrEqual(0);
  // On a phone they stand below the run's name.
  await page.setViewportSize({ width: 390, height: 844 });
  const first = page.getByTestId('recommendation').first();
  await expect(first.getByTestId('save-mtz')).toBeInViewport({ ratio: 1 });
  await expect(first.locator('[data-question]').last()).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 820, height: 800 });
  // The key is drawn at another place at this width.
  const toKey = (): Promise<void> =>
    table.getByTestId('save-mtz').first().scrollIntoViewIfNeeded({ timeout: 2_000 });
  await expect(toKey).toPass();
  const sample = table.getByRole('rowheader').first();
  const leftOf = (element: Element): number => element.getBoundingClientRect().left;
  const edge = await table.locator('..').evaluate(leftOf);
  await expect.poll(() => sample.evaluate(leftOf)).toBeGreaterThanOrEqual(edge);
});
