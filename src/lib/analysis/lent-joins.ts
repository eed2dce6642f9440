/** Correlations between and within the branches of a tree that has none of its own, from those of the same data sets in a sister trial. */
import { joinCorrelations } from '../beamtime/assemble/cc-joins';
import type { Cluster, Trial } from '../beamtime/types';
import type { CcPairs } from './cc-matrix';
import { joinedPairs, sharedNumbers } from './sister-cc';

/** The clusters of `trial` with the joins that the sister's pairs give; a pair of a data set that the sister lacks counts nowhere. Yields now and then. */
export function* lentJoins(
  trial: Trial,
  sister: Trial,
  pairs: CcPairs
): Generator<void, readonly Cluster[], void> {
  const own = yield* joinedPairs(pairs, sharedNumbers(trial, sister), trial.datasets.length);
  const joins = joinCorrelations(own, trial.clusters);
  return trial.clusters.map((cluster): Cluster => {
    const join = joins.get(cluster.number);
    return join === undefined ? cluster : { ...cluster, join };
  });
}
