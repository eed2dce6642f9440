/** Whether the branches of a join belong together, by the correlations that cctable.dat gives between and within them. */
import type { Cluster } from '../beamtime/types';

/** Means over pairs of data sets. */
export interface BranchCorrelation {
  readonly between: number;
  /** The lower of the means within the two branches. */
  readonly within: number;
}

/** Fewer pairs than this do not make a mean. */
const FEWEST_PAIRS = 3;

/** Of the branches that join to a cluster; `undefined` where too few pairs have a correlation (a single data set has none within it). */
export function branchCorrelation({ join }: Pick<Cluster, 'join'>): BranchCorrelation | undefined {
  if (join === undefined) return undefined;
  const within = join.within.flatMap(({ mean }) => mean ?? []);
  const { mean: between, pairs } = join.between;
  if (between === undefined || pairs < FEWEST_PAIRS || within.length < 2) return undefined;
  return { between, within: Math.min(...within) };
}

/** They correlate less with each other than within, by more than `ccGap` (the limit of the check `one-population`). */
export function isParted({ between, within }: BranchCorrelation, ccGap: number): boolean {
  return between < within - ccGap;
}
