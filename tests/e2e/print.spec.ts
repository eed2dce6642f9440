import { inflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { openKept, test } from './kept-sample';

/** Glyphs that a PDF of Chromium shows: those of every text operator in its content streams (two bytes each, in angle brackets). */
function glyphsOf(pdf: Buffer): number {
  let glyphs = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    let content = '';
    try {
      content = inflateSync(pdf.subarray(at + 7, end)).toString('latin1');
    } catch (error) {
      // Pictures and fonts are packed in other ways; what is cut is none of ours.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
    if (!/\bBT\b/.test(content)) continue;
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\]\s*TJ/g))
      for (const [, hex = ''] of shown.matchAll(/<([0-9A-Fa-f]+)>/g)) glyphs += hex.length / 4;
    for (const [, hex = ''] of content.matchAll(/<([0-9A-Fa-f]+)>\s*Tj/g)) glyphs += hex.length / 4;
  }
  return glyphs;
}

/** Letters of the page itself, without blanks and without the options of closed lists. */
function lettersOf(page: Page): Promise<number> {
  return page.locator('main').evaluate((main: HTMLElement) => {
    const letters = (text: string): number => text.replace(/\s/g, '').length;
    const options = [...main.querySelectorAll('option')].map((option) => letters(option.textContent ?? ''));
    return letters(main.innerText) - options.reduce((sum, n) => sum + n, 0);
  });
}

/** A page draws its parts one after the other: it says no more than it did a moment before. */
async function standsStill(page: Page): Promise<void> {
  let last = -1;
  const still = async (): Promise<boolean> => {
    const before = last;
    last = await lettersOf(page);
    return last > 40 && last === before;
  };
  await expect.poll(still, { intervals: [400] }).toBe(true);
}

for (const name of ['overview', 'merges', 'pins', 'compare', 'resolution', 'checks', 'delivery', 'files'])
  test(`the page ${name} is printed with all that it says`, async ({ kept: page }) => {
    await openKept(page, name === 'overview' ? '' : name);
    await expect(page.locator('main')).not.toBeEmpty();
    await standsStill(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // As on paper: all rows of a list, nothing that can only be clicked.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const letters = await lettersOf(page);
    expect(letters).toBeGreaterThan(40);
    expect(glyphsOf(pdf)).toBeGreaterThan(0.8 * letters);
    const cut = await page.locator('main').evaluate((main) =>
      [main, ...main.querySelectorAll('*')]
        .filter((part) => {
          const { overflowY } = getComputedStyle(part);
          return /auto|scroll/.test(overflowY) && part.scrollHeight > part.clientHeight + 2;
        })
        .map((part) => `${part.tagName} ${part.className}`)
    );
    expect(cut).toEqual([]);
  });

test('a long list is printed whole, also from a dark screen, and the screen comes back as it was', async ({
  kept: page
}) => {
  await openKept(page, 'files');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  const rows = page.locator('main [role=row]');
  await expect(rows.first()).toBeVisible();
  await standsStill(page);
  const onScreen = await rows.count();
  await page.pdf({ preferCSSPageSize: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const all = Number(
    await page.locator('main [role=grid], main [role=treegrid]').first().getAttribute('aria-rowcount')
  );
  await expect(rows).toHaveCount(all);
  expect(all).toBeGreaterThanOrEqual(onScreen);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe('rgb(23, 32, 38)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(rows).toHaveCount(onScreen);
});

test('the table of merges on paper has its heads on every sheet, and no column is cut', async ({
  kept: page
}) => {
  await openKept(page, 'merges?hide=none');
  await standsStill(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const table = page.locator('main [role=grid]').first();
  const seen = await table.evaluate((grid) => {
    const cut = [...grid.querySelectorAll<HTMLElement>('[role=gridcell]:not(.lead, .reason)')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.innerText);
    const heads = [...grid.querySelectorAll('[role=columnheader]')];
    const [head] = grid.getElementsByClassName('header');
    return {
      cut,
      heads: heads.length,
      display: head && getComputedStyle(head).display,
      zoom: Number(grid.closest('main')?.style.zoom)
    };
  });
  expect(seen).toMatchObject({ cut: [], display: 'table-header-group' });
  expect(seen.heads).toBeGreaterThan(38);
  // As wide as its text: as wide as on screen it would be drawn at a third.
  expect(seen.zoom).toBeGreaterThan(0.38);
});

test('a list of which a few are shown says on paper how many there are', async ({ kept: page }) => {
  await openKept(page, 'delivery');
  const more = page.getByRole('button', { name: /^Show all/ });
  await expect(more.first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(more.filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText(/^\d+ in all$/).first()).toBeVisible();
});

test('the overview on paper has no keys that save', async ({ kept: page }) => {
  await openKept(page, '');
  await expect(page.getByTestId('save-mtz').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('save-mtz').filter({ visible: true })).toHaveCount(0);
});

test('a merge of 54 data sets is printed on two sheets of A4, with every figure', async ({
  kept: page
}, info) => {
  await openKept(page, 'merges/_kamoproc/merge_cc_2.4S_Complex1?trial=cc_2.52A_final&cluster=77&run=3');
  await expect(page.getByTestId('dendrogram')).toBeVisible();
  await expect(page.getByTestId('members-table').locator('tbody tr')).toHaveCount(54);
  await expect(page.getByTestId('finding').first()).toBeVisible();
  await standsStill(page);
  const figures = page.locator('main .surface, main .dendrogram');
  const heights = (): Promise<number[]> =>
    figures.evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetHeight));
  const onScreen = await heights();
  expect(onScreen.length).toBeGreaterThan(12);
  const pdf = (await page.pdf({ preferCSSPageSize: true, path: info.outputPath('merge.pdf') })).toString(
    'latin1'
  );
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  // Upright: points of 1/72 inch.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await heights()).toEqual(onScreen);
});
