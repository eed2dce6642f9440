// A disk of 200,000 files read by the app, against the bare disk in the same browser run, and the rate of every parser. Run by run.js.
import { median } from 'd3-array';
import { serveBarePage } from './bare.js';
import { drop, load, longTasks, openBrowser, openTab } from './browser.js';
import { fixtures, makeTree } from './make-tree.js';

const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
const PATIENCE_MS = 120_000;

/** Walk, scan, reopening (ms) and parse rates. */
export async function measureDisk(app) {
  console.log('Making the trees (once) …');
  const trees = { names: makeTree(false), results: makeTree(true) };
  const bench = await serveBarePage();
  const context = await openBrowser();
  try {
    const figures = {};
    for (const [name, path] of Object.entries(trees)) {
      const bares = [];
      const scans = [];
      const loads = [load()];
      for (let n = 0; n < REPEATS; n++) {
        bares.push(await bare(context, bench, path));
        const { page, ...scanned } = await scan(context, app, path, name === 'results');
        scans.push(scanned);
        loads.push(load());
        if (name === 'results' && n === REPEATS - 1) figures.reopenMs = await reopen(page);
        await page.close();
      }
      figures[name] = { ...together(bares, scans), loads };
    }
    figures.parse = await parseRates(context, bench);
    return figures;
  } finally {
    await context.close();
  }
}

/** The medians of the repeats; of the long tasks the worst. */
function together(bares, scans) {
  const bareMs = median(bares.map(({ ms }) => ms));
  const scanMs = median(scans.map(({ ms }) => ms));
  return {
    directories: bares[0].directories,
    files: bares[0].files,
    parsed: scans[0].parsed,
    bareMs: Math.round(bareMs),
    scanMs,
    ratio: Math.round((scanMs / bareMs) * 100) / 100,
    ...(scans[0].firstRowsMs !== undefined && {
      firstRowsMs: median(scans.map(({ firstRowsMs }) => firstRowsMs))
    }),
    longestTaskMs: Math.max(...scans.map(({ longestTaskMs }) => longestTaskMs)),
    longTasks: Math.max(...scans.map((scanned) => scanned.longTasks))
  };
}

async function bare(context, bench, path) {
  const page = await context.newPage();
  await page.goto(bench);
  await page.waitForFunction(() => window.bench);
  await drop(page, path);
  await page.waitForFunction(() => window.bench.isDropped());
  const result = await page.evaluate(() => window.bench.enumerate());
  await page.close();
  return result;
}

/** The app with an empty library, its service worker at rest. */
async function freshApp(context, app) {
  const page = await openTab(context);
  await page.goto(app);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload({ waitUntil: 'networkidle' });
  return page;
}

/** Drops a tree on the app; times from the drop. */
async function scan(context, app, path, withRows) {
  const page = await freshApp(context, app);
  await page.evaluate(() => (window.longTasks.length = 0));
  const started = await drop(page, path);
  const state = page.getByTestId('scan-state').first();
  await state.waitFor({ timeout: PATIENCE_MS });
  await page.waitForFunction(() => location.hash.startsWith('#/b/'), undefined, {
    timeout: PATIENCE_MS,
    polling: 20
  });
  async function firstRows() {
    await page.locator('a[href$="/merges"]').first().click({ timeout: PATIENCE_MS });
    await page.getByTestId('merge-run-row').first().waitFor({ timeout: PATIENCE_MS });
    return Date.now() - started;
  }
  const rows = withRows ? firstRows() : Promise.resolve(undefined);
  await page.waitForFunction(
    () =>
      ['done', 'failed', 'stopped'].includes(
        document.querySelector('[data-testid=scan-state]')?.dataset.state ?? ''
      ),
    undefined,
    { timeout: PATIENCE_MS, polling: 20 }
  );
  const ms = Date.now() - started;
  const { files, parsed } = await state.evaluate((element) => ({ ...element.dataset }));
  const firstRowsMs = await rows;
  const { longestMs, count } = await longTasks(page);
  return {
    page,
    ms,
    files: Number(files),
    parsed: Number(parsed),
    firstRowsMs,
    longestTaskMs: longestMs,
    longTasks: count
  };
}

async function reopen(page) {
  const times = [];
  const address = page.url();
  for (let n = 0; n < REPEATS; n++) {
    await page.goto('about:blank');
    const started = Date.now();
    await page.goto(address);
    await page.getByTestId('merge-run-row').first().waitFor({ timeout: PATIENCE_MS });
    times.push(Date.now() - started);
  }
  return median(times);
}

async function parseRates(context, bench) {
  const page = await context.newPage();
  await page.goto(bench);
  await page.waitForFunction(() => window.bench);
  const rates = [];
  for (const { place, content } of fixtures()) {
    const rate = await page.evaluate(
      ({ place, base64 }) =>
        window.bench.rate(
          place,
          Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
        ),
      { place, base64: content.toString('base64') }
    );
    if (rate) rates.push({ ...rate, megabytesPerSecond: Math.round(rate.megabytesPerSecond * 10) / 10 });
  }
  await page.close();
  return rates.sort((a, b) => a.format.localeCompare(b.format));
}
