// The linked views of one merge, against KAMO's own report page with the same data in the same browser. Run by run.js.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { drop, held, load, longTasks, memoryMb, openBrowser, openTab, temporaryFolder } from './browser.js';
import { boxOf, drawn, frames, row } from './frames.js';
import { measureKamo } from './kamo-page.js';
import { kamoReport, writeReport } from './kamo-report.js';
import { BEAMTIME, makeTrial, MERGE, writeTrial } from './make-trial.js';

const PATIENCE_MS = 180_000;
const SIZES = [100, 1000, 3000];

/** Both pages at each number of data sets. */
export async function measureMergePage(app, sizes = SIZES) {
  const report = kamoReport();
  const folder = temporaryFolder('merge-page');
  const reports = await serve({ port: 4680, folder });
  const figures = [];
  for (const datasets of sizes) {
    console.log(`Merge page of ${datasets} data sets …`);
    const trial = makeTrial(datasets);
    const loads = [load()];
    const kamome = await measureApp(app, writeTrial(trial, folder));
    rmSync(join(folder, BEAMTIME), { recursive: true });
    loads.push(load());
    const kamo = report && (await measureReport(report, trial, folder, reports));
    figures.push({ datasets, loads, kamome, ...(kamo && { kamo }) });
    console.log(JSON.stringify(figures.at(-1)));
  }
  return figures;
}

async function measureReport(report, trial, folder, address) {
  const name = `report-${trial.count}`;
  const bytes = writeReport(report, trial, join(folder, name));
  const figures = await measureKamo(`${address}${name}/report.html`, bytes);
  rmSync(join(folder, name), { recursive: true });
  return figures;
}

async function measureApp(app, beamtime) {
  const context = await openBrowser();
  try {
    const page = await openTab(context);
    const { readMs, address } = await readOnce(page, app, beamtime);
    const started = Date.now();
    await page.goto(address);
    await page.getByTestId('dendrogram').waitFor({ timeout: PATIENCE_MS });
    await drawn(page);
    const treeMs = Date.now() - started;
    await page.getByTestId('cc-matrix').waitFor({ timeout: PATIENCE_MS });
    await drawn(page);
    const drawnMs = Date.now() - started;
    return {
      readMs,
      treeMs,
      drawnMs,
      longTasks: await longTasks(page),
      memoryMb: await memoryMb(context),
      ...(await held(page)),
      ...(await pointAtTree(page)),
      ...(await pointAtMatrix(page))
    };
  } finally {
    await context.close();
  }
}

/** Drops the beamtime on the app; gives the time until all was read and the address of the merge, then leaves the page. */
async function readOnce(page, app, beamtime) {
  await page.goto(`${app}?lang=en`);
  await page.getByTestId('open-sample').waitFor();
  await page.waitForTimeout(500);
  const started = Date.now();
  await drop(page, beamtime);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'done',
    undefined,
    { timeout: PATIENCE_MS, polling: 50 }
  );
  const readMs = Date.now() - started;
  await page.waitForFunction(() => location.hash.startsWith('#/b/'));
  const address = await page.evaluate((merge) => {
    const library = location.hash.split('/').slice(0, 3).join('/');
    return `${location.origin}${location.pathname}${library}/merges/${merge}?line=0.900000`;
  }, MERGE);
  await page.waitForTimeout(1000);
  await page.goto('about:blank');
  return { readMs, address };
}

/** Hover over the tree, and the line dragged up and down in waves of 60 pixels. */
async function pointAtTree(page) {
  const tree = page.getByTestId('dendrogram');
  const line = page.getByTestId('tree-line');
  const [box, lineBox] = [await boxOf(tree), await boxOf(line)];
  const at = { x: box.x + box.width / 2, y: lineBox.y + lineBox.height / 2 };
  // Below the line, where most clusters are joined.
  const below = at.y - box.y + (box.y + box.height - at.y) * 0.4;
  const hoverTree = await frames(page, row(box, below), () => tree.innerText());
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const wave = (n) => ({ x: at.x, y: at.y + Math.sin(n / 8) * 60 });
  const dragLine = await frames(page, wave, () => line.getAttribute('aria-valuenow'));
  await page.mouse.up();
  wasAnswered(hoverTree, 'the tree told of no clusters');
  wasAnswered(dragLine, 'the pointer did not take the line');
  return { hoverTree, dragLine };
}

/** Hover over the matrix, and a square of it brushed. */
async function pointAtMatrix(page) {
  const matrix = page.getByTestId('cc-matrix');
  // The address follows the line a moment later.
  await page.waitForTimeout(1000);
  await matrix.waitFor({ timeout: PATIENCE_MS });
  await matrix.scrollIntoViewIfNeeded();
  const box = await boxOf(matrix);
  const told = () => page.getByTestId('cc-matrix-told').innerText();
  const hoverMatrix = await frames(page, row(box, box.height / 3), told);
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  const brushMatrix = await frames(page, (n) => ({ x: box.x + 40 + n * 4, y: box.y + 40 + n * 4 }), told);
  await page.mouse.up();
  await page.waitForURL(/sel=\d/, { timeout: 10_000 });
  wasAnswered(hoverMatrix, 'the matrix told of no pairs');
  wasAnswered(brushMatrix, 'the matrix was not brushed');
  return { hoverMatrix, brushMatrix };
}

/** A page that does nothing under the pointer would look fast: a pan of the whole tree, a hover beside it. */
function wasAnswered({ answers }, otherwise) {
  if (answers < 3) throw new Error(otherwise);
}
