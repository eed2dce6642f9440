// The part `reflections` of npm run bench: the engine under Node, beside gemmi and cctbx where they are installed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModule } from '../../scripts/node-command.js';
import { remergePageRows } from './remerge-page.js';
import { reflectionText } from './reflection-text.js';
import { cctbx, dials, gemmiMerge, gemmiReader, peakMemory } from './reflection-yardsticks.js';

const RECORDS = 1_100_000;

const COMMAND = join(import.meta.dirname, '../../scripts/reflections.js');
/** Reads the file so often in turn with gemmi: what else the machine does meets both. */
const TURNS = 3;

/** Figures of the engine and of the yardsticks. Processor time beside the wall: other work on the machine counts less in it. */
export async function measureReflections() {
  const text = new Uint8Array(reflectionText(RECORDS));
  const folders = ['src/lib/reflections', 'src/lib/formats', 'src/lib/base', 'tests/bench'];
  const { measure, parse } = await loadModule(
    'bench-reflections',
    'tests/bench/reflection-measures.ts',
    folders
  );
  const folder = mkdtempSync(join(tmpdir(), 'kamome-bench-'));
  try {
    const path = join(folder, 'XDS_ASCII.HKL');
    writeFileSync(path, text);
    const before = loadavg()[0];
    const readByGemmi = gemmiReader(folder);
    const parseFirst = await parse(text, 1);
    const warm = [];
    const gemmi = [];
    for (let turn = 0; turn < TURNS; turn++) {
      warm.push(await parse(text, 4));
      if (readByGemmi) gemmi.push(readByGemmi(path));
    }
    const engine = await measure();
    const million = join(folder, 'million.HKL');
    writeFileSync(million, reflectionText(1_000_000));
    const ten = Array.from({ length: 10 }, () => million);
    // Bundled where a source is newer: that takes memory of its own.
    peakMemory(process.execPath, [COMMAND, 'statistics', million]);
    return {
      megabytes: text.length / 1e6,
      parseFirst,
      parseWarm: least(warm),
      gemmiRead: least(gemmi) ?? { missing: 'gemmi-dev or g++' },
      ...engine,
      gemmiMerge: gemmiMerge(path, folder),
      cctbx: cctbx(path, 4000),
      dials: dials(),
      memory: peakMemory(process.execPath, [COMMAND, 'statistics', ...ten]),
      memoryOfMerge: peakMemory(process.execPath, [COMMAND, 'merge', ...ten]),
      gemmiMemory: readByGemmi ? peakMemory(join(folder, 'read'), [million, '10']) : undefined,
      load: [before, loadavg()[0]],
      node: process.version
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function least(all) {
  return all.reduce((best, one) => (best === undefined || one.cpu < best.cpu ? one : best), undefined);
}

const PAIRS = 31_125;

/** @param {Awaited<ReturnType<typeof measureReflections>>} figures */
export function reflectionsTable(figures) {
  const { megabytes, parseFirst, parseWarm, gemmiRead, mapAndShells, pairs, nodes, choice, remerge } =
    figures;
  const { gemmiMerge: merged, cctbx: python, memory, memoryOfMerge, gemmiMemory, page, load } = figures;
  const rate = ({ cpu }) => `${Math.round((1000 * megabytes) / cpu)} MB/s`;
  const ms = ({ cpu }) => `${cpu < 100 ? cpu.toFixed(1) : Math.round(cpu)} ms`;
  /** What a yardstick needs, and how many times as much that is; or that it is not there. */
  const beside = (name, theirs, ours, said = ms) =>
    theirs?.cpu === undefined
      ? `${name} not measured: ${theirs?.missing ?? 'cctbx'} not installed`
      : `${name} ${said(theirs)}: ${(theirs.cpu / ours.cpu).toPrecision(3)} ×`;
  const mb = (peak) => (peak === undefined ? 'not measured' : `${peak} MB`);
  const cpu = (value) => (value === undefined ? undefined : { cpu: value });
  const rows = [
    [
      `XDS_ASCII.HKL of ${Math.round(megabytes)} MB, first`,
      rate(parseFirst),
      beside('cctbx', cpu(python.read), parseFirst, rate),
      ''
    ],
    ['the same, warm', rate(parseWarm), beside('gemmi, a file, warm', gemmiRead, parseWarm, rate), '≥ 1.2 ×'],
    [
      '',
      '',
      beside('gemmi, from memory', gemmiRead.cpu ? cpu(gemmiRead.memory) : gemmiRead, parseWarm, rate),
      '≥ 1.2 ×'
    ],
    ['', '', beside('gemmi merge, reading and merging,', merged, parseWarm), ''],
    [
      '10⁶ observations: mapped, 20 shells',
      ms(mapAndShells),
      beside('cctbx merge_equivalents', cpu(python.mergeEquivalents), mapAndShells),
      '≤ 60 ms'
    ],
    [
      '31,125 pair correlations',
      ms(pairs),
      beside('KAMO’s way (cctbx, from 780 pairs)', cpu(python.eachPair && PAIRS * python.eachPair), pairs),
      '≥ 50 ×'
    ],
    ['completeness of 249 nodes', ms(nodes), '', '≤ 16 ms'],
    ['a choice among 250 data sets, and 10 parts of a tree', ms(choice), '', '≤ 33 ms'],
    [
      '250 sets, 10⁶ observations merged again',
      ms(remerge),
      `dials.scale not measured: ${figures.dials.missing} missing`,
      '≤ 10 s'
    ],
    [
      '10⁷ observations in ten files: statistics, most memory',
      mb(memory),
      gemmiMemory === undefined ? 'gemmi not measured' : `gemmi, the records alone ${mb(gemmiMemory)}`,
      '≤ 400 MB'
    ],
    ['the same merged again', mb(memoryOfMerge), '', '≤ 400 MB'],
    ...(page ? remergePageRows(page) : [])
  ];
  return [
    `Load of the machine ${load.map((one) => one.toFixed(1)).join(' to ')}.`,
    '',
    '| | processor time | beside | wanted |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`)
  ];
}
