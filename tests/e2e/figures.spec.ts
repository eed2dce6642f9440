import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';

/** The sample's merge that clustered by intensity correlation. */
const TRIAL = 'merges/_kamo_30deg/merge_cc_3.1S_helA';

async function saved(figure: Locator, key: string): Promise<{ name: string; bytes: Buffer }> {
  const download = figure.page().waitForEvent('download');
  await figure.getByRole('button', { name: key, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Holds a picture against what every picture must be: a document that parses, on white, with texts and without script. */
async function expectPicture(figure: Locator, name: RegExp): Promise<void> {
  const svg = await saved(figure, 'SVG');
  expect(svg.name).toMatch(name);
  expect(svg.name).toMatch(/\.svg$/);
  const read = await figure.page().evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: parsed.documentElement.localName,
      scripts: parsed.querySelectorAll('script, foreignObject, parsererror').length,
      texts: parsed.querySelectorAll('text').length,
      ground: parsed.querySelector('rect')?.getAttribute('fill')
    };
  }, svg.bytes.toString('utf8'));
  expect(read).toMatchObject({ root: 'svg', scripts: 0, ground: '#fff' });
  expect(read.texts).toBeGreaterThan(3);

  const png = await saved(figure, 'PNG');
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(600);
}

test('figures of a merge leave as pictures and as numbers', async ({ kept: page }) => {
  await openKept(page, TRIAL);
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
  await expectPicture(page.getByRole('group', { name: 'Dendrogram' }), /-tree\.svg$/);
  await expectPicture(page.getByTestId('matrix-tile'), /-cc-matrix\.svg$/);

  const histogram = page.getByTestId('cc-histogram');
  await histogram.getByRole('button', { name: 'Numbers', exact: true }).click();
  await expect(histogram.getByRole('columnheader', { name: 'CC from' })).toBeVisible();
  await histogram.getByTestId('table-menu').click();
  const csv = await saved(histogram, 'Save CSV');
  expect(csv.name).toMatch(/-cc-histogram\.csv$/);
  expect(csv.bytes.toString('utf8')).toMatch(/^\ufeffCC from,CC to,within A[^\r]*\r\n-?\d/);

  await page.getByTestId('matrix-tile').getByRole('button', { name: 'Numbers', exact: true }).click();
  await page.getByTestId('cells-tile').getByRole('button', { name: 'Numbers', exact: true }).click();
  expect(await violations(page, '[data-testid=figure-numbers]')).toEqual([]);
  await page.getByTestId('matrix-tile').getByRole('button', { name: 'Chart' }).click();
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
});

test('a tree that is zoomed in leaves as the part in view, or as all of it', async ({ kept: page }) => {
  await openKept(page, TRIAL);
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
  const keys = page.getByRole('group', { name: 'Dendrogram' });
  const extent = keys.getByRole('combobox', { name: 'What the saved picture shows' });
  await expect(extent).toHaveCount(0);
  await page.getByTitle('Zoom in', { exact: true }).click();
  const part = await saved(keys, 'SVG');
  expect(part.name).toMatch(/-tree-part\.svg$/);
  expect(part.bytes.toString('utf8')).toMatch(/>Part of the dendrogram: \d+ of \d+ data sets</);
  await extent.selectOption('whole');
  await expectPicture(keys, /-tree\.svg$/);
  await page.getByTitle('Show the whole tree (0)').click();
  await expect(extent).toHaveCount(0);
  await expectPicture(keys, /-tree\.svg$/);
});

test('which data sets are in which runs leaves as a picture, and shows its numbers', async ({
  kept: page
}) => {
  await openKept(page, 'compare');
  await page.getByTestId('presets').getByRole('combobox').selectOption('helA');
  await page.locator('[data-preset=areas]').first().click();
  const sets = page.locator('section').filter({ has: page.getByTestId('member-sets') });
  await expectPicture(sets, /-member-sets\.svg$/);
  await sets.getByRole('button', { name: 'Numbers', exact: true }).click();
  await expect(sets.getByTestId('figure-numbers').getByRole('row')).not.toHaveCount(1);
  expect(await violations(page, '[data-testid=figure-numbers]')).toEqual([]);
  await sets.getByRole('button', { name: 'Chart' }).click();
  await expect(page.getByTestId('member-sets')).toBeVisible();
});

test('the map of a scan leaves as a picture that says which scan it is, and shows its numbers', async ({
  kept: page
}) => {
  await openKept(page, 'pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1013-07' }).click();
  const map = page.getByTestId('scan-map');
  await expectPicture(map, /-CPS1013-07-scan00-.+-map\.svg$/);
  await map.getByRole('button', { name: 'Numbers', exact: true }).click();
  await expect(map.getByRole('columnheader', { name: 'x (µm)' })).toBeVisible();
  expect(await violations(page, '[data-testid=figure-numbers]')).toEqual([]);
});

test('plots of the resolution page leave as pictures on white, whatever the theme', async ({
  kept: page
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openKept(page, 'resolution');
  const plot = page.locator('figure').filter({ hasText: 'KAMO’s curve' });
  await expectPicture(plot, /-resolution-cc-half\.svg$/);
  await plot.getByRole('button', { name: 'Numbers', exact: true }).click();
  await expect(plot.getByRole('rowheader').first()).toHaveText(/^∞–\d+\.\d\d$/);
  await expect(plot.getByRole('columnheader', { name: 'curve' })).toBeVisible();
  expect(await violations(page, '[data-testid=figure-numbers]')).toEqual([]);
});
