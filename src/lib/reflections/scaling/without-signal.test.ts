/** Data sets that hold nothing, among others that do: they must not spoil the merge. */
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../tests/support/reflection-data';
import {
  simulatedCrystal,
  simulatedSet,
  xdsAsciiOf,
  type Measurement
} from '../../../../tests/support/simulated-crystal';
import { mergedReflections } from '../merged-reflections';
import { Correlation } from '../moments';
import { hklOf } from '../observations';
import { seeded } from '../random';
import { readReflections } from '../read-reflections';
import { remerge, type Remerged } from '../remerge';
import { shellsBetween } from '../shells';
import { spaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';
import { partsOf } from './scale';

const group = spaceGroup(19) ?? expect.unreachable();
const cell: Cell = [28, 36, 44, 90, 90, 90];
const crystal = simulatedCrystal({ operators: group.operators, cell, dMin: 2.6, atoms: 40, seed: 8 });
const EMPTY = 2;
const set = (number: number, more = {}): Measurement[] =>
  simulatedSet({ crystal, seed: number + 1, records: 600, k: 0.2 * number, noise: 0.3, ...more });
const SETS = [0, 1, 2, 3, 4].map((number) => set(number));

type Change = (one: Measurement, chance: () => number) => Partial<Measurement>;
async function mergedWith(change: Change | undefined, without?: number): Promise<Remerged> {
  const random = seeded(5);
  const chosen = SETS.flatMap((records, number) => {
    if (number === without) return [];
    if (number !== EMPTY || change === undefined) return [records];
    return [records.map((one) => ({ ...one, ...change(one, random) }))];
  });
  const files = await Promise.all(
    chosen.map((records, at) =>
      readReflections(`${at}.HKL`, bytesOf(xdsAsciiOf(records, { spaceGroupNumber: 19, cell })))
    )
  );
  const found = await remerge(files, {
    group,
    reject: true,
    reindex: false,
    friedel: 'merged',
    shells: ({ smallest, largest }) => shellsBetween(smallest, largest, 5, 'xds')
  });
  return found ?? expect.unreachable();
}

function ccToTruth({ mapped: { box }, measured }: Remerged): number {
  const { n, unique, mean } = mergedReflections(box, measured);
  const pairs = new Correlation();
  for (let at = 0; at < n; at++) pairs.add(mean[at] ?? NaN, crystal.intensity(hklOf(box, unique[at] ?? NaN)));
  return pairs.value ?? NaN;
}

describe('a data set that holds nothing of what the others do', () => {
  it.each<[string, Change]>([
    ['zeros', () => ({ intensity: 0 })],
    ['noise', ({ sigma }, chance) => ({ intensity: sigma * 3.4 * (chance() - 0.5) })],
    ['nine of ten are zero', (_, chance) => (chance() < 0.9 ? { intensity: 0 } : {})],
    [
      'nine of ten are negative',
      ({ sigma }, chance) => (chance() < 0.9 ? { intensity: -sigma * chance() } : {})
    ],
    ['all are negative', ({ intensity }) => ({ intensity: -Math.abs(intensity) })],
    ['all are rejected by the program that wrote it', ({ sigma }) => ({ sigma: -sigma })]
  ])('%s: is left out and named, and the merge is that of the others', async (_, change) => {
    const found = await mergedWith(change);
    expect([...found.scaled.leftOut]).toEqual([0, 0, 1, 0, 0]);
    expect(partsOf(found.scaled)).toBe(1);
    expect(found.deltaCcHalf[EMPTY]).toBeNaN();
    const { set: setOf } = found.observations;
    expect([...found.scaled.outliers].filter((i) => setOf[i] === EMPTY)).toEqual([]);
    const others = await mergedWith(undefined, EMPTY);
    expect(found.statistics.overall.nObserved).toBe(others.statistics.overall.nObserved);
    expect(ccToTruth(found)).toBeCloseTo(ccToTruth(others), 3);
  });

  it('a set with one record beyond all measure is not one of these', async () => {
    const usual = await mergedWith(undefined);
    const found = await mergedWith((one) => (one === SETS[EMPTY]?.[0] ? { intensity: 1e14 } : {}));
    expect([...found.scaled.leftOut]).toEqual([0, 0, 0, 0, 0]);
    const k = (one: Remerged): number => (one.scaled.model.k[EMPTY] ?? NaN) - (one.scaled.model.k[0] ?? NaN);
    expect(Math.abs(k(usual) - k(found))).toBeLessThan(0.03);
  });

  it('a set on a scale of a millionth is not one of these', async () => {
    const usual = await mergedWith(undefined);
    const found = await mergedWith(({ intensity, sigma }) => ({
      intensity: 1e-6 * intensity,
      sigma: 1e-6 * sigma
    }));
    expect([...found.scaled.leftOut]).toEqual([0, 0, 0, 0, 0]);
    expect(ccToTruth(found)).toBeCloseTo(ccToTruth(usual), 3);
    const k = (one: Remerged): number => (one.scaled.model.k[EMPTY] ?? NaN) - (one.scaled.model.k[0] ?? NaN);
    expect(k(usual) - k(found)).toBeCloseTo(Math.log(1e6), 1);
  });
});
