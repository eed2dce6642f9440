// A merge from the reflections in the page: how the page is drawn meanwhile, how soon a stop is quiet, and what memory it takes. Run by run.js.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drop, openBrowser, openTab, secondsUsed, temporaryFolder } from './browser.js';
import { BEAMTIME, makeTrial, MERGE, writeTrial } from './make-trial.js';
import { reflectionText } from './reflection-text.js';

const PATIENCE_MS = 300_000;
const RUN = `${MERGE}/cc_2.00A_final/cluster_0001/run_01`;
/** A browser that has not come to rest by then does not. */
const REST_MS = 20_000;
/** A screen of 60 pictures a second. */
const FRAME_MS = 16.8;

/** 250 data sets of 4,000 records are merged and stopped; ten of a million for the memory. */
export async function measureRemergePage(app) {
  const folder = temporaryFolder('remerge-page');
  console.log('Merging in the page: 250 data sets …');
  const many = await inBrowser(app, beamtimeOf(folder, 250, 4000), async (page, context) => ({
    ...(await whileMerging(page, context)),
    stopped: await stopping(page, context)
  }));
  rmSync(join(folder, BEAMTIME), { recursive: true });
  console.log(JSON.stringify(many));
  console.log('Merging in the page: 10⁷ records …');
  const large = await inBrowser(app, beamtimeOf(folder, 10, 1_000_000), whileMerging);
  rmSync(join(folder, BEAMTIME), { recursive: true });
  return { many, large };
}

/** A merge of so many data sets as KAMO's folder has it, with copies of its input. */
function beamtimeOf(folder, count, records) {
  const trial = makeTrial(count);
  const name = (n) => `${MERGE}/input_files/CPS0001-01/data00/multi_${n + 1}_1-100/XDS_ASCII.HKL_noscale`;
  const paths = trial.paths.map((_, n) => `/data/${BEAMTIME}/${name(n)}`);
  const cells = trial.cells.map(() => [78, 78, 38, 90, 90, 90]);
  const beamtime = writeTrial({ ...trial, paths, cells }, folder);
  const run = join(beamtime, RUN);
  mkdirSync(run, { recursive: true });
  writeFileSync(
    join(run, 'XSCALE.INP'),
    [
      'SPACE_GROUP_NUMBER= 96',
      'UNIT_CELL_CONSTANTS= 78 78 38 90 90 90',
      'OUTPUT_FILE= xscale.hkl',
      ...paths.map((path) => `  INPUT_FILE= ${path}`),
      ''
    ].join('\n')
  );
  for (let n = 0; n < count; n++) {
    const path = join(beamtime, name(n));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, reflectionText(records, { from: n * records, scale: Math.exp((n % 7) / 10 - 0.3) }));
  }
  return beamtime;
}

async function inBrowser(app, beamtime, work) {
  const context = await openBrowser();
  try {
    const page = await openTab(context);
    await page.goto(`${app}?lang=en`);
    await page.getByTestId('open-sample').waitFor();
    await page.waitForTimeout(500);
    await drop(page, beamtime);
    await page.waitForFunction(
      () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'done',
      undefined,
      { timeout: PATIENCE_MS, polling: 50 }
    );
    await page.waitForFunction(() => location.hash.startsWith('#/b/'));
    await page.evaluate((run) => {
      location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/remerge?run=${encodeURIComponent(run)}`;
    }, RUN);
    await page.getByTestId('remerge').waitFor();
    await page.waitForTimeout(1500);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** Waits for a state of the merge, looking as seldom as a person does. */
function stateIs(page, ...states) {
  return page.waitForFunction(
    (wanted) =>
      wanted.includes(document.querySelector('[data-testid=remerge-state]')?.getAttribute('data-state')),
    states,
    { timeout: PATIENCE_MS, polling: 20 }
  );
}

/** A merge from the click to its end: times between frames (ms), tasks over 50 ms, and the most memory of the page's process. */
async function whileMerging(page, context) {
  const before = await page.evaluate(() => window.longTasks.length);
  const idleMb = await memoryOf(context, 'VmRSS');
  await page.evaluate(() => {
    const [state, button] = ['remerge-state', 'remerge'].map((id) =>
      document.querySelector(`[data-testid=${id}]`)
    );
    const merging = { times: [], from: performance.now(), ms: 0 };
    window.merging = merging;
    let last = merging.from;
    const step = (now) => {
      merging.times.push(now - last);
      last = now;
      const isOver = ['done', 'failed'].includes(state.getAttribute('data-state'));
      if (isOver) merging.ms = now - merging.from;
      else requestAnimationFrame(step);
    };
    button.click();
    requestAnimationFrame(step);
  });
  await stateIs(page, 'done', 'failed');
  await page.waitForTimeout(1000);
  const { times, ms } = await page.evaluate(() => window.merging);
  const state = await page.getByTestId('remerge-state').getAttribute('data-state');
  if (state !== 'done') throw new Error(await page.getByTestId('remerge-fault').innerText());
  const tasks = await page.evaluate((from) => window.longTasks.slice(from), before);
  const sorted = times.slice(1).sort((a, b) => a - b);
  return {
    ms: Math.round(ms),
    frames: sorted.length,
    inTime: sorted.filter((one) => one <= FRAME_MS).length / sorted.length,
    p95Ms: sorted[Math.floor(0.95 * (sorted.length - 1))],
    longestFrameMs: sorted.at(-1),
    longTasks: tasks.length,
    longestTaskMs: Math.max(0, ...tasks),
    idleMb,
    peakMb: await memoryOf(context, 'VmHWM')
  };
}

/** Stops three merges on their way: ms until the page says so, and until the browser's processes rest. */
async function stopping(page, context) {
  const found = [];
  for (const wait of [300, 900, 1800]) {
    await page.getByTestId('remerge').click();
    await stateIs(page, 'scaling');
    await page.waitForTimeout(wait);
    const stop = page.getByTestId('remerge-stop');
    // Over before it could be stopped.
    if (!(await stop.isVisible())) continue;
    const from = performance.now();
    await stop.click();
    await stateIs(page, 'stopped');
    const saidMs = Math.round(performance.now() - from);
    const rested = await restedAt(context);
    found.push({ saidMs, ...(rested < Infinity && { quietMs: Math.round(rested - from) }) });
  }
  return found;
}

/** When the browser began to need less than a tenth of a core, for 0.3 s; never: Infinity. */
async function restedAt(context) {
  const session = await context.browser().newBrowserCDPSession();
  const due = performance.now() + REST_MS;
  let [since, used] = [performance.now(), await secondsUsed(session)];
  while (performance.now() - since < 300 && performance.now() <= due) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await secondsUsed(session);
    const at = performance.now();
    if (now - used > (0.1 * (at - since)) / 1000) [since, used] = [at, now];
  }
  await session.detach();
  return performance.now() - since < 300 ? Infinity : since;
}

/** MB of the largest page process with its workers, now (VmRSS) or at most (VmHWM); `undefined` where there is no /proc. */
async function memoryOf(context, what) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [sizeOf(id, what)] : []));
  const known = sizes.filter((one) => one !== undefined);
  return known.length > 0 ? Math.round((Math.max(...known) * 1024) / 1e6) : undefined;
}

function sizeOf(id, what) {
  try {
    const found = new RegExp(`${what}:\\s*(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'));
    return found === null ? undefined : Number(found[1]);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Rows of the table of reflections. */
export function remergePageRows({ many, large }) {
  const drawn = ({ frames, inTime, p95Ms, longestFrameMs }) =>
    `${(100 * inTime).toFixed(1)} % of ${frames} frames within ${FRAME_MS} ms, 95 % within ${p95Ms.toFixed(1)}, longest ${longestFrameMs.toFixed(1)} ms`;
  const most = (name) => Math.max(...many.stopped.flatMap((one) => one[name] ?? []));
  const restless = many.stopped.filter(({ quietMs }) => quietMs === undefined).length;
  const mb = (value) => (value === undefined ? 'not measured' : `${value} MB`);
  return [
    ['250 sets, 10⁶ observations in the page, from the click', `${(many.ms / 1000).toFixed(1)} s`, '', ''],
    [
      'the page meanwhile',
      drawn(many),
      `tasks over 50 ms: ${many.longTasks}, longest ${many.longestTaskMs} ms`,
      '60 frames a second'
    ],
    [
      `stopped (${many.stopped.length} times)`,
      `said within ${most('saidMs')} ms, quiet within ${most('quietMs')} ms`,
      restless === 0 ? '' : `not at rest within ${REST_MS / 1000} s: ${restless}`,
      '< 500 ms'
    ],
    [
      '10⁷ observations in ten files merged in the page, most memory of its process',
      mb(large.peakMb),
      `before ${mb(large.idleMb)}; ${(large.ms / 1000).toFixed(1)} s; ${drawn(large)}`,
      ''
    ]
  ];
}
