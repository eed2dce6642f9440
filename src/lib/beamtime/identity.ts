import { child, type RelPath } from '../base/rel-path';
import { clusterName } from './names';
import type { Cluster, Trial } from './types';

/** What a cluster is called among all things of a beamtime: its folder, or the place where the folder would lie (a report archive has none). */
export function clusterIdentity(
  trial: Pick<Trial, 'path'>,
  cluster: Pick<Cluster, 'path' | 'number'>
): RelPath {
  return cluster.path ?? child(trial.path, clusterName(cluster.number));
}
