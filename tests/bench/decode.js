// Decoding pictures: ours and h5py with hdf5plugin in turn, on the same files.
import { median } from 'd3-array';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { filterPlugin, frameFolder } from '../../scripts/frame-files.js';
import { loadModule } from '../../scripts/node-command.js';

const FRAMES = 5;
const ROUNDS = 15;
/** EIGER 4M, 9M, 16M. */
export const DETECTORS = [
  ['4M', 2068, 2162],
  ['9M', 3108, 3262],
  ['16M', 4148, 4362]
];
const KINDS = [
  ['bitshuffle-LZ4', 32008, [0, 2], Uint16Array],
  ['bitshuffle-LZ4 32 bit', 32008, [0, 2], Uint32Array],
  ['LZ4', 32004, [0], Uint16Array]
];
const PYTHON = `
import sys, time, h5py, hdf5plugin
for line in sys.stdin:
    path, index = line.rstrip('\\n').split('\\t')
    try:
        with h5py.File(path) as file:
            data = file['entry/data/data']
            began = time.perf_counter()
            data[int(index)]
            print((time.perf_counter() - began) * 1000, flush=True)
    except Exception as error:
        print('cannot', type(error).__name__, flush=True)
`;

/** Median ms for each detector and kind: ours, h5py's (undefined where it has no such filter, or is not installed), and the ratio. */
export async function measureDecoding() {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-bench-frames-'));
  const python = startPython();
  try {
    const folders = ['src/lib/frames', 'src/lib/formats', 'src/lib/base'];
    const { loadHdf5 } = await loadModule('hdf5', 'src/lib/frames/hdf5/library.ts', folders);
    const { openEigerSeries } = await loadModule('eiger', 'src/lib/frames/eiger/series.ts', folders);
    const hdf5 = await loadHdf5(filterPlugin);
    const rows = [];
    for (const [detector, width, height] of DETECTORS)
      for (const kind of KINDS)
        rows.push(await measureOne(hdf5, openEigerSeries, folder, detector, width, height, kind, python));
    return rows;
  } finally {
    python.end();
    rmSync(folder, { recursive: true });
  }
}

async function measureOne(
  hdf5,
  openEigerSeries,
  folder,
  detector,
  width,
  height,
  [kind, filter, options, Values],
  python
) {
  const name = 'bench_data_000001.h5';
  const path = join(folder, name);
  writeFileSync(path, await series(hdf5, width, height, filter, options, Values));
  const files = frameFolder(folder, (file) => new Error(file));
  const reader = await openEigerSeries(hdf5, files, name);
  const [ours, theirs] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const index = round % FRAMES;
    const began = performance.now();
    await reader.read(index + 1);
    ours.push(performance.now() - began);
    const took = await python.read(path, index);
    if (took !== undefined) theirs.push(took);
  }
  reader.close();
  files.close();
  const [mine, h5py] = [median(ours), theirs.length === ROUNDS ? median(theirs) : undefined];
  return { detector, kind, ours: mine, h5py, ratio: h5py === undefined ? undefined : mine / h5py };
}

/** A data file: background of some counts and spots, as a detector sees it. */
export async function series({ h5, module, missingFilter }, width, height, filter, options, Values) {
  await missingFilter({ id: filter, name: '', cd_values: [] });
  const size = width * height;
  const pixels = new Values(size * FRAMES);
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const chance = random();
    pixels[pixel] =
      chance < 0.55 ? 0 : chance < 0.85 ? 1 : chance < 0.99995 ? 2 + ((chance * 1e4) & 1) : 50 + chance * 900;
  }
  const file = new h5.File('/bench.h5', 'w');
  file
    .create_group('entry')
    .create_group('data')
    .create_dataset({
      name: 'data',
      data: pixels,
      shape: [FRAMES, height, width],
      chunks: [1, height, width],
      compression: filter,
      compression_opts: options
    });
  file.close();
  const written = module.FS.readFile('/bench.h5');
  module.FS.unlink('/bench.h5');
  return written;
}

/** The first Python that has h5py: KAMOME_PYTHON, that of the path, the system's. */
function pythonWithH5py() {
  const wanted = [process.env.KAMOME_PYTHON, 'python3', '/usr/bin/python3'].filter(Boolean);
  return wanted.find((one) => spawnSync(one, ['-c', 'import h5py, hdf5plugin']).status === 0) ?? 'python3';
}

/** A Python that reads one picture for each line; without h5py it answers nothing. */
function startPython() {
  const child = spawn(pythonWithH5py(), ['-u', '-c', PYTHON], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let alive = true;
  const gone = new Promise((resolve) => {
    const end = () => ((alive = false), resolve(undefined));
    child.once('exit', end);
    child.once('error', end);
  });
  child.stdin.on('error', () => (alive = false));
  return {
    async read(path, index) {
      if (!alive) return undefined;
      child.stdin.write(`${path}\t${index}\n`);
      const line = await Promise.race([lines.next(), gone]);
      const took = Number(line?.value);
      return Number.isFinite(took) ? took : undefined;
    },
    end: () => child.kill()
  };
}

/** Rows of the table. */
export function decodeTable(rows) {
  const ms = (value) => (value === undefined ? 'not installed' : value.toFixed(0));
  return [
    '',
    '| frame | compression | Kamome, ms | h5py + hdf5plugin, ms | ratio |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ detector, kind, ours, h5py, ratio }) =>
        `| ${detector} | ${kind} | ${ms(ours)} | ${ms(h5py)} | ${ratio === undefined ? '–' : ratio.toFixed(2)} |`
    )
  ];
}
