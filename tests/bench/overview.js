// The part `overview` of npm run bench: how soon the overview of a beamtime stands, in turn with an older build.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { drop, load, longTasks, openBrowser, openTab, temporaryFolder } from './browser.js';

const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
const PATIENCE_MS = 600_000;
const SHARED = resolve(import.meta.dirname, '../../../shared/beamtimes');
/** No change of the page for so long: it has settled. */
const QUIET_MS = 700;

/**
 * The overview opened from the library, and come back to from the merges, by this build and by the one in `KAMOME_BENCH_BEFORE`. The beamtimes are those
 * in `KAMOME_BENCH_FOLDERS`, else the two beside the repository; `undefined` without any.
 */
export async function measureOverview(app) {
  const before = process.env.KAMOME_BENCH_BEFORE;
  const builds = [['now', app]];
  if (before !== undefined && existsSync(before))
    builds.unshift(['before', await serve({ port: 4661, folder: resolve(before) })]);
  const folders = foldersOf();
  if (folders.length === 0) console.log('overview: no beamtime is here (KAMOME_BENCH_FOLDERS names some)');
  const measured = [];
  for (const { name, path } of folders) {
    const rounds = [];
    for (let n = 0; n < REPEATS; n++) {
      const round = { load: load() };
      // The one that comes first has the colder disk: they take turns.
      for (const [build, address] of n % 2 === 0 ? builds : [...builds].reverse())
        round[build] = await visit(address, path);
      console.log(name, JSON.stringify(round));
      rounds.push(round);
    }
    measured.push({
      name,
      loads: rounds.map((round) => round.load),
      ...Object.fromEntries(builds.map(([build]) => [build, medians(rounds.map((round) => round[build]))]))
    });
  }
  return measured;
}

function foldersOf() {
  const given = (process.env.KAMOME_BENCH_FOLDERS ?? '').split(':').filter(Boolean);
  if (given.length > 0) return given.map((path) => ({ name: path.split('/').at(-1), path }));
  return [
    ['small beamtime', 'mini.tar.zst'],
    ['large beamtime', '200714_BL45XU_userA.tar.zst']
  ].flatMap(([name, archive]) => {
    if (!existsSync(join(SHARED, archive))) return [];
    const folder = temporaryFolder('overview');
    execFileSync('tar', ['-xf', join(SHARED, archive), '-C', folder]);
    return [{ name, path: join(folder, '200714_BL45XU_userA') }];
  });
}

function medians(visits) {
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  return Object.fromEntries(
    Object.keys(visits[0]).map((key) => [key, median(visits.map((one) => one[key]))])
  );
}

/** A browser of its own: the folder is read once, then the beamtime is opened again from the library. */
async function visit(app, path) {
  const context = await openBrowser();
  const page = await openTab(context);
  await page.goto(`${app}?lang=en`);
  await page.reload({ waitUntil: 'networkidle' });
  await drop(page, path);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'done',
    undefined,
    { timeout: PATIENCE_MS, polling: 50 }
  );
  await page.goto(`${app}?lang=en#/`);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByTestId('beamtime-card').first().waitFor();
  await page.evaluate(() => (window.longTasks.length = 0));
  const opened = await drawnAfter(page, '[data-testid=beamtime-card]');
  const { longestMs } = await longTasks(page);
  await page.locator('a[href$="/merges"]').first().click();
  await page.getByTestId('merge-run-row').first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const overview = await page
    .locator('nav a[href*="#/b/"], nav a[href*="/b/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')).find((href) => /\/b\/[^/]+$/.test(href))
    );
  const back = await drawnAfter(page, `nav a[href="${overview}"]`);
  await context.close();
  return {
    openedMs: opened.drawn,
    openedSettledMs: opened.settled,
    longestTaskMs: longestMs,
    backMs: back.drawn,
    backSettledMs: back.settled
  };
}

/**
 * From a click to the frame after which a heading and a table with figures stand where there was another page, and to the last change before the page
 * rests. In the page's own clock.
 */
async function drawnAfter(page, selector) {
  return page.evaluate(
    ({ selector, quiet }) =>
      new Promise((resolve) => {
        const link = document.querySelector(selector);
        const place = link.matches('a, button') ? link : link.querySelector('a, button');
        const from = performance.now();
        let drawn;
        let last = from;
        const isThere = () =>
          /\/b\/[^/]+$/.test(location.hash.split('?')[0] || location.pathname) &&
          document.querySelector('h1') !== null &&
          [...document.querySelectorAll('td')].some((cell) => /\d/.test(cell.textContent));
        const observer = new MutationObserver(() => (last = performance.now()));
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true
        });
        const look = () => {
          const now = performance.now();
          if (drawn === undefined && isThere()) drawn = now - from;
          if (drawn !== undefined && now - last > quiet) {
            observer.disconnect();
            resolve({ drawn: Math.round(drawn), settled: Math.round(last - from) });
          } else requestAnimationFrame(look);
        };
        (place ?? link).click();
        requestAnimationFrame(look);
      }),
    { selector, quiet: QUIET_MS }
  );
}
