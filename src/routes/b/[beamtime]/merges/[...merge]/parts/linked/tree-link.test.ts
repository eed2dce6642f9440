import { describe, expect, it } from 'vitest';
import type { Cluster, TreeNode } from '$lib/beamtime/types';
import { layoutDendrogram } from '$lib/charts/dendrogram-layout';
import { cutAt, numbersOfParts, treeOf } from './tree-link';

const leaf = (number: number): TreeNode => ({ kind: 'dataset', number });
const node = (number: number): TreeNode => ({ kind: 'cluster', number });
const cluster = (number: number, height: number, children: [TreeNode, TreeNode]): Cluster => ({
  number,
  height,
  members: [],
  children,
  merged: false,
  runs: [],
  files: {}
});
/** (7 5) at 1, ((2 4) at 2, 9) at 4, all at 10. */
const layout = layoutDendrogram([
  cluster(1, 1, [leaf(7), leaf(5)]),
  cluster(2, 2, [leaf(2), leaf(4)]),
  cluster(3, 4, [node(2), leaf(9)]),
  cluster(4, 10, [node(1), node(3)])
]);
const tree = treeOf(layout);

describe('a tree cut for the views beside it', () => {
  it('numbers its groups from the largest, and says of each data set where it is', () => {
    const cut = cutAt(tree, 5);
    expect([cut.groups, cut.alone]).toEqual([2, 0]);
    expect(numbersOfParts(layout, cut)).toEqual([
      [2, 4, 9],
      [7, 5]
    ]);
    expect([2, 4, 9, 7, 5].map(cut.groupOf)).toEqual([0, 0, 0, 1, 1]);
    expect([2, 4, 9, 7, 5].map(cut.seriesOf)).toEqual([1, 1, 1, 2, 2]);
  });

  it('colours the joins that hold, none above the line, and no data set that stays alone or is not in the tree', () => {
    const cut = cutAt(tree, 3);
    expect([cut.groups, cut.alone]).toEqual([2, 1]);
    const series = layout.joins.map((join) => [join.cluster.number, cut.joinSeries(join)]);
    expect(Object.fromEntries(series)).toEqual({ 1: 1, 2: 2, 3: undefined, 4: undefined });
    expect([9, 77].map(cut.seriesOf)).toEqual([undefined, undefined]);
    expect([9, 77].map(cut.groupOf)).toEqual([undefined, undefined]);
  });

  it('is all alone below its lowest join', () => {
    const cut = cutAt(tree, 0.5);
    expect([cut.groups, cut.alone]).toEqual([0, 5]);
  });

  it('has no more than eight colours', () => {
    const pairs = Array.from({ length: 10 }, (_, n) => cluster(n + 1, 1, [leaf(2 * n + 1), leaf(2 * n + 2)]));
    const many = treeOf(layoutDendrogram(pairs));
    const cut = cutAt(many, 2);
    expect(cut.groups).toBe(10);
    expect([15, 16, 17, 19].map(cut.seriesOf)).toEqual([8, 8, undefined, undefined]);
    expect(cut.groupOf(19)).toBe(9);
  });
});
