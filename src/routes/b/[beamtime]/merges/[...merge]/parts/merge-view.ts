/** What of a merge is in hand: the address names it, KAMO's own choice fills in what it leaves open. */
import { baseName } from '$lib/base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '$lib/beamtime/types';

export interface InHand {
  readonly trial?: Trial;
  readonly cluster?: Cluster;
  readonly run?: MergeRun;
}

/** Parts of the address: `trial` (folder name), `cluster` and `run` (numbers). What is not there, or is unknown, is chosen. */
export function inHand(merge: Merge, view: URLSearchParams): InHand {
  const trial = merge.trials.find(({ path }) => baseName(path) === view.get('trial')) ?? usualTrial(merge);
  if (trial === undefined) return {};
  const cluster =
    trial.clusters.find(({ number }) => number === asked(view, 'cluster')) ?? usualCluster(trial);
  if (cluster === undefined) return { trial };
  const run = cluster.runs.find(({ cycle }) => cycle === asked(view, 'run')) ?? usualRun(trial, cluster);
  return { trial, cluster, ...(run && { run }) };
}

function asked(view: URLSearchParams, key: string): number | undefined {
  const text = view.get(key);
  return text === null || text === '' ? undefined : Number(text);
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
