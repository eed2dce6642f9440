import type { Cluster } from './types';

/** How many data sets a cluster has, before any rejection; `undefined` where no file that was read lists them (it has one at least). */
export function datasetsOfCluster({ members }: Pick<Cluster, 'members'>): number | undefined {
  return members.length > 0 ? members.length : undefined;
}
