// The part `overview` of npm run bench: how soon the overview of a beamtime stands, in turn with an older build.
import { HAND_MS, drop, longTasks, openBrowser, openTab } from './browser.js';
import { measureInTurn } from './in-turn.js';

const PATIENCE_MS = 600_000;
/** No change of the page for so long: it has settled. */
const QUIET_MS = 700;

/** The overview opened from the library, and come back to from the merges. */
export const measureOverview = (app) => measureInTurn(app, visit);

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
  // By way of nothing: a fragment alone is a step of the app's router, which the next reload may cut off.
  await page.goto('about:blank');
  await page.goto(`${app}?lang=en#/`);
  await shelfStands(page);
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

/** The start page as a visitor finds it, with the beamtime on its shelf: older builds finish keeping it after the scan has ended. */
async function shelfStands(page) {
  const card = page.getByTestId('beamtime-card').first();
  for (const from = Date.now(); Date.now() - from < PATIENCE_MS; await page.waitForTimeout(QUIET_MS)) {
    await page.reload({ waitUntil: 'networkidle' });
    if (await card.isVisible()) return;
  }
  throw new Error(`no beamtime on the shelf of ${page.url()}`);
}

/**
 * From a click to the frame after which a heading and a table with figures stand where there was another page, and to the last change before the page
 * rests. In the page's own clock.
 */
async function drawnAfter(page, selector) {
  await page.locator(selector).first().hover();
  await page.waitForTimeout(HAND_MS);
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
