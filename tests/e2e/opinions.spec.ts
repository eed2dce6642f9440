/** What the user says stays, whatever the browser, another tab or somebody's file does. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo, openSmall, readToTheEnd, SAMPLE, smallArchive } from './support';

const ARCHIVE = `${SAMPLE}:archive`;
const PAGES = ['Overview', 'Pins', 'Merges', 'Compare', 'Resolution', 'Checks', 'Delivery', 'Files'] as const;

/** Takes the nth run in hand on the Merges page. */
async function take(page: Page, nth: number): Promise<string> {
  const row = page.getByTestId('merge-run-row').nth(nth);
  await row.getByRole('gridcell').nth(1).click();
  return (await row.getAttribute('data-path')) ?? '';
}
const judgementOf = (page: Page, path: string) =>
  page.locator(`[data-testid="merge-run-row"][data-path="${path}"] .judgement`).first();

/** The exported index of the sample. */
async function exported(page: Page): Promise<Record<string, unknown>> {
  const coming = page.waitForEvent('download');
  await page.getByTestId('export-menu').click();
  await page.getByTestId('export-json').click();
  return JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as Record<string, unknown>;
}
async function importIndex(page: Page, index: unknown): Promise<void> {
  await page.goto('./?lang=en#/');
  await page.getByTestId('choose-archive').setInputFiles({
    name: 'sent.kamome.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(index))
  });
  // The rail may be that of the beamtime before; the overview is of what was imported.
  await expect(page).toHaveURL(/#\/b\/[^/?]+$/);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Merges', exact: true })).toBeVisible();
}
async function visitEveryPage(page: Page): Promise<void> {
  for (const name of PAGES) {
    await goTo(page, name);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await expect(page.getByTestId('page-failed')).toHaveCount(0);
    await expect(page.getByTestId('part-failed')).toHaveCount(0);
  }
}

test('two tabs judge different runs: both stand in both, and after a reload', async ({ kept: page }) => {
  await openKept(page, 'merges');
  const second = await page.context().newPage();
  await second.goto(`./?lang=en#/b/${encodeURIComponent(ARCHIVE)}/merges`);
  const mine = await take(page, 0);
  const theirs = await take(second, 1);
  await page.keyboard.press('a');
  await second.keyboard.press('x');
  for (const tab of [page, second]) {
    await expect(judgementOf(tab, mine)).toHaveClass(/accept/);
    await expect(judgementOf(tab, theirs)).toHaveClass(/reject/);
  }
  await page.reload();
  await expect(judgementOf(page, mine)).toHaveClass(/accept/);
  await expect(judgementOf(page, theirs)).toHaveClass(/reject/);
});

test('an index with impossible numbers and doubles opens every page, and says what was left out @slow', async ({
  kept: page
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await openKept(page);
  const index = await exported(page);
  const hostile = [0, -1, 1e9, 1e308];
  let count = 0;
  const spoil = (value: unknown, name = ''): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isIdentity = [
        'number',
        'members',
        'firstFrame',
        'lastFrame',
        'cluster',
        'nodes',
        'files'
      ].includes(key);
      if (typeof inner === 'number' && !isIdentity && ++count % 3 === 0)
        (value as Record<string, unknown>)[key] = hostile[count % hostile.length];
      else if (!isIdentity) spoil(inner, key);
    }
    // What is a pair, as the children of a node, is never three.
    if (Array.isArray(value) && typeof value[0] === 'object' && !['children', 'within'].includes(name))
      value.push(structuredClone(value[0]));
  };
  spoil(index['merges']);
  spoil(index['pins']);
  spoil(index['processingRuns']);
  await importIndex(page, index);
  await visitEveryPage(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await page.getByTestId('merge-run-row').first().dblclick();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByTestId('page-failed')).toHaveCount(0);
  await expect(page.getByTestId('part-failed')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("an index that is imported again leaves the user's own judgements, and shows both @slow", async ({
  kept: page
}) => {
  await openKept(page, 'merges');
  const run = await take(page, 0);
  await page.keyboard.press('a');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  const index = await exported(page);
  await importIndex(page, index);
  await goTo(page, 'Merges');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await expect(page.getByTestId('sender-offer')).toHaveCount(0);
  const decisions = index['decisions'] as { verdict: string; note?: string }[];
  const sent = decisions.map((one) => ({ ...one, verdict: 'reject' }));
  await importIndex(page, { ...index, decisions: sent });
  await goTo(page, 'Merges');
  await expect(page.getByTestId('sender-offer')).toContainText(run);
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await page.getByTestId('offer-take').click();
  await expect(judgementOf(page, run)).toHaveClass(/reject/);
  await expect(page.getByTestId('sender-offer')).toHaveCount(0);
});

test('a browser without room goes on, says so, and loses no judgement while the page lives', async ({
  kept: page
}) => {
  await openKept(page, 'merges');
  await page.evaluate(() => {
    const full = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
  });
  const run = await take(page, 0);
  await page.keyboard.press('a');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await expect(page.getByTestId('storage-notice')).toHaveAttribute('data-trouble', 'full');
  await goTo(page, 'Checks');
  await goTo(page, 'Merges');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await goTo(page, 'Kamome');
  await expect(page.getByTestId('beamtime-card')).toHaveCount(1);
});

test('a browser whose room ends while a beamtime is read: it is read, all of it is shown, and it is told', async ({
  page
}) => {
  await page.goto('./?lang=en');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
  await page.getByTestId('choose-archive').setInputFiles(smallArchive());
  await readToTheEnd(page);
  await expect(page.getByTestId('storage-notice')).toHaveAttribute('data-trouble', 'full');
  await goTo(page, 'Files');
  await expect(page.getByText('_kamoproc').first()).toBeVisible();
  await goTo(page, 'Merges');
  const run = await take(page, 0);
  await page.keyboard.press('a');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
});

test('a browser that gives no storage at all: a beamtime opens, and it is told', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    IDBFactory.prototype.open = refuse;
  });
  await openSmall(page);
  await expect(page.getByTestId('storage-notice')).toHaveAttribute('data-trouble', 'refused');
  await goTo(page, 'Files');
  await expect(page.getByText('_kamoproc').first()).toBeVisible();
  await goTo(page, 'Merges');
  const run = await take(page, 0);
  await page.keyboard.press('a');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
});

test('a private window says what it keeps, keeps it while it is open, and leaves nothing behind', async ({
  browser
}) => {
  // A context of its own is off the record: its database lies in memory.
  const window = await browser.newContext();
  const page = await window.newPage();
  await page.goto('./?lang=en');
  const shelf = page.getByText('A private window keeps it only until it is closed.');
  await expect(shelf).toBeVisible();
  await page.getByTestId('choose-archive').setInputFiles(smallArchive());
  await readToTheEnd(page);
  await goTo(page, 'Merges');
  const run = await take(page, 0);
  await page.keyboard.press('a');
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await page.reload();
  await expect(judgementOf(page, run)).toHaveClass(/accept/);
  await expect(page.getByTestId('storage-notice')).toHaveCount(0);
  await window.close();

  const later = await browser.newContext();
  const start = await later.newPage();
  await start.goto('./?lang=en');
  await expect(start.getByText('A private window keeps it only until it is closed.')).toBeVisible();
  await expect(start.getByTestId('beamtime-card')).toHaveCount(0);
  await later.close();
});

test('forgetting a beamtime asks whether the judgements go too', async ({ page }) => {
  await openSmall(page);
  await goTo(page, 'Merges');
  const progress = page.getByTestId('triage-progress');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of \d+ decided$/);
  const card = page.getByTestId('beamtime-card');
  const forget = page.getByRole('button', { name: /^Remove…: / });
  const dialog = page.getByTestId('forget-dialog');
  for (const what of ['forget-index', 'forget-all'] as const) {
    await page.getByRole('link', { name: 'Kamome' }).click();
    await forget.click();
    await expect(dialog).toContainText('your decisions on 1 merge run');
    expect(await violations(page, '[data-testid=forget-dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(forget).toBeFocused();
    await forget.click();
    await page.getByTestId(what).click();
    await expect(card).toHaveCount(0);
    await openSmall(page);
    await goTo(page, 'Merges');
    await expect(progress).toHaveText(what === 'forget-index' ? /^1 of / : /^0 of /);
  }
});

test('a page that fails is contained: the rail stays, the report is there, the other pages work', async ({
  kept: page
}) => {
  await openKept(page);
  // A row that something else damaged, as no assembly makes one.
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kamome');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('merges', 'readwrite');
          const store = transaction.objectStore('merges');
          store.put(7, [id, 'a number']);
          store.put({ path: '_kamoproc/a', sampleName: 'a', trials: null }, [id, '_kamoproc/a']);
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(new Error('not written'));
        };
      }),
    ARCHIVE
  );
  await page.reload();
  await goTo(page, 'Merges');
  await expect(page.getByTestId('page-failed')).toContainText('Kamome 0.');
  await goTo(page, 'Files');
  await expect(page.getByTestId('page-failed')).toHaveCount(0);
  await expect(page.getByText('_kamoproc').first()).toBeVisible();
  await goTo(page, 'Kamome');
  await expect(page.getByTestId('beamtime-card')).toHaveCount(1);
});

test('a library that another tab holds open is told and waited for', async ({ page, context }) => {
  const holder = await context.newPage();
  await holder.goto('./icon.svg');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kamome', 1);
        opening.onupgradeneeded = () => {
          for (const store of 'beamtimes handles merges processing-runs pins unreadable reads listings settings'.split(
            ' '
          ))
            opening.result.createObjectStore(store);
        };
        opening.onsuccess = () => resolve();
      })
  );
  await page.goto('./?lang=en');
  await expect(page.getByTestId('library-waiting')).toContainText('another tab');
  await holder.close();
  await expect(page.getByTestId('open-sample')).toBeVisible();
});
