import { expect, it } from 'vitest';
import type { Cluster } from '../beamtime/types';
import type { TreeJoin } from './partition';
import { suggestedCut } from './suggested-cut';

type Child = NonNullable<Cluster['children']>[number];
const leaf = (number: number): Child => ({ kind: 'dataset', number });
const node = (number: number): Child => ({ kind: 'cluster', number });

/** A cluster of a tree whose join says the mean CC between its branches and within each. */
function cluster(
  number: number,
  members: number,
  children: readonly Child[],
  ccs?: readonly [between: number, left: number, right: number]
): Cluster {
  return {
    number,
    members: Array.from({ length: members }, (_, n) => n + 1),
    children,
    runs: [],
    ...(ccs && {
      join: {
        between: { pairs: 9, mean: ccs[0] },
        within: [
          { pairs: 3, mean: ccs[1] },
          { pairs: 3, mean: ccs[2] }
        ]
      }
    })
  } as unknown as Cluster;
}
const at = (number: number, y: number): TreeJoin => ({ cluster: { number }, y, firstLeaf: 0, lastLeaf: 1 });

const JOINS = [at(7, 0.2), at(8, 0.4), at(9, 1)];
const tree = (top: readonly [number, number, number]): Cluster[] => [
  cluster(7, 3, [leaf(1), node(5)], [0.95, 0.96, 0.97]),
  cluster(8, 3, [leaf(4), node(6)], [0.95, 0.96, 0.97]),
  cluster(9, 6, [node(7), node(8)], top)
];

it('cuts below the join whose branches do not correlate, above their own joins', () => {
  expect(suggestedCut(tree([0.7, 0.96, 0.95]), JOINS, 0.1)).toEqual({
    kind: 'cut',
    height: 0.7,
    joins: [{ cluster: 9, between: 0.7, within: 0.95, sizes: [3, 3] }]
  });
});

it('suggests no cut where every join holds together, however high the top', () => {
  expect(suggestedCut(tree([0.93, 0.96, 0.95]), JOINS, 0.1)).toEqual({ kind: 'one' });
});

it('a branch of one data set is an outlier, not a form', () => {
  const one = cluster(9, 4, [node(7), leaf(6)], [0.4, 0.95, 0.95]);
  expect(suggestedCut([one], JOINS, 0.1)).toEqual({ kind: 'one' });
});

it('says unknown where no join has correlations', () => {
  expect(suggestedCut([cluster(9, 6, [node(7), node(8)])], JOINS, 0.1)).toEqual({ kind: 'unknown' });
  expect(suggestedCut([], [], 0.1)).toEqual({ kind: 'unknown' });
});
