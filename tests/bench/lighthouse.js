// Lighthouse over every page of the sample, as a phone and as a desk. Lighthouse is none of our packages (it brings 150): it lies in a folder that
// KAMOME_LIGHTHOUSE names. Run by run.js.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../../scripts/install.js';
import { load, temporaryFolder } from './browser.js';
import { openSample, PAGES } from './pages.js';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** What the bench writes down of the measures behind the score of performance, with their unit. */
const MEASURES = {
  'first-contentful-paint': 'paintMs',
  'largest-contentful-paint': 'largestMs',
  'total-blocking-time': 'blockingMs',
  'cumulative-layout-shift': 'shift'
};
const ROUNDS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);

/** For each page and form factor the scores (0–100, of the round in the middle); `missing` says why nothing was measured. */
export async function measureLighthouse(app) {
  const folder = process.env.KAMOME_LIGHTHOUSE;
  if (folder === undefined || !existsSync(join(folder, 'node_modules', 'lighthouse')))
    return {
      missing:
        'lighthouse is not here: npm install --prefix <folder> lighthouse@12.8.2, and KAMOME_LIGHTHOUSE=<folder>'
    };
  const entry = createRequire(join(folder, 'package.json')).resolve('lighthouse');
  const { default: lighthouse, desktopConfig } = await import(pathToFileURL(entry).href);
  const profile = temporaryFolder('lighthouse');
  const home = await visitOnce(app, profile);
  const wanted = process.env.KAMOME_LIGHTHOUSE_PAGES?.split(',');
  const rows = [];
  for (const [name, place] of [['start', undefined], ...PAGES]) {
    if (wanted !== undefined && !wanted.includes(name)) continue;
    const url = `${app}?lang=en${place === undefined ? '#/' : `${home}${place}`}`;
    for (const [form, config] of [
      ['mobile', undefined],
      ['desktop', desktopConfig]
    ]) {
      const rounds = [];
      for (let n = 0; n < ROUNDS; n++) {
        // A browser for each: the profiler of a trace begins with all programs of its process, those of pages before too (300 ms of the processor).
        const { port, close } = await bareBrowser(profile);
        try {
          const flags = { port, disableStorageReset: true, logLevel: 'error', onlyCategories: CATEGORIES };
          const { lhr } = await lighthouse(url, flags, config);
          rounds.push(lhr);
        } finally {
          await close();
        }
      }
      rounds.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
      rows.push({ page: name, form, load: load(), ...figuresOf(rounds[rounds.length >> 1]) });
      console.log(JSON.stringify(rows.at(-1)));
    }
  }
  return {
    version: JSON.parse(readFileSync(join(folder, 'node_modules/lighthouse/package.json'), 'utf8')).version,
    rounds: ROUNDS,
    rows
  };
}

/** `benchmarkIndex`: how fast this processor is to Lighthouse, unslowed; its slowing by four is meant for 1500 and more. */
function figuresOf({ categories, audits, environment, runtimeError }) {
  if (runtimeError !== undefined) return { failed: runtimeError.message };
  const scores = Object.fromEntries(
    CATEGORIES.map((id) => [
      id,
      categories[id].score === null ? undefined : Math.round(categories[id].score * 100)
    ])
  );
  const measures = Object.fromEntries(
    Object.entries(MEASURES).map(([id, name]) => [name, Math.round(audits[id].numericValue * 1000) / 1000])
  );
  // Everything outside of performance that is not whole, by its name.
  const lost = CATEGORIES.slice(1).flatMap((id) =>
    categories[id].auditRefs
      .filter(
        ({ id: audit, weight }) => weight > 0 && audits[audit].score !== null && audits[audit].score < 1
      )
      .map(({ id: audit }) => audit)
  );
  const { benchmarkIndex } = environment;
  return { ...scores, ...measures, benchmarkIndex, ...(lost.length > 0 && { lost }) };
}

/** The sample is opened once, in a profile that is kept; gives its address. */
async function visitOnce(app, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findOrInstallChromium(),
    args: ['--no-sandbox', '--no-proxy-server']
  });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('kamome.tour', 'decided'));
  const home = await openSample(page, app);
  // What the library writes at the end of a scan, and the service worker's files.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(5000);
  await context.close();
  return home;
}

/** A browser that nobody but Lighthouse drives. */
async function bareBrowser(profile) {
  const told = join(profile, 'DevToolsActivePort');
  rmSync(told, { force: true });
  const browser = spawn(
    await findOrInstallChromium(),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--no-proxy-server',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank'
    ],
    { stdio: 'ignore' }
  );
  for (let wait = 0; !existsSync(told) || readFileSync(told, 'utf8') === ''; wait++) {
    if (wait > 300 || browser.exitCode !== null) throw new Error('the browser did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port: Number(readFileSync(told, 'utf8').split('\n')[0]),
    close: async () => {
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
    }
  };
}

/** Rows of the table. */
export function lighthouseTable({ missing, version, rounds, rows = [] }) {
  if (missing !== undefined) return ['', missing];
  const cells = ({ failed, performance, accessibility, 'best-practices': practices, seo, ...more }) =>
    failed === undefined
      ? `${performance} | ${accessibility} | ${practices} | ${seo ?? '–'} | ${Math.round(more.paintMs)} | ${Math.round(more.largestMs)} | ${Math.round(more.blockingMs)} | ${more.shift} | ${more.load}`
      : `${failed} | | | | | | | | ${more.load}`;
  return [
    `Lighthouse ${version}${rounds === undefined ? '' : `, ${rounds} round${rounds === 1 ? '' : 's'} each`}, the one in the middle.`,
    '',
    '| page | | performance | accessibility | best practices | SEO | first paint, ms | largest paint, ms | blocking, ms | layout shift | load |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.page} | ${row.form} | ${cells(row)} |`)
  ];
}
