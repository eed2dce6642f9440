import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo, openSample } from './support';

async function toMerges(page: Page): Promise<void> {
  // What is saved goes to the downloads: the picker of the system cannot be driven by a test.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openSample(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}
async function toKeptMerges(page: Page): Promise<void> {
  await openKept(page, 'merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}

const dialog = (page: Page): Locator => page.getByTestId('take-home-dialog');

/** The row of KAMO's choice in hand, and the dialog open. */
async function takeHome(page: Page): Promise<void> {
  const chosen = page
    .getByTestId('merge-run-row')
    .filter({ has: page.getByRole('img', { name: /^KAMO’s/ }) });
  await chosen.first().getByRole('gridcell').nth(1).click();
  await page.getByTestId('take-home').click();
  await expect(dialog(page)).toBeVisible();
}

async function saved(
  page: Page,
  button: Locator
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  await expect(page.getByTestId('take-home-status')).toHaveText(/^Saved /);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a run goes home as one archive: its MTZ, its logs, and a README that says what is missing', async ({
  opened: page
}) => {
  await goTo(page, 'Merges');
  await takeHome(page);
  const { name, bytes } = await saved(page, page.getByTestId('save-archive'));
  expect(name).toMatch(/_cluster_\d{4}_run_\d\d\.zip$/);
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  const readme = parts.find(([path]) => path.endsWith('/README.txt'));
  expect(parts.some(([path]) => path.endsWith('/xscale.mtz'))).toBe(true);
  const text = strFromU8(readme?.[1] ?? new Uint8Array());
  expect(text).toContain('KAMO’s choice: yes');
  expect(text).toContain('Not in this archive');
  expect(text).toContain('チェックリスト');
});

test('Table 1 says what the table of merges says, in every format', async ({ kept: page }) => {
  await toKeptMerges(page);
  await takeHome(page);
  await page.getByRole('tab', { name: 'Table 1' }).click();
  const completeness = page.getByTestId('table-1').getByRole('row', { name: /^Completeness/ });
  await expect(completeness).toHaveText(/\d+\.\d \(\d+\.\d\)/);
  const shown = /(\d+\.\d) \(/.exec((await completeness.textContent()) ?? '')?.[1] ?? 'nothing';
  for (const format of ['csv', 'markdown', 'latex', 'html', 'mmcif']) {
    const { bytes } = await saved(page, page.getByTestId(`save-table-1-${format}`));
    expect(new TextDecoder().decode(bytes), format).toContain(shown);
  }
  const { bytes } = await saved(page, page.getByTestId('save-table-1-xlsx'));
  expect(
    strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  ).toContain(`<v>${shown}</v>`);
});

test('a chosen subset becomes KAMO’s input files under a typed root', async ({ kept: page }) => {
  await toKeptMerges(page);
  await takeHome(page);
  await page.getByRole('tab', { name: 'Subset' }).click();
  await page.getByRole('button', { name: 'None' }).click();
  await expect(page.getByTestId('save-subset').first()).toBeDisabled();
  await dialog(page).getByRole('checkbox').first().check();
  await dialog(page).getByRole('checkbox').nth(1).check();
  await page.getByTestId('subset-root').fill('/data/my beamtime');
  const list = await saved(page, page.locator('[data-testid=save-subset][data-name="formerge.lst"]'));
  const lines = new TextDecoder().decode(list.bytes).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\/data\/my beamtime\/_kamo.+\.HKL/);
  const script = await saved(page, page.locator('[data-testid=save-subset][data-name="merge_subset.sh"]'));
  expect(new TextDecoder().decode(script.bytes)).toContain("ROOT='/data/my beamtime'");
});

test('a subset has the name that the user gives it, its own count, and links that XSCALE can read', async ({
  kept: page
}) => {
  await toKeptMerges(page);
  await takeHome(page);
  await page.getByRole('tab', { name: 'subset' }).click();
  await page.getByRole('button', { name: 'None' }).click();
  await dialog(page).getByRole('checkbox').first().check();
  await expect(page.getByTestId('subset-count')).toHaveText(
    /^1 data set chosen: 1 of the \d+ of cluster \d{4}/
  );
  await page.getByTestId('subset-name').fill('best of "all" $(x)');
  const { name, bytes } = await saved(page, page.getByTestId('save-subset-all'));
  expect(name).toBe('best_of__all____x_.zip');
  const files = Object.entries(unzipSync(new Uint8Array(bytes))).map(
    ([path, content]) => [path.split('/')[1] ?? '', strFromU8(content)] as const
  );
  const text = new Map(files);
  expect([...text.keys()].sort()).toEqual([
    'XSCALE.INP',
    'for_auto_multi_merge.csv',
    'formerge.lst',
    'make_links.sh',
    'merge_subset.sh'
  ]);
  const input = /INPUT_FILE=[ *](\S+)$/m.exec(text.get('XSCALE.INP') ?? '')?.[1] ?? 'none';
  expect(input).toMatch(/^input_files\//);
  expect(text.get('make_links.sh')).toContain(`'${input}'`);
  expect(text.get('merge_subset.sh')).toContain("'xscale.corrections=modpix+absorp+decay'");
});

test('the report opens offline and loads nothing', async ({ kept: page }) => {
  await toKeptMerges(page);
  await takeHome(page);
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByTestId('report-note').fill('<b>The map is better</b>');
  await page.getByTestId('file-language').selectOption('ja');
  const { bytes } = await saved(page, page.getByTestId('save-report'));
  await page.context().setOffline(true);
  const reader = await page.context().newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.setContent(new TextDecoder().decode(bytes));
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('マージの選択についてのレポート');
  await expect(reader.locator('blockquote')).toHaveText('<b>The map is better</b>');
  await expect(reader.locator('svg').first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('what the user said of the run stands in the report and in the README', async ({ page }) => {
  await toMerges(page);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('u');
  await page.keyboard.press('n');
  await page.keyboard.type('<i>ice</i> rings');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Open the merge page' }).click();
  // Both pages have these buttons: the table's are gone first.
  await expect(page.getByTestId('merge-run-row')).toHaveCount(0);
  await expect(page.getByTestId('judge-unsure')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('take-home').click();
  const archive = await saved(page, page.getByTestId('save-archive'));
  const readme = Object.entries(unzipSync(new Uint8Array(archive.bytes))).find(([path]) =>
    path.endsWith('/README.txt')
  );
  expect(strFromU8(readme?.[1] ?? new Uint8Array())).toMatch(
    /Decision of the user: unsure \(last changed \d.+\)\n {2}<i>ice<\/i> rings\n/
  );
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByTestId('report-note')).toHaveValue('<i>ice</i> rings');
  const { bytes } = await saved(page, page.getByTestId('save-report'));
  // In a page of its own: that of the app lets nothing be written into it.
  const reader = await page.context().newPage();
  await reader.setContent(new TextDecoder().decode(bytes));
  await expect(reader.getByText('Decision of the user: unsure')).toBeVisible();
  await expect(reader.getByRole('row', { name: 'Decision of the user unsure' })).toBeVisible();
  await expect(reader.locator('blockquote')).toHaveText('<i>ice</i> rings');
});

test('a limit that the user set stands in the README and the report as the user’s own @slow', async ({
  page
}) => {
  await toMerges(page);
  await goTo(page, 'Checks');
  await page.getByRole('button', { name: 'By question' }).click();
  const limit = page.locator('[data-limit="completeness-overall-attention"]');
  await limit.fill('99.9');
  await limit.press('Tab');
  await goTo(page, 'Merges');
  await takeHome(page);
  const archive = await saved(page, page.getByTestId('save-archive'));
  const readme = Object.entries(unzipSync(new Uint8Array(archive.bytes))).find(([path]) =>
    path.endsWith('/README.txt')
  );
  const own = 'attention below 99.9 % [set by the user; default: 95 %]';
  expect(strFromU8(readme?.[1] ?? new Uint8Array())).toContain(own);
  await page.getByRole('tab', { name: 'Report' }).click();
  const { bytes } = await saved(page, page.getByTestId('save-report'));
  expect(new TextDecoder().decode(bytes)).toContain(own);
});

test('all of it works by keyboard, gives the focus back, and axe finds nothing', async ({ opened: page }) => {
  await goTo(page, 'Merges');
  await takeHome(page);
  await page.getByRole('tab', { name: 'Data' }).focus();
  for (const name of ['Table 1', 'Subset', 'Report']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name })).toBeFocused();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    expect(await violations(page, '[data-testid=take-home-dialog]')).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByTestId('take-home')).toBeFocused();
});

test('the merge page offers the same', async ({ kept: page }) => {
  await toKeptMerges(page);
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  await page.getByRole('link', { name: 'Open the merge page' }).click();
  await expect(page.getByTestId('merge-run-row')).toHaveCount(0);
  await page.getByTestId('take-home').click();
  await expect(dialog(page)).toBeVisible();
});
