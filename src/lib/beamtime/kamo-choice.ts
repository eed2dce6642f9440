/**
 * KAMO's own choice among the runs of a trial (kamo.md 3.5; yamtbx `dataproc/auto/command_line/auto_multi_merge.py`,
 * `choose_best_result`, since 2019-10).
 */

/** One line of cluster_summary.dat, as far as the rule looks at it. `undefined` stands for nan. */
export interface Candidate {
  readonly cluster: number;
  readonly cycle: number;
  readonly redundancy?: number | undefined;
  readonly ccHalf?: number | undefined;
  readonly ccHalfOuter?: number | undefined;
}

export interface KamoChoice<C extends Candidate = Candidate> {
  readonly best: C;
  /** Next in the same order; it may be one that the halving by redundancy left. */
  readonly runnerUp?: C;
  /** Clusters that the rule looked at. */
  readonly considered: number;
  /** How many were left after halving by redundancy. */
  readonly kept: number;
  /** Every kept one, best first. */
  readonly order: readonly C[];
}

/**
 * Last cycle of every cluster; sorted by overall redundancy, and of more than two the upper half (rounded down); then the highest overall
 * CC1/2, equal ones by the outer CC1/2. A nan counts as −∞. Both sorts are stable, so `candidates` must have the order of the file.
 */
export function chooseAsKamo<C extends Candidate>(candidates: readonly C[]): KamoChoice<C> | undefined {
  const lastCycles = new Map<number, C>();
  for (const candidate of candidates) {
    const known = lastCycles.get(candidate.cluster);
    if (known === undefined || candidate.cycle > known.cycle) lastCycles.set(candidate.cluster, candidate);
  }
  const byRedundancy = candidates
    .filter((candidate) => lastCycles.get(candidate.cluster) === candidate)
    .sort((a, b) => descending(a.redundancy, b.redundancy));
  const kept =
    byRedundancy.length > 2 ? byRedundancy.slice(0, Math.floor(byRedundancy.length / 2)) : byRedundancy;
  const order = [...kept].sort(
    (a, b) => descending(a.ccHalf, b.ccHalf) || descending(a.ccHalfOuter, b.ccHalfOuter)
  );
  const best = order[0];
  if (best === undefined) return undefined;
  const runnerUp = order[1] ?? byRedundancy.find((candidate) => candidate !== best);
  return {
    best,
    ...(runnerUp === undefined ? {} : { runnerUp }),
    considered: byRedundancy.length,
    kept: kept.length,
    order
  };
}

function descending(a: number | undefined, b: number | undefined): number {
  const [left, right] = [a ?? -Infinity, b ?? -Infinity];
  return left === right ? 0 : right > left ? 1 : -1;
}
