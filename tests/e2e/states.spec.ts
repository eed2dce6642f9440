/** States that are true: a disk that goes away, a worker that dies, an app that is updated in another tab. */
import { appendFileSync, cpSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { drop, goTo, openSmall, readToTheEnd, smallOnDisk, watchWorkers } from './support';

const state = (page: Page) => page.getByTestId('scan-state');
/** A disk is read, or a worker given up, by a machine that does other things as well. */
const LONG = { timeout: 120_000 };

/** How much there is and how far it went, as the overview has it. */
async function sumOf(page: Page): Promise<string> {
  await goTo(page, 'Overview');
  return page.locator('header .sum').innerText();
}

test('a disk that is unplugged while it is read is told, and its rows stay', async ({ page }) => {
  const folder = smallOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  const sum = await sumOf(page);
  expect(sum).toMatch(/\d+ of \d+ merges? finished/);

  await goTo(page, 'Kamome');
  // The disk goes when the worker has asked for some folders.
  let asked = 0;
  await page.exposeFunction('onListing', () => {
    if (++asked === 20) renameSync(folder, `${folder}.unplugged`);
  });
  await page.evaluate(() => {
    const { onListing } = window as unknown as { onListing: () => Promise<void> };
    // The kind of a dropped entry has no name on the page: it is met at the drop.
    const take = DataTransferItem.prototype.webkitGetAsEntry;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = take.apply(this);
      const kind = Object.getPrototypeOf(entry) as FileSystemDirectoryEntry;
      const make = kind.createReader;
      kind.createReader = function () {
        const reader = make.apply(this);
        const read = reader.readEntries.bind(reader);
        reader.readEntries = (found, failed) => void onListing().then(() => read(found, failed));
        return reader;
      };
      return entry;
    };
  });
  await drop(page, folder);
  await expect(state(page)).toHaveAttribute('data-state', 'disconnected', LONG);
  await expect(state(page)).toContainText('Disk disconnected during the scan');
  await goTo(page, 'Overview');
  await expect(page.getByTestId('missed')).toContainText('The disk could no longer be read at');
  await goTo(page, 'Files');
  await expect(page.getByTestId('missed')).toBeVisible();
  await expect.poll(() => sumOf(page)).toBe(sum);

  // The library lost nothing either: the next visit shows the same.
  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'idle', LONG);
  await expect.poll(() => sumOf(page)).toBe(sum);

  // Back again, it is read to its end.
  renameSync(`${folder}.unplugged`, folder);
  await goTo(page, 'Kamome');
  await drop(page, folder);
  await readToTheEnd(page);
  await expect.poll(() => sumOf(page)).toBe(sum);
});

test('a worker whose code does not load is named, and tried again', async ({ page }) => {
  let broken = true;
  await page.route(/scan\.worker/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('./?lang=en');
  await drop(page, smallOnDisk());
  await expect(page.getByRole('alert')).toContainText('could not be loaded', LONG);
  broken = false;
  await page.getByTestId('try-again').click();
  await readToTheEnd(page);
});

test('a worker that dies while it reads is named; another drop starts a new one', async ({ page }) => {
  await watchWorkers(page);
  const folder = smallOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  await page.evaluate(() => {
    const { started } = window as unknown as { started: Worker[] };
    started[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await expect(state(page)).toContainText('disk not connected');
  await goTo(page, 'Kamome');
  await drop(page, folder);
  await readToTheEnd(page);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { started: Worker[] }).started.length))
    .toBe(2);
});

test('a failure that no page waits for is told, in the worker too, and does no harm', async ({ page }) => {
  await openSmall(page);
  const notice = page.getByTestId('unexpected-notice');
  await page.evaluate(() => void Promise.reject(new DOMException('given up', 'AbortError')));
  await page.evaluate(() => void Promise.reject(new TypeError('x is not a function')));
  await expect(notice).toContainText('Something in Kamome failed. An error in Kamome');
  const scanWorker = page.workers().find((worker) => worker.url().includes('scan.worker'));
  await scanWorker?.evaluate(() => void Promise.reject(new RangeError('of the worker')));
  await expect(notice).toContainText('2 errors in Kamome');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
  await expect(state(page)).toHaveAttribute('data-state', 'done');
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
});

test.describe('an update', () => {
  test.use({ serviceWorkers: 'allow' });

  test('reloads only the tab that asked for it, a tab without a service worker too', async ({ context }) => {
    const site = mkdtempSync(join(tmpdir(), 'kamome-site-'));
    cpSync(resolve('build'), site, { recursive: true });
    const { serve } = (await import(pathToFileURL(resolve('scripts/serve.js')).href)) as {
      serve: (options: { port: number; folder: string }) => Promise<string>;
    };
    const address = await serve({ port: 4380, folder: site });
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`${address}?lang=en`);
      return page;
    };
    const mark = (page: Page): Promise<void> =>
      page.evaluate(() => void Object.assign(window, { mark: true }));
    const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'mark' in window);
    const isNew = (page: Page) => page.waitForFunction(() => !('mark' in window), undefined, LONG);
    const notice = (page: Page) => page.getByTestId('update-notice');
    const newer = async (page: Page): Promise<void> => {
      appendFileSync(join(site, 'sw.js'), '\n// newer');
      await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    };

    const first = await open();
    await first.evaluate(() => navigator.serviceWorker.ready);
    await first.reload();
    const second = await open();
    await Promise.all([mark(first), mark(second)]);
    await newer(second);
    await expect(notice(first)).toHaveAttribute('data-notice', 'update', LONG);
    await notice(second).getByRole('button', { name: 'Reload now' }).click();
    await isNew(second);
    await expect(notice(first)).toHaveAttribute('data-notice', 'taken', LONG);
    expect(await isMarked(first)).toBe(true);

    // Loaded past the service worker, a tab has none.
    const third = await open();
    const cdp = await context.newCDPSession(third);
    await cdp.send('Page.reload', { ignoreCache: true });
    await expect(third.getByTestId('open-sample')).toBeVisible();
    expect(await third.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await mark(third);
    await newer(third);
    await notice(third).getByRole('button', { name: 'Reload now' }).click(LONG);
    await isNew(third);
  });
});
