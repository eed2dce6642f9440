/** What ties a tree to the other views: its partition at a height, its leaves' colours, its groups. */
import type { LeafTraits } from '$lib/analysis/leaf-traits';
import { cutTree, cuttableTree, type CuttableTree, type Partition } from '$lib/analysis/partition';
import type { DendrogramLayout, Join } from '$lib/charts/dendrogram-layout';

export const LEAF_COLOURS = ['none', 'part', 'pin', 'sample', 'wedge', 'group', 'rejected'] as const;
export type LeafColour = (typeof LEAF_COLOURS)[number];

/** A tree that is cut again and again: what does not depend on the height is made once. */
export interface LinkedTree extends CuttableTree {
  readonly layout: DendrogramLayout;
  /** Leaf position of a data set. */
  readonly leafOf: ReadonlyMap<number, number>;
}

export interface Cut extends Partition {
  readonly height: number;
  /** Parts of two data sets or more; data sets that stay alone. */
  readonly groups: number;
  readonly alone: number;
  /** Colours (series 1 to 8) of the eight largest parts: of a join within one of them, of a data set. */
  readonly joinSeries: (join: Join) => number | undefined;
  readonly seriesOf: (dataset: number) => number | undefined;
  /** Place in `parts` of a data set of two or more that stay together. */
  readonly groupOf: (dataset: number) => number | undefined;
}

const SERIES = 8;

export function treeOf(layout: DendrogramLayout): LinkedTree {
  return {
    ...cuttableTree(layout.joins, layout.leaves.length),
    layout,
    leafOf: new Map(layout.leaves.map(({ dataset, x }) => [dataset, x]))
  };
}

/** The tree cut at a height: nothing is made per data set, so that the line can be dragged. */
export function cutAt(tree: LinkedTree, height: number): Cut {
  const partition = cutTree(tree, height);
  const { parts, partOf } = partition;
  const firstAlone = parts.findIndex(({ cluster }) => cluster === undefined);
  const groups = firstAlone < 0 ? parts.length : firstAlone;
  const coloured = Math.min(groups, SERIES);
  const placeOf = (dataset: number): number => partOf[tree.leafOf.get(dataset) ?? -1] ?? Infinity;
  return {
    ...partition,
    height,
    groups,
    alone: parts.length - groups,
    joinSeries({ firstLeaf, lastLeaf }) {
      const at = partOf[firstLeaf] ?? Infinity;
      return at < coloured && lastLeaf <= (parts[at]?.lastLeaf ?? -1) ? at + 1 : undefined;
    },
    seriesOf(dataset) {
      const at = placeOf(dataset);
      return at < coloured ? at + 1 : undefined;
    },
    groupOf(dataset) {
      const at = placeOf(dataset);
      return at < groups ? at : undefined;
    }
  };
}

/** Data sets of each part, in the order of `parts`. */
export function numbersOfParts(
  { leaves }: DendrogramLayout,
  { parts }: Partition
): readonly (readonly number[])[] {
  return parts.map(({ firstLeaf, lastLeaf }) =>
    leaves.slice(firstLeaf, lastLeaf + 1).map(({ dataset }) => dataset)
  );
}

/** The value of a trait as words; undefined where the disk does not say. */
export function traitText(
  by: LeafColour,
  traits: LeafTraits | undefined,
  rejected: boolean,
  say: { readonly rejected: string; readonly kept: string; readonly frames: (count: number) => string }
): string | undefined {
  switch (by) {
    case 'pin':
      return traits?.pin;
    case 'sample':
      return traits?.sample;
    case 'group':
      return traits?.spaceGroup;
    case 'rejected':
      return rejected ? say.rejected : say.kept;
    case 'wedge':
      if (traits?.wedge !== undefined) return `${traits.wedge}°`;
      return traits?.frames === undefined ? undefined : say.frames(traits.frames);
    default:
      return undefined;
  }
}

/** Members of the cluster that a cluster joins. */
export function siblingOf(layout: DendrogramLayout, cluster: number): readonly number[] | undefined {
  const join = layout.byCluster.get(cluster);
  const parent = join?.parent === undefined ? undefined : layout.byCluster.get(join.parent);
  if (join === undefined || parent === undefined) return undefined;
  const [first, last] =
    join.firstLeaf === parent.firstLeaf
      ? [join.lastLeaf + 1, parent.lastLeaf]
      : [parent.firstLeaf, join.firstLeaf - 1];
  return layout.leaves.slice(first, last + 1).map(({ dataset }) => dataset);
}
