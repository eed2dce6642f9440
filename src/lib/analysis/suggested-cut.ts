/** Where a tree is cut so that no part holds branches which do not correlate: the height, and the joins that say so. */
import type { Cluster } from '../beamtime/types';
import type { TreeJoin } from './partition';

/** A join whose branches correlate less with each other than within. */
export interface PartedJoin {
  readonly cluster: number;
  /** Mean CC between the branches, and the lower of the means within them (cctable.dat). */
  readonly between: number;
  readonly within: number;
  /** Data sets of the smaller branch and of the larger. */
  readonly sizes: readonly [number, number];
}

export type SuggestedCut =
  | { readonly kind: 'cut'; readonly height: number; readonly joins: readonly PartedJoin[] }
  /** Every join that could be asked holds together. */
  | { readonly kind: 'one' }
  /** Nothing of this tree says how its branches correlate. */
  | { readonly kind: 'unknown' };

/** Fewer pairs than this do not make a mean; a branch of one data set is an outlier, not a form. */
const FEWEST = { pairs: 3, branch: 2 };

/**
 * Cuts below the lowest join whose branches differ by `ccGap` or more (the limit of the check `one-population`): between that join and the higher of its
 * branches' own joins. `joins` give the heights as the tree is drawn; children stand before their parents.
 */
export function suggestedCut(
  clusters: readonly Cluster[],
  joins: readonly TreeJoin[],
  ccGap: number
): SuggestedCut {
  const heights = new Map(joins.map(({ cluster, y }) => [cluster.number, y]));
  const sizes = new Map(clusters.map(({ number, members }) => [number, members.length]));
  const parted: (PartedJoin & { readonly height: number; readonly below: number })[] = [];
  let asked = 0;
  for (const { number, join, children } of clusters) {
    const height = heights.get(number);
    if (join === undefined || children === undefined || height === undefined) continue;
    const within = join.within.flatMap(({ mean }) => mean ?? []);
    const { mean: between, pairs } = join.between;
    if (between === undefined || pairs < FEWEST.pairs || within.length < 2) continue;
    asked++;
    const [small = 0, large = 0] = children
      .map((child) => (child.kind === 'dataset' ? 1 : (sizes.get(child.number) ?? 0)))
      .sort((a, b) => a - b);
    if (between > Math.min(...within) - ccGap || small < FEWEST.branch) continue;
    const below = Math.max(
      0,
      ...children.map((child) => (child.kind === 'dataset' ? 0 : (heights.get(child.number) ?? 0)))
    );
    parted.push({
      cluster: number,
      between,
      within: Math.min(...within),
      sizes: [small, large],
      height,
      below: Math.min(below, height)
    });
  }
  if (asked === 0) return { kind: 'unknown' };
  const lowest = parted.reduce<(typeof parted)[number] | undefined>(
    (least, one) => (least === undefined || one.height < least.height ? one : least),
    undefined
  );
  if (lowest === undefined) return { kind: 'one' };
  return {
    kind: 'cut',
    height: (lowest.height + lowest.below) / 2,
    joins: parted
      .sort((a, b) => b.height - a.height)
      .map(({ cluster, between, within, sizes }) => ({ cluster, between, within, sizes }))
  };
}
