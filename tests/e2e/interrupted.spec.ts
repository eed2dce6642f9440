/** A reading that is cut off, at any time and by anything: what was read stays, and the next visit goes on from there. */
import { appendFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type Worker as PageWorker } from '@playwright/test';
import { drop, goTo, pickNext, readToTheEnd, smallOnDisk, watchWorkers } from './support';
import { test, type Visits } from './visits';

/** A disk is read by a browser that has just started. */
const LONG = { timeout: 60_000 };
/** Files that the next scan must not read again. */
const ENOUGH = 5;
const state = (page: Page) => page.getByTestId('scan-state');

/** The disk gives no names of raw data until it is let go: results and processing are read by then. */
async function holdRawData(
  page: Page
): Promise<{ readonly held: Promise<void>; readonly letGo: () => void }> {
  let letGo: () => void = () => undefined;
  let say: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const held = new Promise<void>((resolve) => (say = resolve));
  await page.exposeFunction('onRawData', () => {
    say();
    return free;
  });
  await page.addInitScript(() => {
    const wait = (): Promise<void> => (window as unknown as { onRawData: () => Promise<void> }).onRawData();
    const take = DataTransferItem.prototype.webkitGetAsEntry;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = take.apply(this);
      const kind = Object.getPrototypeOf(entry) as FileSystemDirectoryEntry & { held?: true };
      if (kind.held === true) return entry;
      kind.held = true;
      const make = kind.createReader;
      kind.createReader = function () {
        const reader = make.apply(this);
        if (!/^\/[^/]+\/(?!_kamo)[^/]+\/data\d+$/.test(this.fullPath)) return reader;
        const read = reader.readEntries.bind(reader);
        reader.readEntries = (found, failed) => void wait().then(() => read(found, failed));
        return reader;
      };
      return entry;
    };
  });
  return { held, letGo };
}

/** The folder is dropped, and read as far as its raw data; what was read has been kept. */
async function dropAndHold(page: Page, folder: string) {
  const hold = await holdRawData(page);
  await page.goto('./?lang=en');
  await drop(page, folder);
  await hold.held;
  await expect(state(page)).toHaveAttribute('data-state', 'scanning', LONG);
  await expect.poll(() => keptSoFar(page), LONG).toBeGreaterThan(ENOUGH);
  return hold;
}

/** Files whose records are kept, once the card of a scan that has not ended stands there with a merge (a scan writes it before them). */
function keptSoFar(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kamome');
      opening.onerror = () => reject(new Error('the library does not open'));
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (store: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const asking = library.transaction(store).objectStore(store).getAll();
        asking.onerror = () => reject(new Error('the library does not answer'));
        asking.onsuccess = () => resolve(asking.result);
      });
    const [cards, reads] = await Promise.all([all('beamtimes'), all('reads')]);
    library.close();
    const isNoted = (cards as { unfinished?: true; counts: { merges: number } }[]).some(
      ({ unfinished, counts }) => unfinished === true && counts.merges > 0
    );
    return isNoted ? reads.flatMap((directory) => Object.keys(directory as object)).length : 0;
  });
}

/** Files whose record was still right, of the scan that has just ended. */
async function keptOf(page: Page): Promise<number> {
  await page.getByTestId('scan-details').click();
  const kept = await page
    .locator('dt', { hasText: 'unchanged, kept from the library' })
    .locator('+ dd')
    .innerText();
  await page.keyboard.press('Escape');
  return Number(kept.replace(/\D/g, ''));
}

/** The folder is dropped once more, and read to its end: files whose record was still right. */
async function keptWhenReadAgain(page: Page, folder: string): Promise<number> {
  await goTo(page, 'Kamome');
  await drop(page, folder);
  await readToTheEnd(page);
  return keptOf(page);
}

async function mergesAreShown(page: Page): Promise<void> {
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}

test(
  'a tab that is closed in its first scan leaves the beamtime on the shelf as unfinished',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    const first = await visits.visit();
    const later = await first.context().newPage();
    await dropAndHold(first, folder);
    await first.close();

    await later.goto('./?lang=en');
    const card = later.getByTestId('beamtime-card');
    await expect(card).toContainText('scan not finished');
    await card.click();
    await expect(state(later)).toHaveAttribute('data-state', 'unfinished');
    await expect(state(later)).toContainText('Scan not finished');
    await expect(later.getByTestId('connect-disk')).toHaveText('Continue the scan', LONG);
    await mergesAreShown(later);

    expect(await keptWhenReadAgain(later, folder)).toBeGreaterThan(ENOUGH);
    await goTo(later, 'Kamome');
    await expect(card).toHaveCount(1);
    await expect(card).not.toContainText('scan not finished');
  }
);

test(
  'a browser that is killed in its first scan goes on by itself at the next visit, where the folder is allowed',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    visits.allowAlways(folder);
    await dropAndHold(await visits.visit(), folder);
    await visits.kill();

    const page = await visits.visit();
    await page.goto('./?lang=en');
    await page.getByTestId('beamtime-card').click();
    await readToTheEnd(page);
    expect(await keptOf(page)).toBeGreaterThan(ENOUGH);
    await mergesAreShown(page);
  }
);

test('a page that is reloaded in its first scan shows what was read and asks to go on', async ({ page }) => {
  await dropAndHold(page, smallOnDisk());
  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'unfinished', LONG);
  await mergesAreShown(page);
});

test('a page that is reloaded while the disk is read again shows what the scan before had', async ({
  page
}) => {
  const folder = smallOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  await goTo(page, 'Overview');
  const sum = page.locator('header .sum');
  const before = await sum.innerText();

  const { held } = await holdRawData(page);
  await page.goto('about:blank');
  await page.goto('./?lang=en');
  await drop(page, folder);
  await held;
  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'idle', LONG);
  await goTo(page, 'Overview');
  await expect.poll(() => sum.innerText()).toBe(before);
});

test(
  'a browser that is killed while the disk is read again loses nothing, and the next reading reads nothing twice',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    const first = await visits.visit();
    await first.goto('./?lang=en');
    await drop(first, folder);
    await readToTheEnd(first);
    await goTo(first, 'Overview');
    const sum = (page: Page) => page.locator('header .sum').innerText();
    const before = await sum(first);

    const second = await visits.visit();
    const { held } = await holdRawData(second);
    await second.goto('./?lang=en');
    await drop(second, folder);
    await held;
    await visits.kill();

    const page = await visits.visit();
    await page.goto('./?lang=en');
    await page.getByTestId('beamtime-card').click();
    await expect(state(page)).toHaveAttribute('data-state', 'idle', LONG);
    await goTo(page, 'Overview');
    await expect.poll(() => sum(page)).toBe(before);
    expect(await keptWhenReadAgain(page, folder)).toBe(Number(await state(page).getAttribute('data-parsed')));
  }
);

test('a worker that dies in a first scan: what was read stays on the page, and is not read again', async ({
  page
}) => {
  await watchWorkers(page);
  const folder = smallOnDisk();
  const { letGo } = await dropAndHold(page, folder);
  await page.evaluate(() => {
    const { started } = window as unknown as { started: Worker[] };
    started[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await expect(state(page)).toHaveAttribute('data-state', 'failed', LONG);
  await mergesAreShown(page);
  letGo();
  expect(await keptWhenReadAgain(page, folder)).toBeGreaterThan(ENOUGH);
});

test('a folder that is renamed in its first scan is told; under its name again, the scan goes on', async ({
  page
}) => {
  const folder = smallOnDisk();
  const { letGo } = await dropAndHold(page, folder);
  renameSync(folder, `${folder}.renamed`);
  letGo();
  await expect(state(page)).toHaveAttribute('data-state', 'disconnected', LONG);
  await mergesAreShown(page);
  renameSync(`${folder}.renamed`, folder);
  expect(await keptWhenReadAgain(page, folder)).toBeGreaterThan(ENOUGH);
});

test('a folder that is renamed while the disk is read again: every row stays, and the next reading reads nothing twice', async ({
  page
}) => {
  const folder = smallOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  const parsed = await state(page).getAttribute('data-parsed');
  await goTo(page, 'Overview');
  const sum = page.locator('header .sum');
  const before = await sum.innerText();

  const { held, letGo } = await holdRawData(page);
  await page.goto('about:blank');
  await page.goto('./?lang=en');
  await drop(page, folder);
  await held;
  renameSync(folder, `${folder}.renamed`);
  letGo();
  await expect(state(page)).toHaveAttribute('data-state', 'disconnected', LONG);
  await goTo(page, 'Overview');
  await expect.poll(() => sum.innerText()).toBe(before);
  renameSync(`${folder}.renamed`, folder);
  expect(await keptWhenReadAgain(page, folder)).toBe(Number(parsed));
});

/** The worker gives no names of raw pins' scans of a picked folder until it is let go. */
async function holdScans(worker: PageWorker): Promise<() => Promise<void>> {
  await worker.evaluate(() => {
    const { prototype } = FileSystemDirectoryHandle;
    const names = prototype.values;
    const held = new Promise<void>((letGo) => Object.assign(self, { letGo }));
    Object.assign(prototype, {
      async *values(this: FileSystemDirectoryHandle) {
        if (/^scan\d+$/.test(this.name)) await held;
        yield* names.call(this);
      }
    });
  });
  return () => worker.evaluate(() => (self as unknown as { letGo: () => void }).letGo());
}

/** A visit with Chromium's own page of settings in a tab behind; a browser without them withdraws no permission, and its story is skipped. */
async function visitWithSettings(visits: Visits): Promise<{ readonly page: Page; readonly settings: Page }> {
  const page = await visits.visit();
  const settings = await page.context().newPage();
  const has = await settings.goto('chrome://settings/content/filesystem').then(
    () => true,
    () => false
  );
  test.skip(!has, 'a browser without its settings withdraws no permission');
  await page.bringToFront();
  return { page, settings };
}

/** Withdraws what this site may read, as the user does it in the settings; `pickNext` has said which folder is asked for. */
async function withdraw(page: Page, settings: Page): Promise<void> {
  await settings.evaluate(
    (site) =>
      (window as unknown as { chrome: { send(act: string, of: readonly string[]): void } }).chrome.send(
        'revokeFileSystemGrants',
        [site]
      ),
    `${new URL(page.url()).origin}/`
  );
  const permission = (): Promise<string> =>
    page.evaluate(async () => {
      const handle = await window.showDirectoryPicker();
      return handle.queryPermission({ mode: 'read' });
    });
  await expect.poll(permission).toBe('prompt');
}

/** The start page, with the worker that will read; it starts at the first sign of a visitor. */
async function startWithWorker(page: Page): Promise<PageWorker> {
  const isScan = (worker: PageWorker): boolean => worker.url().includes('scan.worker');
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  const starting = page.waitForEvent('worker', { predicate: isScan, ...LONG });
  await page.mouse.move(400, 300);
  return starting;
}

async function openByPicker(page: Page, folder: string): Promise<void> {
  await pickNext(page, folder);
  await page.getByTestId('open-folder').click();
}

test(
  'a permission that is withdrawn in a first scan is told; given again, the scan goes on',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    const { page, settings } = await visitWithSettings(visits);
    const letGo = await holdScans(await startWithWorker(page));
    await openByPicker(page, folder);
    await expect(state(page)).toHaveAttribute('data-state', 'scanning', LONG);
    await expect.poll(() => keptSoFar(page), LONG).toBeGreaterThan(ENOUGH);

    await withdraw(page, settings);
    await letGo();
    await expect(state(page)).toHaveAttribute('data-state', 'forbidden', LONG);
    await expect(state(page)).toContainText('Permission withdrawn during the scan');
    await mergesAreShown(page);
    await goTo(page, 'Checks');
    const read = page.locator('[data-testid=finding][data-check=read-completely]');
    await expect(read).toContainText('permission to read the folder was withdrawn');

    expect(await keptWhenReadAgain(page, folder)).toBeGreaterThan(ENOUGH);
  }
);

test(
  'a permission that is withdrawn while the disk is read again costs nothing of the scan before',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    const { page, settings } = await visitWithSettings(visits);
    const worker = await startWithWorker(page);
    await openByPicker(page, folder);
    await readToTheEnd(page);
    const parsed = await state(page).getAttribute('data-parsed');
    await goTo(page, 'Overview');
    const sum = page.locator('header .sum');
    const before = await sum.innerText();

    const letGo = await holdScans(worker);
    await page.getByTestId('scan-details').click();
    await page.getByTestId('rescan').click();
    await expect(state(page)).toHaveAttribute('data-state', 'scanning', LONG);
    await withdraw(page, settings);
    await letGo();
    await expect(state(page)).toHaveAttribute('data-state', 'forbidden', LONG);
    expect(await sum.innerText()).toBe(before);
    await mergesAreShown(page);

    expect(await keptWhenReadAgain(page, folder)).toBe(Number(parsed));
  }
);

test('two tabs with one beamtime: the second waits for the first, and reads nothing twice', async ({
  context
}) => {
  const folder = smallOnDisk();
  const [first, second] = [await context.newPage(), await context.newPage()];
  const { letGo } = await dropAndHold(first, folder);
  await second.goto('./?lang=en');
  await drop(second, folder);
  await expect(state(second)).toContainText('another tab is reading it', LONG);
  letGo();
  await readToTheEnd(first);
  await readToTheEnd(second);
  const parsed = Number(await state(second).getAttribute('data-parsed'));
  expect(await keptOf(second)).toBe(parsed);
});

test('a clock that is set back while a disk is read does no harm', async ({ page }) => {
  const { letGo } = await dropAndHold(page, smallOnDisk());
  await page.clock.setSystemTime(new Date('2001-01-01T00:00:00Z'));
  letGo();
  await readToTheEnd(page);
  await goTo(page, 'Kamome');
  await expect(page.getByTestId('beamtime-card')).toHaveCount(1);
});

test('how far a scan is stands in the title, and its end is told to who asked for it', async ({ page }) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    const tell = (title: string, { body }: { readonly body: string }): void =>
      void told.push(`${title}: ${body}`);
    // Called with `new`, as the browser's own.
    function Told(this: unknown, title: string, options: { readonly body: string }): void {
      tell(title, options);
    }
    Told.requestPermission = (): Promise<string> => Promise.resolve('granted');
    Object.assign(window, { told, Notification: Told });
  });
  const told = (): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
  const { letGo } = await dropAndHold(page, smallOnDisk());
  await expect(page).toHaveTitle(/^Reading — .*Kamome$/);
  await page.getByTestId('scan-details').click();
  await page.getByTestId('notify').click();
  await expect(page.getByText('You will be notified')).toBeVisible();
  // Another window is in front.
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  );
  expect(await told()).toEqual([]);
  letGo();
  await readToTheEnd(page);
  await expect
    .poll(told)
    .toEqual([expect.stringMatching(/BL45XU_sample: Scan complete: \d[\d,]* files listed/)]);
  await expect(page).toHaveTitle(/^Scan ended — /);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page).toHaveTitle(/^(?!Scan ended).*Kamome$/);
});

test('what changed on a disk since the scan before can be looked at', async ({ page }) => {
  const folder = smallOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);

  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile()
  );
  const log = all.find((path) => path.endsWith('multi_merge.log')) ?? '';
  const lost = all.find((path) => path.endsWith('XSCALE.INP') || path.endsWith('decision.log')) ?? '';
  appendFileSync(join(folder, log), '\n');
  rmSync(join(folder, lost));
  writeFileSync(join(folder, '_kamoproc', 'notes of today.txt'), 'new\n');
  await goTo(page, 'Kamome');
  await drop(page, folder);
  await readToTheEnd(page);

  await page.getByTestId('scan-details').click();
  await page.getByTestId('show-difference').click();
  const part = (name: string) => page.getByTestId(`difference-${name}`).getByRole('link');
  await expect(part('added')).toHaveText(['_kamoproc/notes of today.txt']);
  await expect(part('changed')).toHaveText([log]);
  await expect(part('vanished')).toHaveText([lost]);
  await part('changed').click();
  await expect(page).toHaveURL(/\/files\?path=.*multi_merge\.log/);
  await expect(page.getByTestId('difference')).toHaveCount(0);

  // Nothing more has changed since.
  await goTo(page, 'Kamome');
  await drop(page, folder);
  await readToTheEnd(page);
  await page.getByTestId('scan-details').click();
  await expect(page.getByTestId('difference-none')).toBeVisible();
});

test('a library that a newer version wrote is told and left whole; the sample opens', async ({ page }) => {
  await page.goto('./?lang=en');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kamome', 999);
        opening.onerror = () => reject(new Error('the library does not open'));
        opening.onsuccess = () => (opening.result.close(), resolve());
      })
  );
  await page.reload();
  await expect(page.getByText('newer version of Kamome').first()).toBeVisible();
  await page.getByTestId('open-sample').click();
  await readToTheEnd(page);
  const version = page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'kamome')?.version
  );
  expect(await version).toBe(999);
});

test('a library that an older version holds open in another tab is told and waited for', async ({
  context
}) => {
  const [older, page] = [await context.newPage(), await context.newPage()];
  // The origin without the app; the stores of the first version.
  await older.goto('./licences.json');
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const stores = 'beamtimes handles merges processing-runs pins unreadable reads listings settings';
        const opening = indexedDB.open('kamome', 1);
        opening.onupgradeneeded = () => {
          for (const name of stores.split(' ')) opening.result.createObjectStore(name);
        };
        opening.onerror = () => reject(new Error('the library does not open'));
        // Held until the tab goes, whoever asks for it.
        opening.onsuccess = () => (Object.assign(window, { held: opening.result }), resolve());
      })
  );
  await page.goto('./?lang=en');
  await expect(page.getByText('Kamome is open in another tab or window, in an older version')).toBeVisible(
    LONG
  );
  await older.close();
  await expect(page.getByTestId('open-folder')).toBeVisible(LONG);
  await expect(page.getByTestId('storage-notice')).toHaveCount(0);
});
