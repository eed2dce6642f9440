/** Archives: every page of them, and those that are broken or none. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { SAMPLE_ARCHIVE, goTo, readToTheEnd } from './support';

const USER_A = '200714_BL45XU_userA';
const SHARED = resolve(import.meta.dirname, '../../../shared/beamtimes', `${USER_A}.tar.zst`);
const FIXTURES = resolve(import.meta.dirname, '../../src/lib/disk/fixtures');

/** The archive that lies inside the large beamtime; `undefined` without the shared data. */
function mailedArchive(): string | undefined {
  if (!existsSync(SHARED)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kamome-story-'));
  execFileSync('tar', ['-xf', SHARED, '-C', folder, `${USER_A}/${USER_A}.tgz`]);
  return join(folder, USER_A, `${USER_A}.tgz`);
}

async function openArchive(page: Page, archive: string): Promise<void> {
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles(archive);
}

/** A scan of what the archive holds before it breaks off. */
async function readToTheBreak(page: Page): Promise<void> {
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'incomplete', {
    timeout: 120_000
  });
}

/** Pages of one kind beyond this many say the same. */
const MOST_OF_A_KIND = 5;

/** Follows every link within the beamtime, page by page. Gives the addresses visited, without their queries. */
async function visitAll(page: Page): Promise<readonly string[]> {
  const visited: string[] = [];
  const waiting = [await page.evaluate(() => location.hash)];
  const kinds = new Map<string, number>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await page.evaluate((hash) => (location.hash = hash), next);
    await expect(page.locator('main')).not.toBeEmpty();
    await expect(page.getByTestId('scan-state')).toBeVisible();
    await expect(page.getByText('Something in Kamome itself went wrong')).toHaveCount(0);
    visited.push(next);
    // A page draws its parts one after the other.
    await page.waitForTimeout(300);
    const links = await page
      .locator('a[href^="#/b/"]')
      .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').split('?')[0] ?? ''));
    for (const link of new Set(links)) {
      if (visited.includes(link) || waiting.includes(link)) continue;
      const kind = link.split('/').slice(0, 4).join('/');
      const many = kinds.get(kind) ?? 0;
      if (many >= MOST_OF_A_KIND) continue;
      kinds.set(kind, many + 1);
      waiting.push(link);
    }
  }
  return visited;
}

for (const [name, find] of [
  ['the sample', () => SAMPLE_ARCHIVE],
  ['the mailed archive', mailedArchive],
  ['a packed part of a beamtime', () => join(FIXTURES, '200714_BL45XU_plain.tgz')],
  ['an archive that breaks off', () => join(FIXTURES, '200714_BL45XU_trunc.tgz')]
] as const) {
  test(`every page of ${name} opens without an error`, { tag: '@slow' }, async ({ page }) => {
    test.slow();
    const archive = find();
    test.skip(archive === undefined, 'no shared data');
    if (archive === undefined) return;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openArchive(page, archive);
    if (name.includes('breaks off')) await readToTheBreak(page);
    else await readToTheEnd(page);
    const visited = await visitAll(page);
    expect(errors).toEqual([]);
    for (const kind of ['merges', 'pins', 'checks', 'files', 'compare', 'resolution'])
      expect(visited.filter((link) => link.split('/')[3] === kind).length).toBeGreaterThan(0);
    await goTo(page, 'Checks');
    await expect(page.getByTestId('finding').first()).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('the mailed archive says nothing of what it does not hold', async ({ page }) => {
  const archive = mailedArchive();
  test.skip(archive === undefined, 'no shared data');
  if (archive === undefined) return;
  await openArchive(page, archive);
  await readToTheEnd(page);
  await goTo(page, 'Pins');
  await expect(page.getByTestId('funnel-row').first()).toBeVisible();
  const funnel = await page.getByTestId('funnel-row').allInnerTexts();
  for (const row of funnel) expect(row.split(/\s+/)).not.toContain('0');
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('not said');
});

test('a broken archive is told where its listing is', async ({ page }) => {
  await openArchive(page, join(FIXTURES, '200714_BL45XU_trunc.tgz'));
  await readToTheBreak(page);
  const state = page.getByTestId('scan-state');
  await expect(state).toHaveAttribute('data-files', '17');
  await expect(state).toContainText('Scan incomplete');
  await expect(state).toHaveAttribute('title', /archive is broken/);
  await expect(page.getByTestId('listing-incomplete')).toContainText('The archive is broken');
  await page.getByTestId('listing-incomplete').getByRole('link').click();
  await expect(page.getByTestId('problem').filter({ hasText: 'breaks off' })).toBeVisible();
});

test('a ZIP is called a ZIP', async ({ page }) => {
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles({
    name: '200714_BL45XU_userA.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004 and what else stands in it'.padEnd(2000))
  });
  await expect(page.getByTestId('foreign-file')).toContainText('ZIP archive');
  await expect(page.getByTestId('not-a-beamtime')).not.toContainText('links');
});
