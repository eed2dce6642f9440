// The page of frames in the browser: the first picture, the next by key, a key that is held, and memory. Run by run.js.
import { median } from 'd3-array';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filterPlugin } from '../../scripts/frame-files.js';
import { loadModule } from '../../scripts/node-command.js';
import { HAND_MS, drop, load, memoryMb, openBrowser, openTab, temporaryFolder } from './browser.js';
import { DETECTORS, series } from './decode.js';

const samples = resolve(import.meta.dirname, '../../static/sample');
const PATIENCE_MS = 120_000;
const LINK = 'way-to-frames';
/** Of five pictures each. */
const DATA_FILES = 4;
const PICTURES = 5 * DATA_FILES;
/** So long a hand looks at a picture, while the next ones are read. */
const LOOK_MS = 2500;
/** None of them read ahead of the one before. */
const FAR = [18, 10, 14, 7, 20];
/** So long a worker keeps its memory for who comes back soon (spare-frames-worker.ts), and a new one takes its place. */
const LEFT_MS = 36_000;
const DRAWN_STEPS = 120;
const HELD_MS = 5000;

/** For each detector ms from click to paint, from key to paint, pictures a second with a key held, and MB of the tab. */
export async function measureFramesPage(app) {
  const folder = await beamtimeWithFrames();
  const context = await openBrowser();
  try {
    const page = await openTab(context);
    const address = await openOnce(page, app, folder);
    const rows = [];
    for (const [detector, , , , kind] of wanted()) {
      console.log(`Frames of ${detector}, ${kind} …`);
      // On a machine with much else to do a picture can take longer than the page waits: told, and the others are measured.
      const measured = await measureOne(context, page, address, nameOf(detector, kind)).catch((error) => ({
        failed: error.message.split('\n')[0]
      }));
      rows.push({ detector, kind, load: load(), ...measured });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    await context.close();
  }
}

/** The smaller detectors with 16 bits, the largest with 32 too. */
function wanted() {
  const all = DETECTORS.map(([detector, width, height]) => [detector, width, height, Uint16Array, '16 bit']);
  const [detector, width, height] = DETECTORS.at(-1);
  return [...all, [detector, width, height, Uint32Array, '32 bit']];
}
const nameOf = (detector, kind) => `bench_${detector}_${kind.slice(0, 2)}`;

async function beamtimeWithFrames() {
  const folder = temporaryFolder('frames-page');
  const [sample = ''] = readdirSync(samples).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', join(samples, sample), '-C', folder]);
  const beamtime = join(folder, readdirSync(folder)[0]);
  const data = join(beamtime, 'CPS0001-01', 'data00');
  mkdirSync(data, { recursive: true });
  const { loadHdf5 } = await loadModule('hdf5', 'src/lib/frames/hdf5/library.ts', [
    'src/lib/frames',
    'src/lib/formats',
    'src/lib/base'
  ]);
  const hdf5 = await loadHdf5(filterPlugin);
  for (const [detector, width, height, Values, kind] of wanted()) {
    const file = (n) => join(data, `${nameOf(detector, kind)}_data_00000${n}.h5`);
    writeFileSync(file(1), await series(hdf5, width, height, 32008, [0, 2], Values));
    for (let n = 2; n <= DATA_FILES; n++) copyFileSync(file(1), file(n));
  }
  return beamtime;
}

/** Drops the beamtime on the app; gives the address of its pages of frames. */
async function openOnce(page, app, folder) {
  await page.goto(`${app}?lang=en`);
  await page.getByTestId('open-sample').waitFor();
  await page.waitForTimeout(500);
  await drop(page, folder);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'done',
    undefined,
    { timeout: PATIENCE_MS, polling: 50 }
  );
  return page.evaluate(() => `${location.hash.split('/').slice(0, 3).join('/')}/frames/CPS0001-01/data00`);
}

async function measureOne(context, page, address, prefix) {
  const first = async () => {
    await page.evaluate(putLink, { id: LINK, href: `${address}/${prefix}?n=1` });
    await page.locator(`#${LINK}`).hover();
    await page.waitForTimeout(HAND_MS);
    return page.evaluate(untilShown, { link: LINK, patience: PATIENCE_MS });
  };
  const away = async () => {
    await page.evaluate((hash) => (location.hash = hash), address.split('/frames')[0]);
    await page.getByTestId('frame').waitFor({ state: 'detached' });
  };
  const memoryBeforeMb = await memoryMb(context);
  const firstMs = await first();
  await away();
  const againMs = await first();
  const notAheadMs = [];
  for (const n of FAR) {
    await page.waitForTimeout(LOOK_MS);
    notAheadMs.push(
      await page.evaluate(untilShown, {
        hash: `${address}/${prefix}?n=${n}`,
        patience: PATIENCE_MS
      })
    );
  }
  await page.evaluate(untilShown, { key: 'Home', patience: PATIENCE_MS });
  const nextMs = [];
  for (let n = 2; n <= 12; n++) {
    await page.waitForTimeout(LOOK_MS);
    nextMs.push(await page.evaluate(untilShown, { key: 'ArrowRight', patience: PATIENCE_MS }));
  }
  const held = await page.evaluate(holdKey, { ms: HELD_MS, pictures: PICTURES });
  const drawMs = await page.evaluate(zoomAndDarken, DRAWN_STEPS);
  let mostMb = 0;
  let key = 'ArrowRight';
  for (let step = 0; step < 50; step++) {
    const at = Number(await page.getByTestId('frame').getAttribute('data-frame'));
    if (at >= PICTURES) key = 'ArrowLeft';
    if (at <= 1) key = 'ArrowRight';
    await page.evaluate(untilShown, { key, patience: PATIENCE_MS });
    mostMb = Math.max(mostMb, (await memoryMb(context)) ?? 0);
  }
  await away();
  await page.waitForTimeout(LEFT_MS);
  return {
    firstMs: Math.round(firstMs),
    againMs: Math.round(againMs),
    nextMs: Math.round(median(nextMs)),
    notAheadMs: Math.round(median(notAheadMs)),
    heldPerSecond: Math.round(held.perSecond * 10) / 10,
    leftOut: held.leftOut,
    drawMs,
    memoryBeforeMb,
    memoryMb: mostMb,
    memoryAfterMb: await memoryMb(context)
  };
}

/** In the page: a way to a picture in its corner, as the pages have in their tables. */
function putLink({ id, href }) {
  const link = document.getElementById(id) ?? document.body.appendChild(document.createElement('a'));
  Object.assign(link, { id, href, textContent: id });
  Object.assign(link.style, { position: 'fixed', top: 0, left: 0, zIndex: 9 });
}

/**
 * In the page: takes that way to a series, goes to the address of another picture of the one that is shown, or presses a key; ms until another picture is shown
 * and painted.
 */
async function untilShown({ link, hash, key, patience }) {
  const shown = () => {
    const { frame, state } = document.querySelector('[data-testid=frame]')?.dataset ?? {};
    return state === 'shown' ? frame : undefined;
  };
  const before = link ? undefined : shown();
  const began = performance.now();
  if (link) document.getElementById(link).click();
  else if (hash) location.hash = hash;
  else document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  while (performance.now() - began < patience) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = shown();
    if (now !== undefined && now !== before) {
      // What was drawn in this frame is painted when the next one begins.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    }
    if (document.querySelector('[data-testid=frame]')?.dataset.state === 'failed')
      throw new Error(document.querySelector('[data-testid=frame-message]')?.textContent);
  }
  throw new Error('no picture came');
}

/** In the page: pictures shown a second while an arrow key repeats, to the end of the series and back, and how many were passed by. */
async function holdKey({ ms, pictures }) {
  const seen = [];
  const began = performance.now();
  let [key, last] = ['ArrowRight', ''];
  while (performance.now() - began < ms) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, repeat: true }));
    for (let wait = 0; wait < 2; wait++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { frame, state } = document.querySelector('[data-testid=frame]').dataset;
      if (state === 'shown' && frame !== last) seen.push((last = frame));
    }
    if (Number(last) >= pictures) key = 'ArrowLeft';
    if (last === '1') key = 'ArrowRight';
  }
  const leftOut = seen.filter((frame, at) => at > 0 && Math.abs(frame - seen[at - 1]) > 1).length;
  return { perSecond: (seen.length * 1000) / (performance.now() - began), leftOut };
}

/** In the page: the wheel turns over the picture, in and out at places along it, and every tenth step changes the contrast; 95 % of frames within, ms. */
async function zoomAndDarken(steps) {
  const canvas = document.querySelector('[data-testid=frame] canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const times = [];
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let step = 0; step < steps; step++) {
    const at = { clientX: left + (width * (step % 40)) / 40, clientY: top + height / 3 };
    const deltaY = step % 40 < 20 ? -60 : 60;
    canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY, bubbles: true, cancelable: true }));
    if (step % 10 === 9)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: step % 20 === 9 ? '+' : '-', bubbles: true })
      );
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(0.95 * (times.length - 1))] * 10) / 10;
}

/** Rows of the table. */
export function framesPageTable(rows) {
  return [
    '',
    '| frames | first picture, ms | on a page opened again | next by key, read ahead | not read ahead | key held, pictures/s (left out) | zoom and contrast, 95 % of frames within, ms | memory of the tab at most, MB | after leaving (before) | load |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      row.failed
        ? `| ${row.detector}, ${row.kind} | ${row.failed} | | | | | | | | ${row.load} |`
        : `| ${row.detector}, ${row.kind} | ${row.firstMs} | ${row.againMs} | ${row.nextMs} | ${row.notAheadMs} | ${row.heldPerSecond} (${row.leftOut}) | ${row.drawMs} | ${row.memoryMb} | ${row.memoryAfterMb} (${row.memoryBeforeMb}) | ${row.load} |`
    )
  ];
}
