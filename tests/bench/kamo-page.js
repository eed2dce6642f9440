// How KAMO's own report page of a merge draws and answers the pointer, in the same browser and with the same data as the app.
import { totalmem } from 'node:os';
import { drawn, frames, row } from './frames.js';
import { held, longTasks, memoryMb, openBrowser, openTab } from './browser.js';

const PATIENCE_S = 120;
const MOST_MB = Math.round(totalmem() / 2e6);

/** Ends a measurement that a page does not survive or that takes too long. */
class GivenUp extends Error {}

/**
 * Opens the page at `address` (of `bytes` bytes) and measures it. What could not be measured is `undefined`; `gaveUp` says why. `peakMb`: the most
 * that the tab's process held while loading.
 */
export async function measureKamo(address, bytes) {
  const context = await openBrowser();
  const page = await openTab(context);
  const figures = { fileMb: Math.round(bytes / 1e4) / 100 };
  const measure = async () => {
    // The browser has d3 at hand, as the app's browser has the app.
    await page.goto(new URL('js/d3.min.js', address).href);
    await page.waitForTimeout(500);
    const started = Date.now();
    await page.goto(address, { timeout: 0 });
    await drawn(page);
    figures.drawnMs = Date.now() - started;
    figures.longTasks = await longTasks(page);
    // KAMO's own variable: the side of a cell in whole pixels.
    figures.cellPx = await page.evaluate(() => window.gridSize);
    figures.memoryMb = await memoryMb(context);
    Object.assign(figures, await held(page));
    figures.hoverTree = await hover(page, '#tree-svg-div svg', (box) => row(box, 588, 10, box.width - 80));
    figures.hoverMatrix = await hover(page, '#ccheatmap svg', (box) => row(box, 627, 40, 600));
  };
  try {
    await withinLimits(page, context, figures, measure);
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    figures.gaveUp = error.message;
  } finally {
    await context.close();
  }
  return figures;
}

async function hover(page, selector, way) {
  await page.evaluate((found) => document.querySelector(found).scrollIntoView({ block: 'center' }), selector);
  await drawn(page);
  const box = await page.locator(selector).boundingBox();
  const tips = () =>
    page.evaluate(() => Array.from(document.querySelectorAll('.d3-tip'), (tip) => tip.textContent).join());
  return frames(page, way(box), tips);
}

/** Runs `measure` until it is done, the tab crashes, its process grows beyond half of the memory, or the time to draw is up. */
async function withinLimits(page, context, figures, measure) {
  const started = Date.now();
  const after = () => `${Math.round((Date.now() - started) / 1000)} s`;
  let watch;
  const stopped = new Promise((_, giveUp) => {
    page.once('crash', () => giveUp(new GivenUp(`the tab crashed after ${after()}`)));
    const look = async () => {
      const now = (await memoryMb(context)) ?? 0;
      figures.peakMb = Math.max(figures.peakMb ?? 0, now);
      if (now > MOST_MB) giveUp(new GivenUp(`more than ${MOST_MB} MB after ${after()}`));
      if (figures.drawnMs === undefined && Date.now() - started > PATIENCE_S * 1000)
        giveUp(new GivenUp(`not drawn within ${PATIENCE_S} s`));
      if (figures.drawnMs !== undefined && Date.now() - started > figures.drawnMs + PATIENCE_S * 1000)
        giveUp(new GivenUp(`drawn, but does not answer the pointer within ${PATIENCE_S} s`));
    };
    watch = setInterval(() => look().catch(giveUp), 500);
  });
  try {
    await Promise.race([measure(), stopped]);
  } finally {
    clearInterval(watch);
  }
}
