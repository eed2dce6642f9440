/** Flat rows of the decision table: every merge run, and every merge, resolution or cluster that has none, so that nothing is missing in silence. */
import type { RelPath } from '../base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';

export interface DecisionRow {
  /** The run's path; without a run, that of the cluster, trial or merge. */
  readonly path: RelPath;
  readonly merge: Merge;
  readonly trial?: Trial;
  readonly cluster?: Cluster;
  readonly run?: MergeRun;
  /** The last cycle of its cluster: the one that KAMO looks at. */
  readonly last: boolean;
  /** The trial is the one that the merge ended with. */
  readonly final: boolean;
  /** KAMO's own choice within its trial. */
  readonly choice: boolean;
}

/** In the order of the tables: merges, trials, clusters as given, cycles ascending. */
export function decisionRows(merges: readonly Merge[]): DecisionRow[] {
  return merges.flatMap(rowsOfMerge);
}

function rowsOfMerge(merge: Merge): DecisionRow[] {
  if (merge.trials.length === 0) return [{ path: merge.path, merge, last: false, final: false, choice: false }];
  return merge.trials.flatMap((trial) => rowsOfTrial(merge, trial));
}

function rowsOfTrial(merge: Merge, trial: Trial): DecisionRow[] {
  const rows = trial.clusters.flatMap((cluster) => rowsOfCluster(merge, trial, cluster));
  if (rows.length > 0) return rows;
  return [{ path: trial.path, merge, trial, last: false, final: trial.final, choice: false }];
}

/** A cluster that nobody tried to merge gives no row. */
function rowsOfCluster(merge: Merge, trial: Trial, cluster: Cluster): DecisionRow[] {
  const { recommended } = trial;
  const lastCycle = Math.max(...cluster.runs.map(({ cycle }) => cycle));
  const rows = cluster.runs.map((run) => ({
    path: run.path,
    merge,
    trial,
    cluster,
    run,
    last: run.cycle === lastCycle,
    final: trial.final,
    choice: recommended?.cluster === cluster.number && recommended.cycle === run.cycle
  }));
  if (rows.length > 0 || cluster.failed === undefined) return rows;
  const path = cluster.path ?? trial.path;
  return [{ path, merge, trial, cluster, last: false, final: trial.final, choice: false }];
}
