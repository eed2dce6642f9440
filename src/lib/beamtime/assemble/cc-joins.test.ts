import { describe, expect, it } from 'vitest';
import type { CcTable } from '../../formats/cctable';
import type { Cluster } from '../types';
import { joinCorrelations } from './cc-joins';

const table = (pairs: readonly (readonly [number, number, number, number])[], datasets: number): CcTable => ({
  i: Int32Array.from(pairs, ([i]) => i),
  j: Int32Array.from(pairs, ([, j]) => j),
  cc: Float64Array.from(pairs, ([, , cc]) => cc),
  nref: Int32Array.from(pairs, ([, , , nref]) => nref),
  datasets
});
const node = (
  number: number,
  members: readonly number[],
  left: readonly ['dataset' | 'cluster', number],
  right: readonly ['dataset' | 'cluster', number]
): Pick<Cluster, 'number' | 'members' | 'children'> => ({
  number,
  members,
  children: [
    { kind: left[0], number: left[1] },
    { kind: right[0], number: right[1] }
  ]
});

describe('joinCorrelations', () => {
  const joins = joinCorrelations(
    table(
      [
        [0, 1, 0.9, 50],
        [2, 3, 0.8, 50],
        [0, 2, 0.1, 50],
        [0, 3, 0.3, 50],
        [1, 2, 1, 2],
        [1, 3, NaN, 50]
      ],
      4
    ),
    [
      node(3, [1, 2, 3, 4], ['cluster', 1], ['cluster', 2]),
      node(1, [1, 2], ['dataset', 1], ['dataset', 2]),
      node(2, [3, 4], ['dataset', 3], ['dataset', 4])
    ]
  );

  it('each pair counts where its two data sets meet', () => {
    expect(joins.get(1)?.between.mean).toBeCloseTo(0.9);
    expect(joins.get(2)?.between.mean).toBeCloseTo(0.8);
    expect(joins.get(3)?.between.mean).toBeCloseTo(0.2);
    expect(joins.get(3)?.within.map(({ mean }) => mean?.toFixed(1))).toEqual(['0.9', '0.8']);
  });

  it('pairs of fewer than three common reflections, and those without a value, do not', () => {
    expect(joins.get(3)?.between.pairs).toBe(2);
  });

  it('a branch of one data set has no pairs within', () => {
    expect(joins.get(1)?.within).toEqual([{ pairs: 0 }, { pairs: 0 }]);
  });
});
