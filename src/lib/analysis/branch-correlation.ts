/** Whether the branches of a join belong together, by the correlations that cctable.dat gives between and within them. */
import type { CcSpread, Cluster } from '../beamtime/types';

/** Means over pairs of data sets. */
export interface BranchCorrelation {
  readonly between: number;
  /** The lower of the means within the two branches. */
  readonly within: number;
  /** How far `within` lies above `between` where data sets of one form scatter as these do; absent where the file does not say how they scatter. */
  readonly byChance?: number;
}

/** Fewer pairs than this do not make a mean. */
const FEWEST_PAIRS = 3;

/** Of the branches that join to a cluster; `undefined` where too few pairs have a correlation (a single data set has none within it). */
export function branchCorrelation({ join }: Pick<Cluster, 'join'>): BranchCorrelation | undefined {
  if (join === undefined) return undefined;
  const within = join.within.flatMap(({ mean }) => mean ?? []);
  const { mean: between, pairs } = join.between;
  if (between === undefined || pairs < FEWEST_PAIRS || within.length < 2) return undefined;
  const byChance = gapByChance([join.between, ...join.within]);
  return { between, within: Math.min(...within), ...(byChance !== undefined && { byChance }) };
}

/** They correlate less with each other than within: by more than `ccGap` (the limit of the check `one-population`), and by more than chance gives. */
export function isParted({ between, within, byChance = 0 }: BranchCorrelation, ccGap: number): boolean {
  return within - between > Math.max(ccGap, byChance);
}

/**
 * A tree joins first what correlates best, so pairs within a branch lie above those between branches without a second form: by at most so many standard
 * deviations of a pair over √n, n data sets (trees of noise by Ward's method, 99.8 of 100 joins and some more; decision 0118).
 */
const BY_CHANCE: readonly (readonly [upTo: number, deviations: number])[] = [
  [4, 16],
  [6, 10],
  [10, 6],
  [Infinity, 5]
];

function gapByChance(kinds: readonly CcSpread[]): number | undefined {
  let [squares, freedom, all] = [0, 0, 0];
  for (const { pairs, mean, sd } of kinds) {
    if (mean === undefined) continue;
    if (sd === undefined) return undefined;
    squares += pairs * sd * sd;
    freedom += pairs - 1;
    all += pairs;
  }
  // All pairs of n data sets are n (n - 1) / 2.
  const datasets = Math.round((1 + Math.sqrt(1 + 8 * all)) / 2);
  const deviations = BY_CHANCE.find(([upTo]) => datasets <= upTo)?.[1] ?? 0;
  return freedom > 0 ? (deviations * Math.sqrt(squares / freedom)) / Math.sqrt(datasets) : undefined;
}
