/**
 * Stories of a stranger, counted in clicks from the open beamtime (keys count as clicks): the archive has arrived; which MTZ for molecular
 * replacement; why did I lose half; two forms; SAD. On the large beamtime, where it is beside the repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { drop, readToTheEnd, SAMPLE_ARCHIVE } from './support';

const USER_A = '200714_BL45XU_userA';
const SHARED = resolve(import.meta.dirname, '../../../shared/beamtimes', `${USER_A}.tar.zst`);
/** The large beamtime, opened once for all stories: unpacked in `disk`, on the screen in `page`. */
let large: { readonly disk: string; readonly page: Page } | undefined;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(420_000);
  if (!existsSync(SHARED)) return;
  const folder = mkdtempSync(join(tmpdir(), 'kamome-stranger-'));
  execFileSync('tar', ['-xf', SHARED, '-C', folder]);
  const page = await browser.newPage();
  large = { disk: join(folder, USER_A), page };
  await withoutPicker(page);
  await drop(page, large.disk);
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'done', { timeout: 300_000 });
});
test.afterAll(async () => {
  await large?.page.close();
  if (large !== undefined) rmSync(dirname(large.disk), { recursive: true, force: true });
});

/** A hand that counts what it does. */
class Hand {
  clicks = 0;
  constructor(readonly page: Page) {}
  async click(what: Locator): Promise<void> {
    this.clicks++;
    await what.click();
  }
  /** Goes to a page by the rail. */
  go(name: string): Promise<void> {
    return this.click(this.page.getByRole('navigation').getByRole('link', { name, exact: true }));
  }
  /** Saves by clicking; gives the bytes and the name. */
  async save(key: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const coming = this.page.waitForEvent('download');
    await this.click(key);
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}

/** What is saved goes to the downloads: the picker of the system cannot be driven by a test. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?lang=en');
}

/** The large beamtime at its overview; the disk in `disk`. */
async function atOverview(): Promise<{ readonly page: Page; readonly hand: Hand; readonly disk: string }> {
  test.skip(large === undefined, 'no shared data');
  if (large === undefined) throw new Error('skipped');
  const { page, disk } = large;
  await page.evaluate((hash) => (location.hash = hash), `#/b/${USER_A}`);
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
  return { page, disk, hand: new Hand(page) };
}
const rowOf = (page: Page, sample: string): Locator =>
  page.locator(`[data-testid=recommendation][data-sample="${sample}"]`);

test('the archive has arrived: one click to the MTZ that is in it, and what is not says so', async ({
  page
}) => {
  await withoutPicker(page);
  await page.getByTestId('choose-archive').setInputFiles(SAMPLE_ARCHIVE);
  await readToTheEnd(page);
  const hand = new Hand(page);
  const row = page
    .getByTestId('recommendation')
    .filter({ has: page.getByTestId('save-mtz') })
    .first();
  const { bytes, name } = await hand.save(row.getByTestId('save-mtz'));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('MTZ ');
  expect(name).toMatch(/\.mtz$/);
  await hand.go('Delivery');
  await expect(page.locator('[data-link=files] [data-code=read-completely]')).toBeVisible();
  expect(hand.clicks).toBe(2);
});

test('which MTZ for molecular replacement: the right one is saved by one click, its doubts seen before', async () => {
  const { page, hand, disk } = await atOverview();
  const row = rowOf(page, 'Complex1').first();
  const path = await row.getAttribute('data-path');
  // Whether to trust it stands in the row.
  await expect(row.locator('[data-question]')).toHaveCount(9);
  const { bytes } = await hand.save(row.getByTestId('save-mtz'));
  expect(bytes.equals(readFileSync(join(disk, path ?? '', 'ccp4/xscale.mtz')))).toBe(true);
  expect(hand.clicks).toBeLessThanOrEqual(2);
});

test('why did I lose half: two clicks to each lost data set with its reason and line', async () => {
  const { page, hand } = await atOverview();
  await hand.go('Pins');
  const funnel = page
    .getByTestId('funnel-row')
    .filter({ hasText: 'Complex1' })
    .filter({ hasText: '_kamoproc' });
  await hand.click(funnel.locator('[data-step=used]'));
  const lost = page.getByTestId('fate-row');
  await expect(lost.first()).toBeVisible();
  await expect(lost.getByRole('link', { name: /:\d+$/ }).first()).toBeVisible();
  expect(hand.clicks).toBe(2);
});

test('two forms: both stand in the overview with their own MTZ, one click each', async () => {
  const { page, hand, disk } = await atOverview();
  const forms = rowOf(page, 'apo-lyso');
  await expect(forms).toHaveCount(2);
  const saved: string[] = [];
  for (const form of await forms.all()) {
    const path = await form.getAttribute('data-path');
    const { bytes } = await hand.save(form.getByTestId('save-mtz'));
    expect(bytes.equals(readFileSync(join(disk, path ?? '', 'ccp4/xscale.mtz')))).toBe(true);
    saved.push(path ?? '');
  }
  expect(new Set(saved).size).toBe(2);
  expect(hand.clicks).toBe(2);
});

test('SAD: the overview names the run, its mates and its signal, and one click saves it', async () => {
  const { page, hand, disk } = await atOverview();
  const line = page.locator('[data-testid=sad-choice][data-sample=helA]');
  await expect(line).toContainText(/Anomalous completeness \d+\.\d+ %, anomalous redundancy \d/);
  await expect(line).toContainText(/CCano at least 30 % to \d\.\d\d Å/);
  const path = (await line.getAttribute('data-path')) ?? '';
  expect(readFileSync(join(disk, path, 'XSCALE.INP'), 'latin1')).toMatch(/FRIEDEL'S_LAW= FALSE/);
  // The run of the row above is not saved again.
  const [own] = await line.getByTestId('save-mtz').all();
  const { bytes } = await hand.save(own ?? rowOf(page, 'helA').getByTestId('save-mtz'));
  expect(bytes.equals(readFileSync(join(disk, path, 'ccp4/xscale.mtz')))).toBe(true);
  expect(hand.clicks).toBe(1);

  const merged = page.locator('[data-testid=sad-choice][data-sample=apo-lyso]').first();
  await expect(merged).toContainText('Friedel mates were merged');
  await expect(merged).toHaveAttribute('data-path', '');
});
