// The part `opening` of npm run bench: the start page, a whole scan, the merges table from the library and the merge page, in turn with an older build.
import { drop, openBrowser, openTab } from './browser.js';
import { measureInTurn } from './in-turn.js';

const PATIENCE_MS = 600_000;
/** What the tab that read the disk left to do is done. */
const SETTLED_MS = 2000;
const TREE = '[data-testid=dendrogram]';

/** ms of the four ways in, for each beamtime. */
export const measureOpening = (app) => measureInTurn(app, visit);

/** A browser of its own: start page, the folder read once, then merges and merge page opened from the library by their addresses. */
async function visit(app, path) {
  const context = await openBrowser();
  try {
    const page = await openTab(context);
    await page.goto(`${app}?lang=en`);
    await page.reload({ waitUntil: 'networkidle' });
    const startMs = await openedMs(context, `${app}?lang=en`, '[data-testid=open-sample]');
    const scanMs = await scannedMs(page, path);
    await page.locator('a[href$="/merges"]').first().click();
    await page.getByTestId('merge-run-row').first().waitFor();
    const merges = page.url();
    const merge = await withTree(page);
    // The next morning no other tab is at work.
    await page.close();
    await new Promise((settled) => setTimeout(settled, SETTLED_MS));
    const reopenMs = await openedMs(context, merges, '[data-testid=merge-run-row]');
    const mergeMs = await openedMs(context, merge, TREE);
    return { startMs, scanMs, reopenMs, mergeMs };
  } finally {
    await context.close();
  }
}

/** The address of the first merge of the table that shows a tree. */
async function withTree(page) {
  const runs = await page
    .getByTestId('merge-run-row')
    .evaluateAll((rows) => rows.map(({ dataset }) => dataset.path));
  const merges = new Set(runs.map((path) => /.*?\bmerge_[^/]*/.exec(path)?.[0]).filter(Boolean));
  const table = page.url().replace(/(#[^?]*).*/, '$1');
  for (const merge of merges) {
    await page.goto(`${table}/${merge}`);
    const tree = page.locator(TREE).first().waitFor({ timeout: 10_000 });
    if (
      await tree.then(
        () => true,
        () => false
      )
    )
      return `${table}/${merge}`;
  }
  throw new Error('no merge with a tree');
}

/**
 * A fresh tab on an address, as the next morning; ms from there until `selector` is drawn. The page itself takes the time: who asks it from outside does so every
 * half second only, and keeps it from its work.
 */
async function openedMs(context, address, selector) {
  const page = await openTab(context);
  await page.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (window.drawnMs = performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(address);
  const drawnMs = await page.waitForFunction(() => window.drawnMs, undefined, {
    polling: 200,
    timeout: PATIENCE_MS
  });
  const ms = Math.round(await drawnMs.jsonValue());
  await page.close();
  return ms;
}

/** From the drop of a folder to the end of its scan, ms; in the page's own clock, as above. */
async function scannedMs(page, path) {
  await page.evaluate((done) => {
    document.addEventListener(
      'drop',
      () => {
        const from = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector(done) === null) return;
          observer.disconnect();
          requestAnimationFrame(() =>
            requestAnimationFrame(() => (window.scannedMs = performance.now() - from))
          );
        });
        observer.observe(document, { attributeFilter: ['data-state'], childList: true, subtree: true });
      },
      { capture: true, once: true }
    );
  }, '[data-testid=scan-state][data-state=done]');
  await drop(page, path);
  const scanned = await page.waitForFunction(() => window.scannedMs, undefined, {
    polling: 200,
    timeout: PATIENCE_MS
  });
  return Math.round(await scanned.jsonValue());
}
