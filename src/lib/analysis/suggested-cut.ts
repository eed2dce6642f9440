/** Where a tree is cut so that crystal forms come apart: the height, and the joins that say so. */
import type { Cluster } from '../beamtime/types';
import { branchCorrelation, isParted, type BranchCorrelation } from './branch-correlation';
import type { TreeJoin } from './partition';

/** A join whose branches correlate less with each other than within. */
export interface PartedJoin extends BranchCorrelation {
  readonly cluster: number;
  /** Data sets of the smaller branch and of the larger. */
  readonly sizes: readonly [number, number];
}

export type SuggestedCut =
  | {
      readonly kind: 'cut';
      readonly height: number;
      /** Joins of two forms that the cut parts, those that part the most data sets first. */
      readonly joins: readonly PartedJoin[];
      /** Data sets in small groups that the cut parts from a form as well: strays, no form of their own. */
      readonly cutOff: number;
      /** Joins of strays below the cut: for their sake it would cut the other forms to pieces. */
      readonly strays: number;
      /** Joins of two groups that hold together and that the cut parts as well: a cut has one height. */
      readonly through: number;
    }
  /** What correlates with no other group is too small to be a form: so many data sets, in so many groups. */
  | { readonly kind: 'strays'; readonly datasets: number; readonly groups: number }
  /** Every join of two groups of data sets holds together. */
  | { readonly kind: 'one' }
  /** The correlations of this tree are missing, or some of those that would be needed. */
  | { readonly kind: 'unknown' };

/** A branch of one data set is an outlier, not a form. */
const FEWEST_IN_BRANCH = 2;
/** Two data sets are no population (trust.md): fewer than this are strays. */
const FEWEST_IN_FORM = 3;
/** Kamome's default: a branch with a smaller share than this of what the largest split parts is one of strays. */
const STRAYS = 1 / 4;

interface Parted extends PartedJoin {
  readonly height: number;
  /** Height of the higher of its branches' own joins. */
  readonly below: number;
}

/**
 * Cuts below the lowest join that parts two forms: its branches differ by more than `ccGap` (the limit of the check `one-population`), and the smaller one is not
 * one of strays beside the largest split of the tree. The height lies between that join and the higher of its branches' own joins. `joins` give the heights as
 * the tree is drawn.
 */
export function suggestedCut(
  clusters: readonly Cluster[],
  joins: readonly TreeJoin[],
  ccGap: number
): SuggestedCut {
  const heights = new Map(joins.map(({ cluster, y }) => [cluster.number, y]));
  const sizes = new Map(clusters.map(({ number, members }) => [number, members.length]));
  const parted: Parted[] = [];
  const held: number[] = [];
  let [asked, missing] = [0, 0];
  for (const cluster of clusters) {
    const { number, children } = cluster;
    const height = heights.get(number);
    if (children === undefined || height === undefined) continue;
    const [small = 0, large = 0] = children
      .map((child) => (child.kind === 'dataset' ? 1 : (sizes.get(child.number) ?? 0)))
      .sort((a, b) => a - b);
    const correlation = branchCorrelation(cluster);
    if (correlation !== undefined) asked++;
    if (small < FEWEST_IN_BRANCH) continue;
    if (correlation === undefined) missing++;
    else if (isParted(correlation, ccGap)) {
      const own = children.map((child) => (child.kind === 'dataset' ? 0 : (heights.get(child.number) ?? 0)));
      const below = Math.min(Math.max(0, ...own), height);
      parted.push({ cluster: number, ...correlation, sizes: [small, large], height, below });
    } else held.push(height);
  }
  if (parted.length === 0) return { kind: asked === 0 || missing > 0 ? 'unknown' : 'one' };
  const smaller = (some: readonly Parted[]): number =>
    some.reduce((sum, { sizes: [small] }) => sum + small, 0);
  const least = Math.max(FEWEST_IN_FORM, Math.max(...parted.map(({ sizes: [small] }) => small)) * STRAYS);
  const isForm = ({ sizes: [small] }: Parted): boolean => small >= least;
  const [lowest] = parted.filter(isForm).sort((a, b) => a.height - b.height);
  if (lowest === undefined) {
    // Where some joins could not be judged, there may be a form among them.
    if (missing > 0) return { kind: 'unknown' };
    return { kind: 'strays', datasets: smaller(parted), groups: parted.length };
  }
  const height = (lowest.height + lowest.below) / 2;
  const cut = parted.filter((one) => one.height > height);
  return {
    kind: 'cut',
    height,
    joins: cut
      .filter(isForm)
      .sort((a, b) => b.sizes[0] - a.sizes[0])
      .map(({ cluster, between, within, sizes: both }) => ({ cluster, between, within, sizes: both })),
    cutOff: smaller(cut.filter((one) => !isForm(one))),
    strays: parted.length - cut.length,
    through: held.filter((one) => one > height).length
  };
}
