// Scans of the built app, and of an older build in turn, against the bare disk in the same round. Run by run.js.
import { median } from 'd3-array';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { drop, load, longTasks, openBrowser, openTab, processorSeconds, memoryOf } from './browser.js';
import { serveBarePage } from './bare.js';
import { makeTree } from './make-tree.js';

const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
/** A tree of so many files is read once: it takes minutes. */
const LARGE = 500_000;
const PATIENCE_MS = 600_000;
/** A first scan is cut off at this part of its time, and goes on after a reload. */
const CUT_AT = 0.6;
/** Files of the trees; `KAMOME_BENCH_FILES` names others. */
const SIZES = (process.env.KAMOME_BENCH_FILES ?? '10000,100000,200000,1000000').split(',').map(Number);

const rounded = (number) => Math.round(number * 100) / 100;
const ended = () =>
  ['done', 'incomplete', 'disconnected', 'failed', 'stopped'].includes(
    document.querySelector('[data-testid=scan-state]')?.dataset.state ?? ''
  );

/**
 * Each tree (and the folders in `KAMOME_BENCH_FOLDERS`) by this build and, in turn, by the one in `KAMOME_BENCH_BEFORE`: first scan, rescan, a scan that
 * is stopped, and one that is cut off and goes on. All but the stopped one also in seconds of the processor, since other work on the machine counts less there.
 */
export async function measureScans(app) {
  const before = process.env.KAMOME_BENCH_BEFORE;
  const builds = [['now', app]];
  if (before !== undefined && existsSync(before))
    builds.unshift(['before', await serve({ port: 4660, folder: resolve(before) })]);
  const bench = await serveBarePage();
  const trees = SIZES.map((files) => ({ name: `${files} files`, path: makeTree(true, files), files }));
  for (const path of (process.env.KAMOME_BENCH_FOLDERS ?? '').split(':').filter(Boolean))
    trees.push({ name: path.split('/').at(-1), path, files: 0 });
  const measured = [];
  for (const { name, path, files } of trees) {
    // The names come from the disk once, for whoever asks first.
    await bare(bench, path, []);
    const rounds = [];
    for (let n = 0; n < (files >= LARGE ? 1 : REPEATS); n++) {
      const round = { load: load() };
      let read = [];
      for (const [build, address] of builds) ({ read, ...round[build] } = await visits(address, path));
      round.bare = await bare(bench, path, read);
      console.log(name, JSON.stringify(round));
      rounds.push(round);
    }
    measured.push(
      together(
        name,
        rounds,
        builds.map(([build]) => build)
      )
    );
  }
  return measured;
}

/** Medians, and their ratios to the bare disk of the same round. */
function together(name, rounds, builds) {
  const of = (read) => median(rounds.map(read));
  const bareOf = (name) => rounded(of(({ bare }) => bare[name]));
  return {
    name,
    loads: rounds.map(({ load }) => load),
    bare: {
      files: rounds[0].bare.files,
      ...Object.fromEntries(
        ['ms', 'processor', 'askMs', 'readMs', 'readProcessor'].map((name) => [name, bareOf(name)])
      )
    },
    ...Object.fromEntries(
      builds.map((build) => {
        const figure = (name) => of((round) => round[build][name] ?? 0);
        const against = (name, yardstick) =>
          rounded(of(({ bare, ...round }) => round[build][name] / yardstick(bare)));
        return [
          build,
          {
            ...Object.fromEntries(Object.keys(rounds[0][build]).map((name) => [name, rounded(figure(name))])),
            first: against('firstMs', ({ ms }) => ms),
            firstToRead: against('firstMs', ({ ms, readMs }) => ms + readMs),
            firstWork: against('firstProcessor', ({ processor, readProcessor }) => processor + readProcessor),
            again: against('againMs', ({ ms, askMs }) => ms + askMs)
          }
        ];
      })
    )
  };
}

/** Listing only, in a browser of its own; then, of the files that a scan `read`, the asking (`getFile`) and the reading alone. */
async function bare(bench, path, read) {
  const context = await openBrowser();
  const page = await context.newPage();
  await page.goto(bench);
  await page.waitForFunction(() => window.bench);
  await drop(page, path);
  await page.waitForFunction(() => window.bench.isDropped());
  const from = await processorSeconds(context);
  const { files, directories, ms } = await page.evaluate(() => window.bench.enumerate());
  const processor = rounded((await processorSeconds(context)) - from);
  const asked = (whole) => page.evaluate(([paths, whole]) => window.bench.files(paths, whole), [read, whole]);
  const askMs = await asked(false);
  const before = await processorSeconds(context);
  const readMs = await asked(true);
  const readProcessor = rounded((await processorSeconds(context)) - before);
  await context.close();
  return {
    files,
    directories,
    processor,
    readProcessor,
    ...{ ms: Math.round(ms), askMs: Math.round(askMs), readMs: Math.round(readMs) }
  };
}

/** The first scan, the rescan of what did not change, and a scan that is stopped on its way; a first scan that is cut off and goes on. */
async function visits(app, path) {
  const context = await openBrowser();
  const page = await freshTab(context, app);
  const most = { memoryMb: 0, privateMb: 0 };
  const watching = setInterval(() => {
    memoryOf(context).then(
      ({ resident = 0, own = 0 }) => {
        most.memoryMb = Math.max(most.memoryMb, resident);
        most.privateMb = Math.max(most.privateMb, own);
      },
      () => undefined
    );
  }, 500);
  const [first, firstProcessor] = await worked(context, () => scan(page, path, true));
  clearInterval(watching);
  const { longestMs, count } = await longTasks(page);
  const { read } = await kept(page);
  await toStart(page, app);
  const [again, againProcessor] = await worked(context, () => scan(page, path, false));
  const { bytesRead } = await kept(page);
  await toStart(page, app);
  const quietMs = await stopped(page, path);
  await context.close();
  return {
    read,
    parsed: first.parsed,
    firstMs: first.ms,
    firstProcessor,
    firstRowsMs: first.firstRowsMs,
    longestTaskMs: longestMs,
    longTasks: count,
    ...most,
    againMs: again.ms,
    againProcessor,
    bytesReadAgain: bytesRead,
    quietMs,
    ...(await resumed(app, path, first.ms))
  };
}

/** What came of it, and the seconds of the processor that the browser took for it. */
async function worked(context, act) {
  const from = await processorSeconds(context);
  const found = await act();
  return [found, rounded((await processorSeconds(context)) - from)];
}

async function freshTab(context, app) {
  const page = await openTab(context);
  await page.goto(app);
  // The app puts a copy of itself into the browser at its first visit: that is no part of a scan.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => (window.longTasks.length = 0));
  return page;
}

async function toStart(page, app) {
  await page.goto(`${app}#/`);
  await page.getByTestId('open-folder').waitFor();
}

/** Of the library's beamtime: files whose records are kept, and how much the last scan read of them. */
function kept(page) {
  return page.evaluate(async () => {
    const answer = (request) =>
      new Promise((found, failed) => {
        request.onsuccess = () => found(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answer(indexedDB.open('kamome'));
    const store = (name) => database.transaction(name).objectStore(name);
    const [card] = await answer(store('beamtimes').getAll());
    const keys = await answer(store('reads').getAllKeys());
    const reads = await answer(store('reads').getAll());
    database.close();
    const read = keys.flatMap(([, folder], at) =>
      Object.keys(reads[at]).map((name) => (folder === '' ? name : `${folder}/${name}`))
    );
    return { read, bytesRead: card.scan.bytesRead };
  });
}

async function begin(page, path) {
  const started = await drop(page, path);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'scanning',
    undefined,
    { timeout: PATIENCE_MS, polling: 20 }
  );
  return started;
}

async function scan(page, path, withRows) {
  const started = await begin(page, path);
  async function firstRows() {
    await page.locator('a[href$="/merges"]').first().click({ timeout: PATIENCE_MS });
    await page.getByTestId('merge-run-row').first().waitFor({ timeout: PATIENCE_MS });
    return Date.now() - started;
  }
  const rows = withRows ? firstRows() : undefined;
  await page.waitForFunction(ended, undefined, { timeout: PATIENCE_MS, polling: 20 });
  const ms = Date.now() - started;
  const { state, parsed } = await page
    .getByTestId('scan-state')
    .first()
    .evaluate((element) => ({ ...element.dataset }));
  // Figures of half a tree would be taken for those of the whole.
  if (state !== 'done') throw new Error(`${path}: the scan ended as ${state} after ${ms} ms`);
  return { ms, parsed: Number(parsed), firstRowsMs: await rows };
}

/** A first scan whose page is reloaded on its way; the next one takes what was kept, and reads the rest. */
async function resumed(app, path, firstMs) {
  const context = await openBrowser();
  const page = await freshTab(context, app);
  const started = await begin(page, path);
  await page.waitForTimeout(Math.max(0, firstMs * CUT_AT - (Date.now() - started)));
  await page.reload({ waitUntil: 'networkidle' });
  await toStart(page, app);
  const [{ ms }, resumedProcessor] = await worked(context, () => scan(page, path, false));
  const { bytesRead } = await kept(page);
  await context.close();
  return { resumedMs: ms, resumedProcessor, bytesReadResumed: bytesRead };
}

/** From the click on "Stop" to the last name that was asked of the disk. */
async function stopped(page, path) {
  await page.evaluate(() => {
    window.lastAsked = 0;
    const take = DataTransferItem.prototype.webkitGetAsEntry;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = take.apply(this);
      const kind = Object.getPrototypeOf(entry);
      const make = kind.createReader;
      kind.createReader = function () {
        window.lastAsked = performance.now();
        return make.apply(this);
      };
      DataTransferItem.prototype.webkitGetAsEntry = take;
      return entry;
    };
  });
  await begin(page, path);
  await page.waitForTimeout(500);
  const clicked = await page.evaluate(() => {
    document.querySelector('[data-testid=cancel-scan]')?.click();
    return performance.now();
  });
  await page.waitForFunction(ended, undefined, { timeout: PATIENCE_MS, polling: 20 });
  return Math.max(0, Math.round((await page.evaluate(() => window.lastAsked)) - clicked));
}
