// npm run bench: how long the app takes on 200,000 files, against the bare disk in the same browser run. See README.md.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallChromium } from '../../scripts/install.js';
import { serve } from '../../scripts/serve.js';
import { fixtures, makeTree } from './make-tree.js';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
const PATIENCE_MS = 120_000;

if (!existsSync(join(root, 'build/index.html'))) {
  console.error('build/ is missing: npm run build first');
  process.exit(1);
}
console.log('Making the trees (once) …');
const trees = { names: makeTree(false), results: makeTree(true) };
const barePage = mkdtempSync(join(tmpdir(), 'kamome-bench-page-'));
await build({
  root: join(here, 'page'),
  configFile: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir: barePage, emptyOutDir: true }
});
const app = await serve({ port: 4610 });
const bench = await serve({ port: 4640, folder: barePage });
const profile = mkdtempSync(join(tmpdir(), 'kamome-bench-profile-'));
const executablePath = await findOrInstallChromium();
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  args: ['--no-sandbox']
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const load = () => Math.round(loadavg()[0] * 10) / 10;
const seconds = (ms) => Math.round(ms / 10) / 100;

async function drop(page, path) {
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [path], dragOperationsMask: 1 }
    });
  await session.detach();
}

async function bare(path) {
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
async function freshApp() {
  const page = await context.newPage();
  await page.goto(app);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  await page.reload({ waitUntil: 'networkidle' });
  return page;
}

/** Drops a tree on the app; times from the drop. */
async function scan(path, withRows) {
  const page = await freshApp();
  await page.evaluate(() => (window.longTasks.length = 0));
  const started = Date.now();
  await drop(page, path);
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
  const longTasks = await page.evaluate(() => window.longTasks);
  return {
    page,
    ms,
    files: Number(files),
    parsed: Number(parsed),
    firstRowsMs,
    longestTaskMs: Math.max(0, ...longTasks),
    longTasks: longTasks.length
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

async function parseRates() {
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
      {
        place,
        base64: content.toString('base64')
      }
    );
    if (rate) rates.push({ ...rate, megabytesPerSecond: Math.round(rate.megabytesPerSecond * 10) / 10 });
  }
  await page.close();
  return rates.sort((a, b) => a.format.localeCompare(b.format));
}

const result = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length
};
result.chromium =
  context.browser()?.version() ??
  (await (await context.newPage()).evaluate(() => navigator.userAgent.match(/Chrome\/([\d.]+)/)?.[1]));
for (const [name, path] of Object.entries(trees)) {
  const bares = [];
  const scans = [];
  const loads = [load()];
  for (let n = 0; n < REPEATS; n++) {
    bares.push(await bare(path));
    const { page, ...figures } = await scan(path, name === 'results');
    scans.push(figures);
    loads.push(load());
    if (name === 'results' && n === REPEATS - 1) result.reopenMs = await reopen(page);
    await page.close();
  }
  const bareMs = median(bares.map(({ ms }) => ms));
  const scanMs = median(scans.map(({ ms }) => ms));
  result[name] = {
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
    longTasks: Math.max(...scans.map(({ longTasks }) => longTasks)),
    loads
  };
}
result.parse = await parseRates();
await context.close();
for (const folder of [profile, barePage]) rmSync(folder, { recursive: true, force: true });

const { names, results } = result;
const table = [
  `Measured on ${result.date}, Chromium ${result.chromium}, ${result.cores} cores (${result.processor}), median of ${REPEATS}. Load of the machine (processes that want a core, the browser's own included): ${names.loads.join(', ')} while walking, ${results.loads.join(', ')} while scanning.`,
  '',
  '| | figure | wanted |',
  '| --- | --- | --- |',
  `| walk of ${names.files} files in ${names.directories} directories | ${seconds(names.scanMs)} s; bare ${seconds(names.bareMs)} s; ratio ${names.ratio} | at most 1.3 |`,
  `| scan of ${results.files} files, ${results.parsed} parsed | ${seconds(results.scanMs)} s; bare ${seconds(results.bareMs)} s; ratio ${results.ratio} | |`,
  `| first rows in the merges table | ${seconds(results.firstRowsMs)} s | 3 s |`,
  `| reopening to the merges table | ${seconds(result.reopenMs)} s | 1 s |`,
  `| longest task of the page while scanning | ${Math.max(names.longestTaskMs, results.longestTaskMs)} ms (${names.longTasks + results.longTasks} over 50 ms) | 50 ms |`,
  '',
  '| format | MB/s in the worker | fixture |',
  '| --- | --- | --- |',
  ...result.parse.map(
    ({ format, megabytesPerSecond, bytes }) =>
      `| ${format} | ${megabytesPerSecond} | ${(bytes / 1024).toFixed(1)} KiB |`
  )
].join('\n');
console.log(`\n${table}`);
mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(join(here, 'results', `${result.date}.json`), `${JSON.stringify(result, null, 2)}\n`);
const readme = join(here, 'README.md');
const marked = /(<!-- results -->)[\s\S]*(<!-- \/results -->)/;
writeFileSync(readme, readFileSync(readme, 'utf8').replace(marked, `$1\n\n${table}\n\n$2`));
process.exit(0);
