import { describe, expect, it } from 'vitest';
import { layoutDendrogram } from '$lib/charts/dendrogram-layout';
import type { Cluster, TreeNode } from '$lib/beamtime/types';
import {
  BADGE,
  badgeOf,
  badgeUnder,
  numberedJoins,
  clusterView,
  fitHeights,
  joinUnder,
  pan,
  scaleOf,
  viewIn,
  viewText,
  viewWithin,
  wholeTree,
  zoomHeights,
  zoomLeaves
} from './dendrogram-view';

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
/** ((1 2) at 1, (3 4) at 2) at 10. */
const layout = layoutDendrogram([
  cluster(1, 1, [leaf(1), leaf(2)]),
  cluster(2, 2, [leaf(3), leaf(4)]),
  cluster(3, 10, [node(1), node(2)])
]);
const frame = { width: 478, height: 400 };
const whole = wholeTree(layout);

describe('the view of a dendrogram', () => {
  it('holds every leaf and the whole height at first', () => {
    expect(whole).toEqual({ from: -0.5, to: 3.5, top: 10.4 });
    const scale = scaleOf(whole, frame);
    expect([scale.x(0), scale.x(3)]).toEqual([112, 412]);
    expect(scale.y(0)).toBe(scale.bottom);
    expect(scale.heightAt(scale.y(7.5))).toBeCloseTo(7.5, 9);
    expect(scale.leafAt(scale.x(2))).toBeCloseTo(2, 9);
  });

  it('zooms about the leaf under the pointer and never past the tree', () => {
    const near = zoomLeaves(whole, layout, 0.5, 0);
    expect(near.to - near.from).toBe(2);
    expect(zoomLeaves(near, layout, 100, 1)).toEqual(whole);
    expect(pan(near, layout, 100)).toEqual({ from: 1.5, to: 3.5, top: 10.4 });
    expect(zoomHeights(whole, layout, 0.1).top).toBeCloseTo(1.04, 9);
    expect(zoomHeights(whole, layout, 9).top).toBe(10.4);
  });

  it('is as high as the joins whose bars are in view', () => {
    expect(fitHeights(whole, layout)).toEqual(whole);
    expect(fitHeights({ from: -0.5, to: 1.2, top: 10 }, layout).top).toBeCloseTo(1.15);
    expect(fitHeights({ from: 1.6, to: 3.5, top: 10 }, layout).top).toBeCloseTo(2.3);
    expect(fitHeights({ from: 2.8, to: 3.5, top: 10 }, layout).top).toBeCloseTo(2.3);
  });

  it('stands in an address, where another tree has no use for it', () => {
    const view = { from: 1.25, to: 3.5, top: 2.5 };
    expect(viewText(view)).toBe('1.25_3.5_2.5');
    const seen = (text: string) => viewWithin(viewIn(text), layout);
    expect(seen('1.25_3.5_2.5')).toEqual(view);
    expect([viewText(undefined), seen('')]).toEqual(['', undefined]);
    for (const text of ['1_2', '3_1_1', '0_9_1', '0_2_1_4', '0_2_99', '0_2_0', 'a_b_c', '0_2_Infinity'])
      expect(seen(text)).toBeUndefined();
  });

  it('shows one cluster from its first to its last leaf, up to its bar', () => {
    const join = layout.byCluster.get(2);
    expect(join && clusterView(join)).toEqual({ from: 1.5, to: 3.5, top: 2.3 });
  });

  it('finds the join under a point by its bar or its arms', () => {
    const scale = scaleOf(whole, frame);
    const at = (leaf: number, height: number) =>
      joinUnder(layout, scale, { x: scale.x(leaf), y: scale.y(height) })?.cluster.number;
    expect([at(1.5, 10), at(0.5, 6), at(2.5, 2), at(0.5, 1)]).toEqual([3, 3, 2, 1]);
    expect(at(1.5, 5)).toBeUndefined();
  });

  it('gives the badge that is drawn over the others, before any arm that lies nearer', () => {
    const scale = scaleOf(whole, frame);
    const merged = layoutDendrogram(
      [...layout.byCluster.values()].map(({ cluster }) => ({ ...cluster, merged: cluster.number !== 3 }))
    );
    const tree = { layout: merged, view: whole, frame, scale, selected: 1, choice: 2 };
    for (const number of [1, 2]) {
      const join = layout.byCluster.get(number);
      const box = join && badgeOf(join, scale);
      if (box === undefined) throw new Error('the tree has the cluster');
      // At every place of the badge, also where an arm of another cluster passes.
      for (const [x, y] of [
        [0, 0],
        [-box.half, -BADGE.half],
        [box.half, BADGE.half]
      ] as const)
        expect(badgeUnder(tree, { x: box.x + x, y: box.y + y })?.cluster.number).toBe(number);
      expect(badgeUnder(tree, { x: box.x + box.half + 1, y: box.y })).toBeUndefined();
    }
    // Two on the same place: KAMO's choice lies on top.
    const narrow = scaleOf({ ...whole, from: -4000, to: 4000, top: 1e6 }, frame);
    const both = { ...tree, scale: narrow };
    const at = layout.byCluster.get(1);
    expect(at && badgeUnder(both, { x: narrow.x(at.x), y: narrow.y(at.y) })?.cluster.number).toBe(2);
    // One without a number has no badge.
    expect(
      numberedJoins({ ...tree, selected: undefined }).map(({ cluster }) => cluster.number)
    ).not.toContain(9);
  });

  it('has round steps of height', () => {
    const heights = (top: number) =>
      scaleOf({ from: -0.5, to: 3.5, top }, { width: 478, height: 240 }).heights.map(({ text }) => text);
    expect(heights(110.5)).toEqual(['0', '50', '100']);
    expect(heights(0.52)).toEqual(['0', '0.2', '0.4']);
  });
});
