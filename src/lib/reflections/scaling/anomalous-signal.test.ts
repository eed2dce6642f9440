/** Anomalous differences of a quarter of the intensity are no error of K, B or the error model. */
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../tests/support/reflection-data';
import { simulatedCrystal, simulatedSet, xdsAsciiOf } from '../../../../tests/support/simulated-crystal';
import { mapped } from '../mapped';
import { observationsOf } from '../observations';
import { readReflections } from '../read-reflections';
import { spaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';
import { scale } from './scale';

const group = spaceGroup(146) ?? expect.unreachable();
const cell: Cell = [54, 54, 60, 90, 90, 120];
const shared = { operators: group.operators, cell, dMin: 2.8, atoms: 30, seed: 21 };
const strong = simulatedCrystal({ ...shared, anomalous: 2.5 });
const none = simulatedCrystal(shared);

const PLANTED = [0, 1, 2, 3, 4, 5].map((set) => ({ k: 0.3 * (set - 2.5), B: 2 * ((set * 4) % 7) - 6 }));
async function scaled(crystal: typeof strong, swapped?: number) {
  const files = await Promise.all(
    PLANTED.map((plan, set) => {
      const measured = simulatedSet({
        crystal,
        seed: 40 + set,
        records: 2500,
        ...plan,
        swapped: set === swapped
      });
      return readReflections(`${set}.HKL`, bytesOf(xdsAsciiOf(measured, { spaceGroupNumber: 146, cell })));
    })
  );
  const all = mapped(observationsOf(files), { group }) ?? expect.unreachable();
  return { all, found: await scale(all, { reject: true }) };
}
/** Root mean square about the mean: scales are known up to a common one. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}

describe('Friedel mates that differ', () => {
  it('are scaled apart: K, B and the error model as planted', async () => {
    const { all, found } = await scaled(strong);
    const { k, B, b, merged } = found.model;
    expect(merged).toHaveLength(2 * all.box.n);
    expect(spread(PLANTED.map((one, set) => (k[set] ?? NaN) - one.k))).toBeLessThan(0.015);
    expect(spread(PLANTED.map((one, set) => (B[set] ?? NaN) - one.B))).toBeLessThan(0.5);
    // The σ that were written hold all there is.
    expect(b.reduce((sum, one) => sum + Math.sqrt(one), 0) / b.length).toBeLessThan(0.015);
    expect(found.outliers.length).toBeLessThan(0.0015 * all.observations.n);
  });
  it('are taken as equal where they do not, and where a set has its mates exchanged', async () => {
    for (const { all, found } of [await scaled(none), await scaled(strong, 2)])
      expect(found.model.merged).toHaveLength(all.box.n);
  });
});
