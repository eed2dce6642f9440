/** The rows of the decision table: one for every merge run of a beamtime, and one for every place that should have had one. */
import { isEndOf } from '../beamtime/ended-trial';
import { clusterIdentity } from '../beamtime/identity';
import { naturalOrder } from '../base/natural-order';
import type { RelPath } from '../base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';
import type { Judgement } from './judgements';

export interface DecisionRow {
  /** Path of the merge run; for a row without one, of the cluster, trial or merge that has none. */
  readonly path: RelPath;
  readonly merge: Merge;
  readonly trial?: Trial;
  readonly cluster?: Cluster;
  readonly run?: MergeRun;
  /** KAMO's rule takes it among the runs of its trial; see `choiceKind`. */
  readonly choice: boolean;
  /** The last cycle of its cluster that has statistics: the one KAMO compares. */
  readonly last: boolean;
  /** What the user says of the run. */
  readonly judgement?: Judgement;
  /** The name of a merge that the user made here from the data sets of this one. */
  readonly own?: string;
  /** The choice of the user's ranking rule. */
  readonly mine?: boolean;
}

/** Rows of all merges, in natural order of their paths. A merge, trial or cluster without any run is one row, so that nothing is lost in silence. */
export function decisionRows(merges: readonly Merge[]): readonly DecisionRow[] {
  return [...merges].sort((a, b) => naturalOrder(a.path, b.path)).flatMap(rowsOfMerge);
}

const known = new WeakMap<Merge, readonly DecisionRow[]>();

/** Rows of one merge; see `decisionRows`. The same rows as long as the merge is the same, so that what did not change is not drawn again. */
export function rowsOfMerge(merge: Merge): readonly DecisionRow[] {
  const there = known.get(merge) ?? rowsMade(merge);
  known.set(merge, there);
  return there;
}

function rowsMade(merge: Merge): readonly DecisionRow[] {
  if (merge.trials.length === 0) return [{ path: merge.path, merge, choice: false, last: false }];
  return merge.trials.flatMap((trial) => {
    const clusters = trial.clusters.filter(
      (cluster) => cluster.runs.length > 0 || cluster.failed !== undefined
    );
    if (clusters.length === 0) return [{ path: trial.path, merge, trial, choice: false, last: false }];
    return clusters.flatMap((cluster) => rowsOfCluster(merge, trial, cluster));
  });
}

function rowsOfCluster(merge: Merge, trial: Trial, cluster: Cluster): readonly DecisionRow[] {
  if (cluster.runs.length === 0)
    return [{ path: clusterIdentity(trial, cluster), merge, trial, cluster, choice: false, last: false }];
  const withNumbers = cluster.runs.filter(({ overall }) => overall !== undefined);
  const lastCycle = Math.max(
    ...(withNumbers.length > 0 ? withNumbers : cluster.runs).map(({ cycle }) => cycle)
  );
  return cluster.runs.map((run) => ({
    path: run.path,
    merge,
    trial,
    cluster,
    run,
    choice: trial.recommended?.cluster === cluster.number && trial.recommended.cycle === run.cycle,
    last: run.cycle === lastCycle
  }));
}

/** The run that KAMO chose in the trial a merge ended with: `_final`, else the trial with the best resolution that has a choice. */
export function choiceOf(merge: Merge): DecisionRow | undefined {
  if (!choicesKnown.has(merge)) {
    const rows = rowsOfMerge(merge).filter(({ choice }) => choice);
    choicesKnown.set(merge, rows.find(({ trial }) => trial?.final) ?? rows.at(-1));
  }
  return choicesKnown.get(merge);
}
const choicesKnown = new WeakMap<Merge, DecisionRow | undefined>();

/** What the best run of a trial is to its merge: `kamo`, the run that KAMO gave in the end, or `here`, the best at a resolution on the way. */
export type ChoiceKind = 'kamo' | 'here';

export function choiceKind({
  choice,
  merge,
  trial
}: Pick<DecisionRow, 'choice' | 'merge' | 'trial'>): ChoiceKind | undefined {
  return choice ? kindIn(merge, trial) : undefined;
}

/** What the best run of this trial is to the merge. A merge that never ended has no run that KAMO gave. */
export function kindIn(merge: Merge, trial: Trial | undefined): ChoiceKind {
  const ended = merge.state !== 'unfinished' && merge.state !== 'failed';
  return ended && choiceOf(merge)?.trial?.path === trial?.path ? 'kamo' : 'here';
}

/** KAMO's choice first, then what else belongs to the trial a merge ended with (or to no trial), then the trials on the way. */
export function nearTheEnd(row: Pick<DecisionRow, 'choice' | 'merge' | 'trial'>): number {
  if (choiceKind(row) === 'kamo') return 0;
  return row.trial === undefined || isEndOf(row.merge, row.trial) || kindIn(row.merge, row.trial) === 'kamo'
    ? 1
    : 2;
}
