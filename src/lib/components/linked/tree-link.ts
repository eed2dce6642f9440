/** What ties a tree to the other views: its partition at a height, its leaves' colours, its groups. */
import type { LeafTraits } from '$lib/analysis/leaf-traits';
import { cutTree, cuttableTree, type CuttableTree, type Partition } from '$lib/analysis/partition';
import type { DendrogramLayout, Join } from '$lib/charts/dendrogram-layout';

export const LEAF_COLOURS = ['none', 'part', 'pin', 'sample', 'wedge', 'group', 'rejected'] as const;
export type LeafColour = (typeof LEAF_COLOURS)[number];

export interface Cut extends Partition {
  readonly height: number;
  readonly joinSeries: (join: Join) => number | undefined;
  /** Data sets of each part, in the order of `parts`. */
  readonly numbers: readonly (readonly number[])[];
  readonly partOfDataset: ReadonlyMap<number, number>;
  /** Parts of two data sets or more; data sets that stay alone. */
  readonly groups: number;
  readonly alone: number;
}

const SERIES = 8;

export function treeOf(layout: DendrogramLayout): CuttableTree {
  return cuttableTree(layout.joins, layout.leaves.length);
}

/** The tree cut at a height, with a colour (series 1 to 8) for each of the eight largest parts. */
export function cutAt(layout: DendrogramLayout, tree: CuttableTree, height: number): Cut {
  const partition = cutTree(tree, height);
  const { parts, partOf } = partition;
  const groups = parts.filter(({ cluster }) => cluster !== undefined).length;
  const numbers = parts.map(({ firstLeaf, lastLeaf }) =>
    layout.leaves.slice(firstLeaf, lastLeaf + 1).map(({ dataset }) => dataset)
  );
  return {
    ...partition,
    height,
    numbers,
    partOfDataset: new Map(numbers.flatMap((some, part) => some.map((number) => [number, part] as const))),
    groups,
    alone: parts.length - groups,
    joinSeries(join) {
      const at = partOf[join.firstLeaf] ?? -1;
      const part = parts[at];
      const whole = part !== undefined && join.lastLeaf <= part.lastLeaf;
      return whole && at < SERIES && part.cluster !== undefined ? at + 1 : undefined;
    }
  };
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
