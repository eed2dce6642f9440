// A slow machine: every page of the sample with the processor slowed (CDP), as a visitor goes through them. Run by run.js.
import { load, longTasks, openBrowser, openTab } from './browser.js';
import { openSample, PAGES } from './pages.js';

const SLOWED = 6;
const PATIENCE_MS = 60_000;

/** The sample's opening, and for each page ms until it stands, and its tasks over 50 ms: `{ page, standsMs, count, longestMs, totalMs }`. */
export async function measureSlow(app) {
  const context = await openBrowser();
  try {
    const page = await openTab(context);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.addInitScript(() => localStorage.setItem('kamome.tour', 'decided'));
    const began = Date.now();
    const home = await openSample(page, app);
    const rows = [
      { page: 'sample opened', standsMs: Date.now() - began, load: load(), ...(await longTasks(page)) }
    ];
    for (const [name, place, stands] of PAGES) {
      await page.waitForTimeout(1000);
      await page.evaluate(() => (window.longTasks.length = 0));
      const from = Date.now();
      await page.evaluate((to) => (location.hash = to), `${home}${place}`);
      await page.locator(stands).first().waitFor({ timeout: PATIENCE_MS });
      const standsMs = Date.now() - from;
      // What is drawn after the page stands: figures and rows in turn.
      await page.waitForTimeout(4000);
      rows.push({ page: name, standsMs, load: load(), ...(await longTasks(page)) });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    await context.close();
  }
}

/** Rows of the table. */
export function slowTable(rows) {
  return [
    '',
    `| page, processor slowed ${SLOWED} × | stands after, ms | tasks over 50 ms | longest, ms | all of them, ms | load |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.page} | ${row.standsMs} | ${row.count} | ${row.longestMs} | ${row.totalMs} | ${row.load} |`
    )
  ];
}
