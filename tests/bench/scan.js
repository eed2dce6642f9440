// Scans of the built app, and of an older build in turn, against the bare disk in the same browser run. Run by run.js.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { drop, load, longTasks, openBrowser, openTab, processorSeconds, memoryMb } from './browser.js';
import { serveBarePage } from './bare.js';
import { makeTree } from './make-tree.js';

const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
const PATIENCE_MS = 600_000;
/** Files of the trees; `KAMOME_BENCH_FILES` names others. */
const SIZES = (process.env.KAMOME_BENCH_FILES ?? '10000,100000,200000,1000000').split(',').map(Number);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ended = () =>
  ['done', 'incomplete', 'failed', 'stopped'].includes(
    document.querySelector('[data-testid=scan-state]')?.dataset.state ?? ''
  );

/**
 * First scan and rescan of each tree (and of the folders in `KAMOME_BENCH_FOLDERS`), by this build and, in turn, by the one in
 * `KAMOME_BENCH_BEFORE`. Every time also as the processor's, since other work on the machine counts less there.
 */
export async function measureScans(app) {
  const before = process.env.KAMOME_BENCH_BEFORE;
  const builds = [['now', app]];
  if (before !== undefined && existsSync(before))
    builds.unshift(['before', await serve({ port: 4660, folder: resolve(before) })]);
  const bench = await serveBarePage();
  const trees = SIZES.map((files) => ({ name: `${files} files`, path: makeTree(true, files) }));
  for (const path of (process.env.KAMOME_BENCH_FOLDERS ?? '').split(':').filter(Boolean))
    trees.push({ name: path.split('/').at(-1), path });
  const measured = [];
  for (const { name, path } of trees) {
    const rounds = [];
    for (let n = 0; n < REPEATS; n++) {
      const round = { load: load(), bare: await bare(bench, path) };
      for (const [build, address] of builds) round[build] = await visits(address, path);
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

/** Medians, and their ratios to the bare listing of the same round. */
function together(name, rounds, builds) {
  const of = (read) => median(rounds.map(read));
  return {
    name,
    loads: rounds.map(({ load }) => load),
    bare: {
      ms: Math.round(of(({ bare }) => bare.ms)),
      processor: of(({ bare }) => bare.processor),
      files: rounds[0].bare.files
    },
    ...Object.fromEntries(
      builds.map((build) => [
        build,
        {
          parsed: rounds[0][build].parsed,
          firstMs: of((round) => round[build].firstMs),
          first: ratio(of((round) => round[build].firstMs / round.bare.ms)),
          firstProcessor: ratio(of((round) => round[build].firstProcessor)),
          again: ratio(of((round) => round[build].againMs / round.bare.ms)),
          againMs: of((round) => round[build].againMs),
          firstRowsMs: of((round) => round[build].firstRowsMs),
          memoryMb: of((round) => round[build].memoryMb ?? 0),
          longestTaskMs: of((round) => round[build].longestTaskMs),
          quietMs: of((round) => round[build].quietMs)
        }
      ])
    )
  };
}

const ratio = (number) => Math.round(number * 100) / 100;

/** Listing only, in a browser of its own. */
async function bare(bench, path) {
  const context = await openBrowser();
  const page = await context.newPage();
  await page.goto(bench);
  await page.waitForFunction(() => window.bench);
  await drop(page, path);
  await page.waitForFunction(() => window.bench.isDropped());
  const from = await processorSeconds(context);
  const { files, directories, ms } = await page.evaluate(() => window.bench.enumerate());
  const processor = ratio((await processorSeconds(context)) - from);
  await context.close();
  return { files, directories, ms: Math.round(ms), processor };
}

/** The first scan, the rescan of what did not change, and a scan that is stopped on its way. */
async function visits(app, path) {
  const context = await openBrowser();
  const page = await openTab(context);
  await page.goto(app);
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => (window.longTasks.length = 0));
  let most = 0;
  const watching = setInterval(() => {
    memoryMb(context).then(
      (mb) => (most = Math.max(most, mb ?? 0)),
      () => undefined
    );
  }, 500);
  const from = await processorSeconds(context);
  const first = await scan(page, path, true);
  const firstProcessor = ratio((await processorSeconds(context)) - from);
  clearInterval(watching);
  const { longestMs } = await longTasks(page);
  await page.goto(`${app}#/`);
  await page.getByTestId('open-folder').waitFor();
  const again = await scan(page, path, false);
  await page.goto(`${app}#/`);
  await page.getByTestId('open-folder').waitFor();
  const quietMs = await stopped(page, path);
  await context.close();
  return {
    parsed: first.parsed,
    firstMs: first.ms,
    firstProcessor,
    firstRowsMs: first.firstRowsMs,
    longestTaskMs: longestMs,
    memoryMb: most,
    againMs: again.ms,
    quietMs
  };
}

async function begin(page, path) {
  const started = Date.now();
  await drop(page, path);
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
  const { parsed } = await page
    .getByTestId('scan-state')
    .first()
    .evaluate((element) => ({ ...element.dataset }));
  return { ms, parsed: Number(parsed), firstRowsMs: await rows };
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
