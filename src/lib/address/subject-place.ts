import { baseName, isWithin, type RelPath } from '../base/rel-path';
import { clusterIdentity } from '../beamtime/identity';
import type { Merge } from '../beamtime/types';
import type { Finding } from '../checks/check';
import { filePlace, mergePlace, pinPlace, place, runPlace, type MergeLink } from './places';

/** Where the app shows what a finding is about: a page of its own, a merge's page with the thing in hand, or the place in the tree of files. */
export function subjectPlace(
  beamtime: string,
  merges: readonly Merge[],
  { kind, path }: Finding['subject']
): string {
  if (kind === 'beamtime') return place(beamtime);
  if (kind === 'pin') return pinPlace(beamtime, path);
  if (kind === 'processing-run') return runPlace(beamtime, path);
  const merge = merges.find((one) => isWithin(path, one.path));
  if (merge === undefined) return filePlace(beamtime, path);
  return mergePlace(beamtime, merge.path, partsWithin(merge, path));
}

/** Names the trial, cluster and run that a path within a merge is, or lies in. */
function partsWithin(merge: Merge, path: RelPath): MergeLink {
  const trial = merge.trials.find((one) => isWithin(path, one.path));
  const cluster = trial?.clusters.find((one) => isWithin(path, clusterIdentity(trial, one)));
  const run = cluster?.runs.find((one) => isWithin(path, one.path));
  return { trial: trial && baseName(trial.path), cluster: cluster?.number, run: run?.cycle };
}
