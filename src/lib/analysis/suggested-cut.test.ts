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
    joins: [{ cluster: 9, between: 0.7, within: 0.95, sizes: [3, 3] }],
    cutOff: 0,
    strays: 0,
    through: 0
  });
});

it('suggests no cut where every join holds together, however high the top', () => {
  expect(suggestedCut(tree([0.93, 0.96, 0.95]), JOINS, 0.1)).toEqual({ kind: 'one' });
});

it('a branch of one data set is an outlier, not a form', () => {
  const one = cluster(9, 4, [node(7), leaf(6)], [0.4, 0.95, 0.95]);
  expect(suggestedCut([one], JOINS, 0.1)).toEqual({ kind: 'one' });
});

it('is not drawn down by a join of strays far below two forms, which it counts', () => {
  const forms = [
    cluster(1, 4, [node(10), node(11)], [0.4, 0.9, 0.9]),
    cluster(2, 54, [node(1), node(12)], [0.95, 0.95, 0.96]),
    cluster(3, 30, [node(13), node(14)], [0.95, 0.95, 0.96]),
    cluster(4, 84, [node(2), node(3)], [0.5, 0.95, 0.95]),
    ...[10, 11].map((number) => cluster(number, 2, [leaf(1), leaf(2)])),
    cluster(12, 50, []),
    ...[13, 14].map((number) => cluster(number, 15, []))
  ];
  const drawn = [at(1, 0.1), at(2, 0.3), at(3, 0.4), at(4, 1)];
  expect(suggestedCut(forms, drawn, 0.1)).toEqual({
    kind: 'cut',
    height: 0.7,
    joins: [{ cluster: 4, between: 0.5, within: 0.95, sizes: [30, 54] }],
    cutOff: 0,
    strays: 1,
    through: 0
  });
});

it('says how many joins that hold together a cut below a low join parts as well', () => {
  const low = [
    cluster(1, 6, [node(10), node(11)], [0.4, 0.9, 0.9]),
    cluster(2, 54, [node(1), node(12)], [0.95, 0.95, 0.96]),
    cluster(10, 3, []),
    cluster(11, 3, []),
    cluster(12, 50, [])
  ];
  expect(suggestedCut(low, [at(1, 0.1), at(2, 1)], 0.1)).toMatchObject({
    height: 0.05,
    strays: 0,
    through: 1
  });
});

it('tells a couple of strays above the cut from the forms that it parts', () => {
  const forms = [
    cluster(8, 54, []),
    cluster(9, 2, []),
    cluster(7, 30, []),
    cluster(5, 56, [node(8), node(9)], [0.4, 0.95, 0.95]),
    cluster(6, 86, [node(5), node(7)], [0.6, 0.95, 0.95])
  ];
  const drawn = [at(8, 0.1), at(9, 0.1), at(7, 0.1), at(5, 0.8), at(6, 0.9)];
  expect(suggestedCut(forms, drawn, 0.1)).toMatchObject({
    kind: 'cut',
    joins: [{ cluster: 6, sizes: [30, 56] }],
    strays: 1,
    cutOff: 0
  });
  const onTop = [
    cluster(8, 54, []),
    cluster(7, 30, []),
    cluster(9, 2, []),
    cluster(5, 84, [node(8), node(7)], [0.6, 0.95, 0.95]),
    cluster(6, 86, [node(5), node(9)], [0.4, 0.8, 0.95])
  ];
  const higher = [at(8, 0.1), at(9, 0.1), at(7, 0.1), at(5, 0.8), at(6, 1)];
  expect(suggestedCut(onTop, higher, 0.1)).toMatchObject({
    kind: 'cut',
    joins: [{ cluster: 5, sizes: [30, 54] }],
    strays: 0,
    cutOff: 2
  });
});

it('does not take a couple of strays alone for a second form', () => {
  const one = [cluster(8, 52, []), cluster(9, 2, []), cluster(5, 54, [node(8), node(9)], [0.4, 0.95, 0.95])];
  const drawn = [at(8, 0.1), at(9, 0.1), at(5, 1)];
  expect(suggestedCut(one, drawn, 0.1)).toEqual({ kind: 'strays', datasets: 2, groups: 1 });
});

it('parts three forms, the smaller split below the larger one', () => {
  const forms = [
    cluster(7, 20, [], undefined),
    cluster(5, 8, [], undefined),
    cluster(6, 20, [], undefined),
    cluster(8, 28, [node(7), node(5)], [0.6, 0.95, 0.95]),
    cluster(9, 48, [node(8), node(6)], [0.5, 0.95, 0.95])
  ];
  const cut = suggestedCut(forms, [at(7, 0.1), at(5, 0.1), at(6, 0.1), at(8, 0.5), at(9, 1)], 0.1);
  expect(cut).toMatchObject({ kind: 'cut', height: 0.3, strays: 0, through: 0 });
  expect(cut.kind === 'cut' && cut.joins.map(({ cluster: number }) => number)).toEqual([9, 8]);
});

it('says unknown where the correlations of a join of two groups are missing', () => {
  const [a, b] = tree([0.93, 0.96, 0.95]);
  expect(a && b && suggestedCut([a, b, cluster(9, 6, [node(7), node(8)])], JOINS, 0.1)).toEqual({
    kind: 'unknown'
  });
});

it('says unknown where no join has correlations', () => {
  expect(suggestedCut([cluster(9, 6, [node(7), node(8)])], JOINS, 0.1)).toEqual({ kind: 'unknown' });
  expect(suggestedCut([], [], 0.1)).toEqual({ kind: 'unknown' });
});
