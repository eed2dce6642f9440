// The part `shelf` of npm run bench: the search over 50 beamtimes, from a key to the drawn list.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, longTasks, openBrowser, openTab, temporaryFolder } from './browser.js';

const BEAMTIMES = 50;
/** Samples of one, each merged in two ways, with data sets of two forms. */
const SAMPLES = 12;
/** Typed letter by letter. */
const TYPED = ['sample 7 ', 'P212121 ', '54.7 58.4 66.7 90 90 90 ', '< 2.2 ', 'bl32xu accepted'];

const GROUPS = ['P 21 21 21', 'P 41 21 2', 'C 1 2 1', 'P 1 21 1', 'I 2 2 2'];
/** The same numbers at every run. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function indexOf(number) {
  const next = random(number + 1);
  const name = `24${String(1 + (number % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}_BL32XU_user${number}`;
  const cell = (group) => {
    const [a, b, c] = [0, 0, 0].map(() => Math.round((30 + 90 * next()) * 100) / 100);
    return [a, group === 'P 41 21 2' ? a : b, c, 90, /^[CP] 1 /.test(group) ? 100 : 90, 90];
  };
  const merges = [];
  const pins = [];
  const processingRuns = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const group = GROUPS[Math.floor(next() * GROUPS.length)];
    const unitCell = cell(group);
    for (const clustering of ['blend', 'cc']) {
      const path = `_kamoproc/merge_${clustering}_2.0S_sample_${sample}`;
      const trial = `${path}/${clustering}_2.00A_final`;
      const run = {
        path: `${trial}/cluster_0009/run_03`,
        sources: [],
        cycle: 3,
        spaceGroup: group,
        unitCell,
        overall: { completeness: 99.1, ccHalf: 99.7 },
        outer: { dMin: Math.round((1.4 + 2 * next()) * 100) / 100, ccHalf: 51 },
        rejected: [],
        members: [],
        files: {}
      };
      const clusters = [{ number: 9, members: [1, 2], merged: true, files: {}, runs: [run] }];
      const recommended = { cluster: 9, cycle: 3, rule: 'kamo', considered: 1, kept: 1 };
      const rest = { sources: [], clustering, state: 'finished', files: {} };
      const trials = [
        { ...rest, path: trial, merge: path, final: true, datasets: [], notUsed: [], clusters, recommended }
      ];
      merges.push({ ...rest, path, area: '_kamoproc', sampleName: `sample_${sample}`, trials });
    }
    for (let pin = 0; pin < 4; pin++) {
      const path = `CPS${String(1000 + number)}-${String(sample * 4 + pin + 1).padStart(2, '0')}`;
      const rest = { sources: [], images: [], scans: [], collections: [], steps: [] };
      pins.push({ ...rest, path, sampleName: `sample ${sample}`, onDisk: true, measured: true });
      processingRuns.push({
        path: `_kamoproc/${path}/data00/cry00_1-1800`,
        sources: [],
        area: '_kamoproc',
        pin: path,
        prefix: 'cry00',
        firstFrame: 1,
        lastFrame: 1800,
        state: 'finished',
        spaceGroup: group,
        unitCell: pin < 3 ? unitCell : cell(group),
        problems: [],
        files: { mtz: [] }
      });
    }
  }
  const decisions = merges.slice(0, 4).map(({ trials }) => ({
    path: trials[0].clusters[0].runs[0].path,
    verdict: 'accept',
    at: '2026-11-29T00:00:00.000Z'
  }));
  return {
    name,
    index: {
      schema: 'kamome-beamtime/1',
      exportedAt: '2026-11-29T00:00:00.000Z',
      generator: { name: 'bench', version: '0' },
      beamtime: { name, beamline: 'BL32XU', date: '2024-04-08', source: 'folder', opened: '' },
      scan: { directories: 1, files: 1, bytesRead: 1, filesParsed: 1, partial: false },
      findings: [],
      unreadable: [],
      ...{ merges, pins, processingRuns, decisions }
    }
  };
}

/** Milliseconds of each key: from the input to the frame after it, the list drawn. */
async function typing(page, text) {
  return page.evaluate(async (typed) => {
    const input = document.querySelector('[data-testid=shelf-search]');
    const times = [];
    for (let length = 1; length <= typed.length; length++) {
      await new Promise((done) => setTimeout(done, 60));
      const began = performance.now();
      input.value = typed.slice(0, length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - began);
    }
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return times;
  }, text);
}

export async function measureShelf(app) {
  const folder = temporaryFolder('shelf');
  mkdirSync(folder, { recursive: true });
  const files = Array.from({ length: BEAMTIMES }, (_, number) => {
    const { name, index } = indexOf(number);
    const file = join(folder, `${name}.kamome.json`);
    writeFileSync(file, JSON.stringify(index));
    return file;
  });
  const browser = await openBrowser();
  const page = await openTab(browser);
  await page.goto(`${app}?lang=en`);
  const began = performance.now();
  await page.getByTestId('choose-archive').setInputFiles(files);
  const cards = page.getByTestId('beamtime-card');
  await cards.nth(BEAMTIMES - 1).waitFor({ timeout: 120_000 });
  const importMs = performance.now() - began;
  // Facts are made while nobody waits; a second visit has them.
  await page.getByText(/^Collecting/).waitFor({ state: 'detached', timeout: 120_000 });
  const factsMs = performance.now() - began - importMs;
  const again = await openTab(browser);
  const opened = performance.now();
  await again.goto(`${app}?lang=en`);
  await again
    .getByTestId('beamtime-card')
    .nth(BEAMTIMES - 1)
    .waitFor();
  const shownMs = performance.now() - opened;
  await again.evaluate(() => (window.longTasks.length = 0));
  const keys = [];
  for (const text of TYPED) keys.push(...(await typing(again, text)));
  // All of it together, as somebody types on.
  keys.push(...(await typing(again, TYPED.slice(0, 4).join(''))));
  const tasks = await longTasks(again);
  await browser.close();
  keys.sort((a, b) => a - b);
  const at = (share) => Math.round(keys[Math.min(keys.length - 1, Math.floor(share * keys.length))]);
  return {
    beamtimes: BEAMTIMES,
    forms: BEAMTIMES * SAMPLES * 2,
    keys: keys.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    longestMs: at(1),
    longestTaskMs: tasks.longestMs,
    importMs: Math.round(importMs),
    factsMs: Math.round(factsMs),
    shownMs: Math.round(shownMs),
    load: load()
  };
}
