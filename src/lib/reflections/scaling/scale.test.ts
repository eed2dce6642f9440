import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileBytes, unpacked } from '../../../../tests/support/reflection-data';
import { deltaCcHalf } from '../delta-cc';
import { writeHkl } from '../hkl-writer';
import { mapped, type Mapped } from '../mapped';
import { mergedReflections } from '../merged-reflections';
import { Correlation } from '../moments';
import { readMtz } from '../mtz-file';
import { writeMtz } from '../mtz-writer';
import { observationsOf, type Observations } from '../observations';
import { readReflections } from '../read-reflections';
import { reindex } from '../reindex';
import { shellsBetween } from '../shells';
import { spaceGroup } from '../space-group';
import { statisticsOf } from '../statistics';
import { turned } from '../turned';
import { scale, type Scaled } from './scale';

const [simulated, real] = [unpacked('simulated'), unpacked('real')];
const group = (number: number) => spaceGroup(number) ?? expect.unreachable();

interface Truth {
  readonly datasets: Record<
    string,
    {
      g: number;
      B: number;
      b: number;
      group: string;
      outlier_records: number[];
      dose?: number;
      badframes?: unknown;
      ice_records: number;
      bg: number;
    }
  >;
}
interface Case {
  readonly truth: Truth;
  readonly all: Mapped;
  readonly scaled: Scaled;
}
const made = new Map<string, Promise<Case>>();

function scaledSet(set: 'p43212' | 'p6', number: number): Promise<Case> {
  const known = made.get(set) ?? make(set, number);
  made.set(set, known);
  return known;
}
async function make(set: string, number: number): Promise<Case> {
  const truth = JSON.parse(readFileSync(join(simulated ?? '', set, 'truth.json'), 'utf8')) as Truth;
  const files = await Promise.all(
    Object.keys(truth.datasets).map((name) => {
      const path = join(simulated ?? '', set, name, 'XDS_ASCII.HKL');
      return readReflections(path, fileBytes(path));
    })
  );
  const raw = observationsOf(files);
  const members = files.map(({ columns, header }) => ({
    columns,
    cell: header.cell ?? expect.unreachable()
  }));
  const { operators, assignment } = reindex(members, group(number));
  const all = mapped(turned(raw, operators, assignment), { group: group(number) }) ?? expect.unreachable();
  return { truth, all, scaled: await scale(all, { reject: true }) };
}

/** Root mean square about the mean: scales are known up to a common one. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}

describe.skipIf(!simulated)('scaling against the truth', () => {
  it.each([
    ['p43212', 96, 0.9977, 40],
    ['p6', 168, 0.9993, 49]
  ] as const)(
    '%s: K, B, outliers, error model and merged intensities',
    async (set, number, reference, found) => {
      const { truth, all, scaled } = await scaledSet(set, number);
      const sets = Object.values(truth.datasets);
      const ordinary = sets.flatMap((one, n) =>
        one.group === 'A' && !one.dose && !one.badframes && !one.ice_records && one.bg <= 100 ? [n] : []
      );
      expect(ordinary.length).toBeGreaterThan(10);
      expect(
        spread(ordinary.map((n) => (scaled.model.k[n] ?? NaN) - Math.log(sets[n]?.g ?? NaN)))
      ).toBeLessThan(0.015);
      expect(spread(ordinary.map((n) => (scaled.model.B[n] ?? NaN) - (sets[n]?.B ?? NaN)))).toBeLessThan(0.5);

      const { sets: known, set: setOf } = all.observations;
      const planted = new Set(
        sets.flatMap((one, n) => one.outlier_records.map((record) => (known[n]?.firstRecord ?? NaN) + record))
      );
      const rejected = [...scaled.outliers];
      const right = rejected.filter((i) => planted.has(i)).length;
      expect(right).toBeGreaterThanOrEqual(0.9 * found);
      expect(rejected.length - right).toBeLessThan(0.0015 * all.observations.n);
      expect(setOf.length).toBe(all.observations.n);

      const merged = mergedReflections(all.box, { ...scaled, slots: all.slots });
      expect(ccToTruth(all, merged, set)).toBeGreaterThanOrEqual(reference - 0.001);
      if (set === 'p6')
        for (const n of ordinary)
          expect(
            Math.abs(Math.sqrt(scaled.model.b[n] ?? NaN) - Math.sqrt(sets[n]?.b ?? NaN)),
            `${n}`
          ).toBeLessThan(0.015);
    }
  );

  it('can be cancelled between passes, and says how far it is', async () => {
    const { all } = await scaledSet('p6', 168);
    const stop = new AbortController();
    const seen: number[] = [];
    const running = scale(all, {
      reject: true,
      signal: stop.signal,
      progress: (_, done) => {
        seen.push(done);
        if (seen.length === 3) stop.abort();
      }
    });
    await expect(running).rejects.toThrow('abort');
    expect(seen).toHaveLength(3);
    expect(seen[2]).toBeGreaterThan(seen[0] ?? 1);
  });

  it('the MTZ is read back with the same intensities, the HKL with the same statistics', async () => {
    const { all, scaled } = await scaledSet('p43212', 96);
    const measured = { intensity: scaled.intensity, sigma: scaled.sigma, slots: all.slots };
    const merged = mergedReflections(all.box, measured);
    const bytes = writeMtz(all.box, merged, {
      title: 'test',
      history: ['a set with ünïcode'],
      wavelength: 1
    });
    const mean = await readMtz('merged.mtz', bytesOf(bytes));
    expect(mean.problems).toEqual([]);
    expect(mean.header).toMatchObject({ spaceGroupNumber: 96, symbol: 'P 43 21 2', wavelength: 1 });
    expect(mean.header.operators).toHaveLength(8);
    expect(mean.columns.n).toBe(merged.n);
    const sum = (values: Iterable<number>) =>
      [...values].reduce((total, one) => total + (Number.isNaN(one) ? 0 : one), 0);
    expect(sum(mean.columns.intensity) / sum(merged.mean)).toBeCloseTo(1, 6);
    const mates = await readMtz('merged.mtz', bytesOf(bytes), { mates: true });
    expect(sum(mates.columns.intensity) / (sum(merged.plus) + sum(merged.minus))).toBeCloseTo(1, 6);
    // Sorted, and in the asymmetric unit.
    for (let n = 0; n < mean.columns.n; n++) {
      const [h = 0, k = 0, l = 0] = mean.columns.hkl.subarray(3 * n, 3 * n + 3);
      expect(all.box.slotOf(h, k, l) % 2).toBe(0);
      expect(h >= k && k >= 0 && l >= 0).toBe(true);
    }

    const text = new Blob([...writeHkl('unmerged.hkl', all.box, all.observations, measured)]);
    const again = await readReflections('unmerged.hkl', bytesOf(new Uint8Array(await text.arrayBuffer())));
    expect(again).toMatchObject({ kind: 'xscale', complete: true, problems: [] });
    expect(again.header.sets).toHaveLength(24);
    const observations: Observations = observationsOf([again]);
    const back = mapped(observations, { group: group(96), cell: all.box.cell }) ?? expect.unreachable();
    const shells = shellsBetween(all.smallest, all.largest, 10, 'xds');
    const table = (box: Mapped['box'], what: typeof measured) =>
      statisticsOf(box, what, { shells, friedel: 'merged' }).overall;
    const [before, after] = [
      table(all.box, measured),
      table(back.box, { ...observations, slots: back.slots })
    ];
    for (const name of ['nObserved', 'nUnique', 'nPossible', 'nCompared', 'nAno'] as const)
      expect(after[name], name).toBe(before[name]);
    for (const name of ['rMerge', 'rMeas', 'rPim', 'iOverSigma', 'ccHalf', 'ccAno'] as const)
      expect(after[name], name).toBeCloseTo(before[name] ?? NaN, 3);
  });

  it('ΔCC1/2 of every set at the true scales', async () => {
    const { truth, all } = await scaledSet('p43212', 96);
    const { delta_cc_half: expected } = JSON.parse(
      readFileSync(join(simulated ?? '', 'p43212/expected.json'), 'utf8')
    ) as {
      delta_cc_half: { cc_all: number; per_set: Record<string, number> };
    };
    const sets = Object.values(truth.datasets);
    const intensity = all.observations.intensity.map((one, i) => {
      const slot = all.slots[i] ?? -1;
      const { g = 1, B = 0 } = sets[all.observations.set[i] ?? -1] ?? {};
      return slot < 0 ? one : one / (g * Math.exp((-B * (all.box.s2[slot >> 1] ?? 0)) / 2));
    });
    const shells = shellsBetween(all.smallest, all.largest, 10, 'xds');
    const found = deltaCcHalf(
      all.box,
      { intensity, sigma: all.observations.sigma, slots: all.slots },
      all.observations.set,
      24,
      shells
    );
    expect(found.all).toBeCloseTo(expected.cc_all, 6);
    Object.values(expected.per_set).forEach((one, n) => expect(found.perSet[n], `${n}`).toBeCloseTo(one, 5));
  });
});

function ccToTruth(all: Mapped, merged: ReturnType<typeof mergedReflections>, set: string): number {
  const text = gunzipSync(readFileSync(join(simulated ?? '', set, 'true_A.txt.gz'))).toString();
  const truth = new Map(
    text.split('\n').flatMap((line) => {
      const [h, k, l, intensity] = line.trim().split(/\s+/).map(Number);
      if (h === undefined || k === undefined || l === undefined || Number.isNaN(h)) return [];
      return [[all.box.slotOf(h, k, l) >> 1, intensity ?? NaN] as const];
    })
  );
  const pairs = new Correlation();
  for (let at = 0; at < merged.n; at++) {
    const true_ = truth.get(merged.unique[at] ?? -1);
    if (true_ !== undefined) pairs.add(merged.mean[at] ?? NaN, true_);
  }
  expect(pairs.n).toBeGreaterThan(3000);
  return pairs.value ?? NaN;
}

describe.skipIf(!real)('l-cysteine: four real sweeps of 170°', () => {
  it('batches of 10° bring R_meas under 4.3 %, one K and B a set does not', async () => {
    const files = await Promise.all(
      [1, 2, 3, 4]
        .map((n) => join(real ?? '', `lcys/lcys_${n}.HKL`))
        .map((path) => readReflections(path, fileBytes(path)))
    );
    const all = mapped(observationsOf(files), { group: group(16) }) ?? expect.unreachable();
    const shells = shellsBetween(all.smallest, all.largest, 10, 'xds');
    const rMeas = async (batchDegrees?: number | 'none') => {
      const scaled = await scale(all, { reject: true, ...(batchDegrees !== undefined && { batchDegrees }) });
      return (
        statisticsOf(all.box, { ...scaled, slots: all.slots }, { shells, friedel: 'merged' }).overall.rMeas ??
        NaN
      );
    };
    expect(await rMeas()).toBeLessThan(4.3);
    const oneEach = await rMeas('none');
    expect(oneEach).toBeGreaterThan(8);
    expect(oneEach).toBeLessThan(9.5);
  });
});
