/** What of a merge is in hand: the address names it, KAMO's own choice fills in what it leaves open. */
import { baseName } from '$lib/base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '$lib/beamtime/types';

export interface InHand {
  readonly trial?: Trial;
  readonly cluster?: Cluster;
  readonly run?: MergeRun;
}

/** What the address names of a merge. */
export interface MergeParts {
  /** Name of its folder. */
  readonly trial: string | undefined;
  readonly cluster: number | undefined;
  /** Cycle. */
  readonly run: number | undefined;
}

/** What is not named, or is unknown, is chosen. */
export function inHand(merge: Merge, named: MergeParts): InHand {
  const trial = merge.trials.find(({ path }) => baseName(path) === named.trial) ?? usualTrial(merge);
  if (trial === undefined) return {};
  const cluster = trial.clusters.find(({ number }) => number === named.cluster) ?? usualCluster(trial);
  if (cluster === undefined) return { trial };
  const run = cluster.runs.find(({ cycle }) => cycle === named.run) ?? usualRun(trial, cluster);
  return { trial, cluster, ...(run && { run }) };
}

/** The one the merge ended with; without one, the last that has results. */
function usualTrial({ trials }: Merge): Trial | undefined {
  return (
    trials.find(({ final }) => final) ?? trials.findLast(({ state }) => state === 'finished') ?? trials.at(-1)
  );
}

/** KAMO's choice; without one, the merged cluster of the most data sets. */
function usualCluster(trial: Trial): Cluster | undefined {
  const chosen = trial.clusters.find(({ number }) => number === trial.recommended?.cluster);
  if (chosen !== undefined) return chosen;
  return trial.clusters
    .filter(({ runs }) => runs.length > 0)
    .reduce<Cluster | undefined>(
      (most, cluster) => (most && most.members.length >= cluster.members.length ? most : cluster),
      undefined
    );
}

function usualRun(trial: Trial, cluster: Cluster): MergeRun | undefined {
  const { recommended } = trial;
  const chosen =
    recommended?.cluster === cluster.number
      ? cluster.runs.find(({ cycle }) => cycle === recommended.cycle)
      : undefined;
  return chosen ?? cluster.runs.at(-1);
}
