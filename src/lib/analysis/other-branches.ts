import type { Cluster, Trial } from '../beamtime/types';
import type { Fate } from './fate';

/** Of a data set outside a cluster: the largest cluster that holds it and nothing of this one, or, where it stands alone, the first join that holds it. */
export function otherBranches(
  { clusters }: Trial,
  { members }: Cluster
): (number: number) => Cluster | undefined {
  const inside = new Set(members);
  const [first = 0] = members;
  const branches = new Map<number, Cluster>();
  const bySize = [...clusters].sort((a, b) => b.members.length - a.members.length);
  // Clusters of a tree lie in one another or apart: one member speaks for all.
  for (const cluster of bySize) {
    const [one = first] = cluster.members;
    if (branches.has(one) || inside.has(one) || cluster.members.includes(first)) continue;
    for (const member of cluster.members) branches.set(member, cluster);
  }
  return (number) => branches.get(number) ?? bySize.findLast((cluster) => cluster.members.includes(number));
}

/** Data sets that another cluster, which shares none with this one, scales in its last cycle: a second crystal form, for one. Of several the largest. */
export function usedApart(
  { clusters }: Trial,
  { members }: Cluster
): ReadonlyMap<number, Required<Pick<Fate, 'instead'>>> {
  const inside = new Set(members);
  const used = new Map<number, Required<Pick<Fate, 'instead'>>>();
  const apart = clusters.filter((one) => !one.members.some((member) => inside.has(member)));
  for (const { number, runs } of apart.sort((a, b) => b.members.length - a.members.length)) {
    const last = runs.reduce((a, b) => (b.cycle > (a?.cycle ?? -1) ? b : a), runs[0]);
    for (const { dataset } of last?.members ?? [])
      if (last !== undefined && dataset !== undefined && !used.has(dataset))
        used.set(dataset, { instead: { cluster: number, cycle: last.cycle } });
  }
  return used;
}
