import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileBytes, unpacked } from '../../../../tests/support/reflection-data';
import { mapped } from '../mapped';
import { observationsOf } from '../observations';
import { readReflections } from '../read-reflections';
import { shellsOfLimits } from '../shells';
import { spaceGroup } from '../space-group';
import { statisticsOf } from '../statistics';
import { turned } from '../turned';
import { indexTriplet } from '../operator';
import { frameGrowth } from './frame-growth';
import { nodeCompleteness } from './node-completeness';
import { setSums } from './set-sums';
import { Subsets } from './subsets';
import { byXscaleScales } from './xscale-scales';

const simulated = unpacked('simulated');
interface Truth {
  readonly d_min: number;
  readonly datasets: Record<string, { g: number; B: number; matrix_h_true_from_observed: number[][] }>;
}

describe.skipIf(!simulated).each([
  ['p6', 168],
  ['p43212', 96]
] as const)('choices among the data sets of %s', (set, number) => {
  const folder = join(simulated ?? '', set);
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { datasets, d_min } = json('truth.json') as Truth;
  const names = Object.keys(datasets);
  const expected = json('expected.json') as {
    edges: number[];
    median_cell: [number, number, number, number, number, number];
    cumulative_by_name: [number, number, number, number][];
    subsets_true_scales_median_cell_of_all: Record<
      string,
      {
        members: string[];
        total: {
          n_obs: number;
          n_unique: number;
          multiplicity: number;
          i_over_sigma: number;
          cc_half_sigma_tau: number;
        };
      }
    >;
  };
  const group = spaceGroup(number) ?? expect.unreachable();
  const limits = shellsOfLimits(expected.edges);

  async function onTrueScales(dMin = expected.edges.at(-1) ?? 0) {
    const files = await Promise.all(
      names.map((name) => {
        const path = join(folder, name, 'XDS_ASCII.HKL');
        return readReflections(path, fileBytes(path));
      })
    );
    // A column there, a row here.
    const operators = names.map((name) => {
      const matrix = datasets[name]?.matrix_h_true_from_observed ?? expect.unreachable();
      const r = [0, 1, 2].flatMap((row) => matrix.map((line) => line[row] ?? NaN));
      return { r, triplet: indexTriplet(r) };
    });
    const assignment = Int32Array.from(names, (_, at) => at);
    const observations = turned(observationsOf(files), operators, assignment);
    const all = mapped(observations, { group, cell: expected.median_cell, dMin }) ?? expect.unreachable();
    // I_measured = g exp(−B/(2d²)) I.
    const scales = names.map((name) => {
      const { g = NaN, B = NaN } = datasets[name] ?? {};
      return { k: 1 / g, b: B / 2 };
    });
    return { all, measured: byXscaleScales(all, scales) };
  }

  it('grow as the reference has it, set by set', async () => {
    const { all, measured } = await onTrueScales(d_min);
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const growth = new Subsets(all.box, sums, shellsOfLimits([d_min])).growth(names.map((_, at) => at));
    expect(growth).toHaveLength(expected.cumulative_by_name.length);
    for (const [at, [sets, completeness, multiplicity, cc]] of expected.cumulative_by_name.entries()) {
      expect(growth[at]?.sets).toBe(sets);
      expect(growth[at]?.completeness, `${sets}`).toBeCloseTo(completeness, 2);
      expect(growth[at]?.multiplicity, `${sets}`).toBeCloseTo(multiplicity, 3);
      expect((growth[at]?.ccHalf ?? NaN) / 100, `${sets}`).toBeCloseTo(cc, 4);
    }
  });

  it('have the numbers of the reference, to the printed digit', async () => {
    const { all, measured } = await onTrueScales(d_min);
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const subsets = new Subsets(all.box, sums, shellsOfLimits([d_min]));
    for (const { members, total } of Object.values(expected.subsets_true_scales_median_cell_of_all)) {
      const found = subsets.of(members.map((name) => names.indexOf(name))).overall;
      expect([found.nObserved, found.nUnique]).toEqual([total.n_obs, total.n_unique]);
      expect(found.multiplicity).toBeCloseTo(total.multiplicity, 4);
      expect(found.iOverSigma).toBeCloseTo(total.i_over_sigma, 4);
      expect((found.ccHalf ?? NaN) / 100).toBeCloseTo(total.cc_half_sigma_tau, 5);
    }
  });

  it('have the statistics of their observations, shell by shell', async () => {
    const { all, measured } = await onTrueScales();
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const subsets = new Subsets(all.box, sums, limits);
    for (const chosen of [[0], [1, 4, 7], names.map((_, at) => at)]) {
      const keep = Uint8Array.from(all.observations.set, (one) => (chosen.includes(one) ? 1 : 0));
      const whole = statisticsOf(all.box, measured, { shells: limits, friedel: 'merged', keep });
      const found = subsets.of(chosen);
      for (const [at, one] of [found.overall, ...found.shells].entries()) {
        const reference = [whole.overall, ...whole.shells][at] ?? expect.unreachable();
        for (const name of Object.keys(one) as (keyof typeof one)[])
          expect(one[name], `${name} ${at}`).toBeCloseTo(reference[name] ?? NaN, 7);
      }
    }
    expect(subsets.of([]).overall).toEqual(expect.objectContaining({ nObserved: 0, completeness: 0 }));
    expect(subsets.of([]).overall.ccHalf).toBeUndefined();
  });

  it('cut to all their frames they are whole; to fewer, the same as by hand', async () => {
    const { all, measured } = await onTrueScales();
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const found = frameGrowth(all, measured, [0, 2], limits, 4);
    expect(found.map(({ part }) => part)).toEqual([0.25, 0.5, 0.75, 1]);
    const whole = new Subsets(all.box, sums, limits).of([0, 2]).overall;
    expect(found[3]?.overall.nObserved).toBe(whole.nObserved);
    expect(found[3]?.overall.ccHalf).toBeCloseTo(whole.ccHalf ?? NaN, 7);
    const counts = found.map(({ overall }) => overall.nObserved);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts[3] ?? 0);
  });

  it('at random end where all are in', async () => {
    const { all, measured } = await onTrueScales();
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const subsets = new Subsets(all.box, sums, limits);
    const chosen = names.map((_, at) => at);
    const found = subsets.randomGrowth(chosen, 20, new Set([2, names.length]));
    expect(found.map(({ sets }) => sets)).toEqual([2, names.length]);
    expect(found[1]?.ccHalf).toBeCloseTo(subsets.of(chosen).overall.ccHalf ?? NaN, 7);
    expect(found[0]?.completeness).toBeLessThan(found[1]?.completeness ?? 0);
  });

  it('joined along a tree are as complete as the same sets together', async () => {
    const { all, measured } = await onTrueScales();
    const sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    const subsets = new Subsets(all.box, sums, limits);
    // ((0 1) (2 nothing)): the last data set was not read.
    const n = names.length;
    const { completeness, anomalousCompleteness } = nodeCompleteness(
      all.box,
      sums,
      [0, 2, n],
      [1, -1, n + 1]
    );
    const unique = (chosen: number[]): number =>
      new Set(
        chosen.flatMap((set) =>
          Array.from(sums.slot.subarray(sums.first[set], sums.first[set + 1]), (slot) => slot >> 1)
        )
      ).size;
    for (const [node, chosen] of [[0, 1], [2], [0, 1, 2]].entries()) {
      expect(completeness[node]).toBeCloseTo((100 * unique(chosen)) / all.box.n, 10);
      const { nAnomalousPairs, nAnomalousPossible } = subsets.of(chosen).overall;
      expect(anomalousCompleteness[node]).toBeCloseTo((100 * nAnomalousPairs) / nAnomalousPossible, 10);
    }
  });
});
