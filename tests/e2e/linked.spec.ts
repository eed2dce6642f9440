import { expect, type Page } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';

/** The sample’s merge of wedges that clustered by intensity correlation, or by unit cell. */
async function openTrial(page: Page, clustering: 'cc' | 'blend' = 'cc'): Promise<void> {
  await openKept(page, `merges/_kamo_30deg/merge_${clustering}_3.1S_helA`);
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
}
const count = async (page: Page): Promise<number> => {
  const text = await page.getByTestId('selection-bar').getByRole('status').textContent();
  return Number(/^(\d+) of/.exec(text ?? '')?.[1] ?? 0);
};
async function dragAcross(
  page: Page,
  testid: string,
  from: [number, number],
  to: [number, number]
): Promise<void> {
  const place = page.getByTestId(testid);
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error(`${testid} is not on the page`);
  await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 5 });
  await page.mouse.up();
}

test('brushing any view selects in all, and the address holds it', async ({ kept: page }) => {
  await openTrial(page);
  await dragAcross(page, 'cc-matrix', [0.1, 0.1], [0.3, 0.3]);
  await expect.poll(() => count(page)).toBeGreaterThan(2);
  const inMatrix = await count(page);
  const boxes = page.getByTestId('members-table').getByRole('checkbox');
  await expect(page.getByTestId('members-table').locator('tr.selected').first()).toBeVisible();
  await expect(page).toHaveURL(/sel=\d/);

  await boxes.nth(1).click();
  await expect.poll(async () => Math.abs((await count(page)) - inMatrix)).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await dragAcross(page, 'cell-scatter', [0.12, 0.05], [0.95, 0.85]);
  await expect.poll(() => count(page)).toBeGreaterThan(2);

  const chosen = await count(page);
  await expect(page).toHaveURL(/sel=\d/);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
  await expect.poll(() => count(page)).toBe(chosen);
});

test('another cluster and another cycle leave tree, matrix and cells of the trial as they are', async ({
  kept: page
}) => {
  await openTrial(page);
  await page.evaluate(() => {
    const matrix = document.querySelector('[data-testid=cc-matrix]');
    Object.assign(window, { matrix, gone: false });
    new MutationObserver(() => {
      if (matrix?.isConnected !== true) Object.assign(window, { gone: true });
    }).observe(document.body, { childList: true, subtree: true });
  });
  const shown = page.getByTestId('run-head');
  const before = await shown.getAttribute('data-path');
  await page.getByRole('button', { name: 'As a list' }).click();
  await page
    .getByTestId('clusters')
    .getByRole('button', { name: /^\d{4}$/, pressed: false })
    .first()
    .click();
  await expect(page).toHaveURL(/cluster=\d/);
  await expect(shown).not.toHaveAttribute('data-path', before ?? '');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { gone: boolean }).gone)).toBe(false);
});

test('a range is drawn, taken and given up by keys alone, and told', async ({ kept: page }) => {
  await openTrial(page);
  const views = [
    { view: page.getByTestId('cc-matrix'), told: page.getByTestId('cc-matrix-told') },
    {
      view: page.getByTestId('cell-scatter'),
      told: page.getByTestId('scatter-tile').locator('p[aria-live]')
    },
    {
      view: page.getByTestId('cells-tile').getByRole('application').first(),
      told: page.getByTestId('cells-tile').locator('span[aria-live]').first()
    }
  ];
  for (const { view, told } of views) {
    await view.focus();
    await page.keyboard.press('ArrowRight');
    for (let n = 0; n < 6; n++) await page.keyboard.press('Shift+ArrowRight');
    await expect(told).toHaveText(/in the range$|to .*selected|to .*all/);
    await page.keyboard.press('Enter');
    await expect.poll(() => count(page)).toBeGreaterThan(1);
    const taken = await count(page);
    await page.keyboard.press('Escape');
    expect(await count(page), 'the first Escape gives up the range only').toBe(taken);
    await page.keyboard.press('Escape');
    await expect.poll(() => count(page)).toBe(0);
  }
});

test('the line is moved by keys, join by join, and colours the parts', async ({ kept: page }) => {
  await openTrial(page);
  await page.getByRole('button', { name: '0.7 × max. height' }).click();
  const line = page.getByTestId('tree-line');
  const parts = page.getByTestId('tree-parts');
  const before = await parts.textContent();
  const height = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeLessThan(height);
  await expect(parts).not.toHaveText(before ?? '');
  await expect(line).toHaveAttribute('aria-valuetext', /parts$/);
  await expect(page).toHaveURL(/line=/);
  await page.keyboard.press('End');
  await expect(line).toHaveAttribute('aria-valuetext', /: 1 part$/);
  await page.keyboard.press('Home');
  await expect(line).toHaveAttribute('aria-valuetext', /: \d\d+ parts$/);

  // A colleague's link, opened over the same merge.
  await page.evaluate(
    () => (window.location.hash = window.location.hash.replace(/line=[\d.]+/, 'line=0.01'))
  );
  await expect(line).toHaveAttribute('aria-valuenow', '0.01');
  await page.evaluate(
    () => (window.location.hash = window.location.hash.replace(/(&sel=[^&]*)?$/, '&sel=1-3'))
  );
  await expect.poll(() => count(page)).toBe(3);
  await expect(page).toHaveURL(/line=0\.01.*sel=1-3/);
});

test('the line follows the pointer, also from where it crosses the tree, and the tree stays', async ({
  kept: page
}) => {
  await openTrial(page);
  await page.getByRole('button', { name: '0.7 × max. height' }).click();
  const tree = page.getByTestId('dendrogram');
  const line = page.getByTestId('tree-line');
  const parts = page.getByTestId('tree-parts');
  await tree.scrollIntoViewIfNeeded();
  const before = await parts.textContent();
  const box = await tree.boundingBox();
  if (box === null) throw new Error('the tree is not on the page');
  for (const across of [0.1, 0.4, 0.7, 0.95]) {
    const from = Number(await line.getAttribute('aria-valuenow'));
    const tag = await line.boundingBox();
    if (tag === null) throw new Error('the line is not on the tree');
    const [x, y] = [box.x + across * box.width, tag.y + tag.height / 2];
    await page.mouse.move(x, y);
    await expect(tree).toHaveCSS('cursor', 'ns-resize');
    await page.mouse.down();
    await page.mouse.move(x, y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeLessThan(from);
    // The line lies where the pointer let go of it.
    await expect
      .poll(async () => Math.abs(((await line.boundingBox())?.y ?? 0) - tag.y - 20))
      .toBeLessThan(2);
  }
  await expect(parts).not.toHaveText(before ?? '');
  await expect
    .poll(() => /line=([\d.e-]+)/.exec(page.url())?.[1])
    .toBe(Number(await line.getAttribute('aria-valuenow')).toPrecision(6));
});

test('the matrix is read by keys, with CC and common reflections', async ({ kept: page }) => {
  await openTrial(page);
  await page.getByTestId('cc-matrix').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('cc-matrix-told')).toHaveText(
    /^\d+ with \d+ (CC -?\d\.\d{4}, \d+ common reflections|CC not defined|not in the file)|the same data set/
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => count(page)).toBe(2);
  await page.getByRole('button', { name: 'Invert' }).click();
  await expect.poll(() => count(page)).toBeGreaterThan(2);
});

test('the part of the matrix in view stands in the address', async ({ kept: page }) => {
  await openTrial(page);
  const tile = page.getByTestId('matrix-tile');
  const matrix = page.getByTestId('cc-matrix');
  const all = tile.getByRole('button', { name: 'All', exact: true });
  await expect(all).toBeDisabled();
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('+');
  await expect(tile).toContainText(/In view: \d+ × \d+ of \d+ data sets/);
  await expect(page).toHaveURL(/matrix=1-\d+_1-\d+/);
  const part = /matrix=[\d_-]+/.exec(page.url())?.[0] ?? 'none';
  await page.reload();
  await expect(matrix).toBeVisible();
  await expect(tile).toContainText(/In view: \d+ × \d+ of \d+ data sets/);
  expect(page.url()).toContain(part);

  await all.click();
  await expect(page).not.toHaveURL(/matrix=/);
  // A colleague's link, opened over the same merge.
  await page.evaluate(() => (window.location.hash += '?matrix=2-4_1-3'));
  await expect(tile).toContainText('In view: 3 × 3 of');
});

test('a merge by unit cell shows the correlations of its sister, of whose data sets and from where', async ({
  kept: page
}) => {
  await openTrial(page, 'blend');
  const origin = page.getByTestId('cc-origin');
  await expect(origin).toHaveText(
    /^Correlations taken from merge_cc_\S+ \/ cc_\S+_final, calculated to \d\.\d Å; (all|\d+) data sets? of this merge/
  );
  await expect(origin.getByRole('link', { name: 'cctable.dat' })).toHaveAttribute(
    'href',
    /files\?path=.*merge_cc_.*cctable\.dat/
  );
  await expect(page.getByTestId('cc-histogram')).toContainText('Correlations taken from merge_cc_');
  await page.getByTestId('cc-matrix').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('cc-matrix-told')).toHaveText(/^\d+ with \d+ CC/);

  await origin.getByRole('combobox').selectOption('none');
  await expect(page.getByTestId('matrix-tile')).toContainText('this merge clustered by unit cell');
  await expect(page.getByTestId('cc-histogram')).toBeHidden();
  await expect(page.getByTestId('matrix-tile').getByRole('button')).toHaveCount(0);
  await expect(page).toHaveURL(/cc=none/);
  await page.reload();
  await expect(page.getByTestId('matrix-tile')).toContainText('this merge clustered by unit cell');
  await origin.getByRole('combobox').selectOption({ index: 0 });
  await expect(page.getByTestId('cc-matrix')).toBeVisible();

  await origin.getByRole('link').first().click();
  await expect(page).toHaveURL(/merges\/.*merge_cc_.*trial=cc_/);
  await expect(page.getByTestId('cc-matrix')).toBeVisible();
  await expect(origin).toBeHidden();
});

test('correlations by group stand on an axis in percent, by powers of ten where the address says so', async ({
  kept: page
}) => {
  await openTrial(page);
  const tile = page.getByTestId('cc-histogram');
  const drawing = tile.getByRole('application').locator('svg').first();
  const axis = drawing.locator('text[text-anchor=end]');
  await expect(drawing).toContainText('share of pairs (%)');
  await expect(axis.first()).toHaveText('0');
  await tile.getByRole('checkbox', { name: 'Logarithmic' }).check();
  await expect(axis.first()).toHaveText(/^0?\.?0*1$/);
  await expect(page).toHaveURL(/cclog=1/);
  await page.reload();
  await expect(axis.first()).toHaveText(/^0?\.?0*1$/);
  await expect(tile.getByRole('checkbox', { name: 'Logarithmic' })).toBeChecked();
});

test('no accessibility violation in either theme', { tag: '@slow' }, async ({ kept: page }) => {
  await openTrial(page);
  await page.getByRole('button', { name: '0.7 × max. height' }).click();
  await page.getByTestId('tree-controls').getByRole('combobox').selectOption('pin');
  await page.getByRole('button', { name: 'This cluster' }).first().click();
  expect(await violationsInThemes(page)).toEqual([]);
});
