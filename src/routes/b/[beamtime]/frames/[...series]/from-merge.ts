import { frameLosses } from '$lib/analysis/cycles';
import { baseName, type RelPath } from '$lib/base/rel-path';
import { runTail } from '$lib/beamtime/stored-paths';
import type { Cluster, MergeRun, Trial } from '$lib/beamtime/types';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** The merge that a page of frames was reached from. */
export interface FromMerge {
  readonly path: RelPath;
  readonly trial: Trial;
  readonly cluster: Cluster;
  readonly run: MergeRun | undefined;
}

/** As the address names it: `merge`, `trial`, `cluster`, `cycle`. Undefined where it is not in the beamtime. */
export function mergeIn(view: URLSearchParams, open: Pick<OpenBeamtime, 'merges'>): FromMerge | undefined {
  const merge = open.merges.find(({ path }) => path === view.get('merge'));
  const trial = merge?.trials.find(({ path }) => baseName(path) === view.get('trial'));
  const cluster = trial?.clusters.find(({ number }) => String(number) === view.get('cluster'));
  if (merge === undefined || trial === undefined || cluster === undefined) return undefined;
  const run = cluster.runs.find(({ cycle }) => String(cycle) === view.get('cycle'));
  return { path: merge.path, trial, cluster, run };
}

/** Frames of the processing run that the merge of a cluster cut away (its merge.log). Rejects as the disk does. */
export async function removedFrames(
  cluster: Cluster,
  run: RelPath,
  readLog: (path: RelPath) => Promise<unknown>
): Promise<readonly number[]> {
  if (cluster.files.mergeLog === undefined) return [];
  const tail = runTail(run) ?? run;
  const losses = frameLosses(await readLog(cluster.files.mergeLog));
  return losses.findLast((loss) => loss.tail === tail)?.removed ?? [];
}
