import { describe, expect, it } from 'vitest';
import type { Cluster, TreeNode } from '../beamtime/types';
import { layoutDendrogram, neighbour } from './dendrogram-layout';

const leaf = (number: number): TreeNode => ({ kind: 'dataset', number });
const node = (number: number): TreeNode => ({ kind: 'cluster', number });
function cluster(
  number: number,
  height: number,
  members: number[],
  children?: [TreeNode, TreeNode]
): Cluster {
  return { number, height, members, merged: false, runs: [], files: {}, ...(children && { children }) };
}

/** Five data sets: (4 2) at 1, (3 1) at 2, ((4 2) 5) at 3, all at 10. Leaf 4 and cluster 4 are different things. */
const five = [
  cluster(1, 1, [2, 4], [leaf(4), leaf(2)]),
  cluster(2, 2, [1, 3], [leaf(3), leaf(1)]),
  cluster(3, 3, [2, 4, 5], [node(1), leaf(5)]),
  cluster(4, 10, [1, 2, 3, 4, 5], [node(2), node(3)])
];

describe('layoutDendrogram', () => {
  it('orders the leaves as the tree file lists the children', () => {
    expect(layoutDendrogram(five).leaves.map(({ dataset }) => dataset)).toEqual([3, 1, 4, 2, 5]);
  });

  it('puts each bar at its height, over the middle of its arms', () => {
    const { joins, height } = layoutDendrogram(five);
    expect(joins.map(({ cluster: { number }, x, y }) => [number, x, y])).toEqual([
      [2, 0.5, 2],
      [1, 2.5, 1],
      [3, 3.25, 3],
      [4, 1.875, 10]
    ]);
    expect(height).toBe(10);
  });

  it('ends an arm at the bar of the child, or at zero for a data set', () => {
    const join = layoutDendrogram(five).byCluster.get(3);
    expect(join?.left).toEqual({ x: 2.5, y: 1, cluster: 1 });
    expect(join?.right).toEqual({ x: 4, y: 0 });
    expect([join?.firstLeaf, join?.lastLeaf, join?.parent]).toEqual([2, 4, 4]);
  });

  it('lays the parts of a tree cut short side by side', () => {
    const { leaves, joins } = layoutDendrogram(five.slice(0, 3));
    expect(leaves.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4]);
    expect(
      joins.filter(({ parent }) => parent === undefined).map(({ cluster: { number } }) => number)
    ).toEqual([2, 3]);
  });

  it('comes to an end where a tree file contains itself', () => {
    const circle = [cluster(1, 1, [1, 2], [node(2), leaf(1)]), cluster(2, 2, [1, 2], [node(1), leaf(2)])];
    expect(layoutDendrogram(circle).joins).toEqual([]);
    const own = [...five, cluster(5, 11, [1, 2], [node(4), node(4)])];
    expect(layoutDendrogram(own).leaves).toHaveLength(5);
  });

  it('has nothing to lay out without clusters, and nothing to join in one of all data', () => {
    expect(layoutDendrogram([]).joins).toEqual([]);
    expect(layoutDendrogram([cluster(0, 0, [1])]).leaves).toEqual([]);
  });

  it('does not run out of stack in a chain of 20,000 joins', () => {
    const chain: Cluster[] = [];
    for (let n = 1; n <= 20_000; n++)
      chain.push(cluster(n, n, [], n === 1 ? [leaf(1), leaf(2)] : [node(n - 1), leaf(n + 1)]));
    expect(layoutDendrogram(chain).leaves).toHaveLength(20_001);
  });
});

describe('neighbour', () => {
  const layout = layoutDendrogram(five);
  it('goes up to what a cluster goes into and down to the larger child', () => {
    expect(neighbour(layout, 1, 'up')).toBe(3);
    expect(neighbour(layout, 4, 'up')).toBeUndefined();
    expect(neighbour(layout, 4, 'down')).toBe(3);
    expect(neighbour(layout, 2, 'down')).toBeUndefined();
  });
  it('goes sideways to what stands at the same height', () => {
    expect(neighbour(layout, 3, 'left')).toBe(2);
    expect(neighbour(layout, 2, 'right')).toBe(1);
    expect(neighbour(layout, 3, 'right')).toBeUndefined();
  });
});
