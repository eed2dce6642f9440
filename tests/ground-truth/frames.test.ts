/** Every simulated frame and the real ones, against what h5py, hdf5plugin, numpy and fabio made of them. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  geometryReport,
  PIXEL,
  readGeometry,
  readSum,
  summarise,
  type Frame,
  type FrameReader
} from '../../src/lib/frames';
import { frameTruth, openOnDisk, realFrameTruth, simulatedFrames } from '../support/frame-data';
import { realData } from '../support/real-data';

interface Figures {
  readonly md5_uint32: string | null;
  readonly md5_int32: string | null;
  readonly value_bad: number;
  readonly sum: number;
  readonly max: number;
}
interface Truth {
  readonly per_frame: readonly (Figures & { readonly frame: number })[];
  readonly predictions: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly resolution_at_xy0?: Readonly<Record<string, number>>;
  readonly sums?: Readonly<
    Record<string, { bad: number; sum: number; max: number; md5_uint32_bad_as_max: string }>
  >;
}
type RealTruth = Readonly<
  Record<string, Figures & { 'entry/data/data'?: { frames: Record<string, Figures> } }>
>;

const hash = (values: ArrayBufferView): string =>
  createHash('md5')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');

function figuresOf(frame: Frame): Figures {
  const { values } = frame;
  const signed = values instanceof Int32Array;
  const { masked, sum, max = NaN } = summarise(frame);
  return {
    md5_uint32: signed ? null : hash(Uint32Array.from(values)),
    md5_int32: signed ? hash(values) : null,
    value_bad: masked,
    sum,
    max
  };
}
const figuresIn = ({ md5_uint32, md5_int32, value_bad, sum, max }: Figures): Figures => ({
  md5_uint32,
  md5_int32,
  value_bad,
  sum,
  max
});

async function opened<Result>(
  folder: string,
  name: string,
  use: (reader: FrameReader) => Promise<Result>
): Promise<Result> {
  const reader = await openOnDisk(folder, name);
  try {
    return await use(reader);
  } finally {
    reader.close();
  }
}

const simulated = simulatedFrames();

describe.skipIf(simulated === undefined)('simulated frames', () => {
  const folder = simulated ?? '';
  it.each([
    ['CPS0001-01-multi', 'CPS0001-01-multi_master.h5', 40],
    ['CPS0002-03-multi_001', 'CPS0002-03-multi_001_000001.cbf', 6]
  ])('%s: every picture, bit by bit', async (prefix, file, many) => {
    const truth = frameTruth<Truth>(join(folder, `${prefix}.truth.json`));
    expect(truth.per_frame).toHaveLength(many);
    await opened(folder, file, async (reader) => {
      expect([reader.first, reader.last]).toEqual([1, many]);
      for (const one of truth.per_frame)
        expect(figuresOf(await reader.read(one.frame)), String(one.frame)).toEqual(figuresIn(one));
    });
  });
  it('sums of pictures', async () => {
    const { sums = {} } = frameTruth<Truth>(join(folder, 'CPS0001-01-multi.truth.json'));
    expect(Object.keys(sums)).toHaveLength(2);
    await opened(folder, 'CPS0001-01-multi_data_000002.h5', async (reader) => {
      for (const [range, truth] of Object.entries(sums)) {
        const [from = 0, to = 0] = range.split('-').map(Number);
        const frame = await readSum(reader, from, to - from + 1);
        const { masked, sum, max } = summarise(frame);
        expect({ masked, sum, max }).toEqual({ masked: truth.bad, sum: truth.sum, max: truth.max });
        const values = Uint32Array.from(frame.values, (value, at) =>
          frame.states[at] === PIXEL.VALID ? value : 0xffffffff
        );
        expect(hash(values)).toBe(truth.md5_uint32_bad_as_max);
      }
    });
  });
  it.each([
    ['CPS0001-01-multi', 'CPS0001-01-multi_master.h5', 'CPS0001-01-multi_1-40'],
    ['CPS0002-03-multi_001', 'CPS0002-03-multi_001_000001.cbf', 'CPS0002-03-multi_001_1-6']
  ])('%s: predictions and resolution', async (prefix, file, run) => {
    const truth = frameTruth<Truth>(join(folder, `${prefix}.truth.json`));
    const place = join(folder, 'xds', run, 'GXPARM.XDS');
    const geometry = await readGeometry('GXPARM.XDS', new Uint8Array(readFileSync(place)));
    await opened(folder, file, async (reader) => {
      for (const [number, rows] of Object.entries(truth.predictions)) {
        const report = geometryReport(geometry, await reader.read(Number(number)));
        expect(report.geometry).toBe('GXPARM.XDS');
        // All of them, no other, in the order of their frames: within 0.05 px and 0.01 frames.
        const sorted = (list: readonly (readonly number[])[] = []) =>
          [...list].sort(
            (a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)
          );
        const [found, known] = [sorted(report.predictions), sorted(rows)];
        expect(found.map((row) => row.slice(0, 3))).toEqual(known.map((row) => row.slice(0, 3)));
        for (const [at, row] of found.entries())
          for (const [column, within] of [
            [3, 0.05],
            [4, 0.05],
            [5, 0.01]
          ] as const)
            expect(Math.abs((row[column] ?? NaN) - (known[at]?.[column] ?? NaN))).toBeLessThan(within);
        for (const [corner, d] of Object.entries(report.resolution_at_xy0 ?? {}))
          if (truth.resolution_at_xy0?.[corner] !== undefined)
            expect(d / truth.resolution_at_xy0[corner]).toBeCloseTo(1, 9);
      }
    });
  });
  it('the command prints one JSON object and nothing else, faults included', () => {
    const run = (...given: string[]): { status: number | null; said: unknown } => {
      const script = join(import.meta.dirname, '../../scripts/frames.js');
      const { status, stdout } = spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });
      return { status, said: JSON.parse(stdout) };
    };
    const truth = frameTruth<Truth>(join(folder, 'CPS0001-01-multi.truth.json')).per_frame[11];
    const master = join(folder, 'CPS0001-01-multi_master.h5');
    expect(run(master, '--frame', '12')).toMatchObject({
      status: 0,
      said: { frame: 12, width: 1030, height: 1065, md5: truth?.md5_uint32, sum: truth?.sum, max: truth?.max }
    });
    // An upright detector at 105 mm, pixels of 0.075 mm, 1 Å: a circle around the beam.
    const geometry = join(folder, 'xds', 'CPS0001-01-multi_1-40', 'GXPARM.XDS');
    const { said } = run(master, '--geometry', geometry, '--ring', '2.5');
    const lines = (said as { ring_xy0: Record<string, [number, number][][]> }).ring_xy0['2.5'] ?? [];
    const radius = (105 / 0.075) * Math.tan(2 * Math.asin(1 / (2 * 2.5)));
    expect(lines.flat().length).toBeGreaterThan(100);
    for (const [x, y] of lines.flat()) expect(Math.hypot(x - 511.31, y - 530.77)).toBeCloseTo(radius, 2);
    expect(run(master, '--frame', '41')).toEqual({
      status: 1,
      said: { error: { code: 'no-such-frame', number: 41, first: 1, last: 40 } }
    });
    expect(run(join(folder, 'none.cbf'))).toMatchObject({
      status: 1,
      said: { error: { code: 'missing-file' } }
    });
  });
  it('pictures with hits keep their numbers', async () => {
    const truth = frameTruth<Truth>(join(folder, 'CPS0001-01-multi.truth.json'));
    await opened(folder, 'CPS0001-01-multi_onlyhits.h5', async (reader) => {
      expect(reader.numbers).toEqual([3, 17]);
      for (const number of [3, 17])
        expect(figuresOf(await reader.read(number)).md5_uint32).toBe(truth.per_frame[number - 1]?.md5_uint32);
      await expect(reader.read(4)).rejects.toMatchObject({ fault: { code: 'no-such-frame', number: 4 } });
    });
  });
});

const [cbf, eiger] = [realData('cbf'), realData('eiger-h5')];

describe.skipIf(cbf === undefined || eiger === undefined || !existsSync(realFrameTruth))(
  'real frames',
  () => {
    it.each([
      ['omega_scan.cbf', 1],
      ['thaum_0500.cbf.gz', 500],
      ['xds-GAIN.cbf', 1]
    ])('%s', async (name, number) => {
      const truth = frameTruth<RealTruth>(realFrameTruth)[name];
      const found = await opened(cbf ?? '', name, async (reader) => figuresOf(await reader.read(number)));
      expect(truth && figuresIn(truth)).toEqual(found);
    });
    it.each(['eiger1_testmode10_2datafiles_4images_bslz4_data_000001.h5', 'small_test_data_000001.h5'])(
      '%s',
      async (name) => {
        const frames = frameTruth<RealTruth>(realFrameTruth)[name]?.['entry/data/data']?.frames ?? {};
        expect(Object.keys(frames).length).toBeGreaterThan(0);
        await opened(eiger ?? '', name, async (reader) => {
          for (const [index, truth] of Object.entries(frames))
            expect(figuresOf(await reader.read(Number(index) + 1)), index).toEqual(figuresIn(truth));
        });
      }
    );
    it('a master whose data file is not there says which', async () => {
      await expect(openOnDisk(eiger ?? '', 'dectris_eiger_master.h5')).rejects.toMatchObject({
        fault: { code: 'missing-file', file: 'dectris_eiger_data_000001.h5' }
      });
    });
  }
);
