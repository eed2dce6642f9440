import type { Cluster, Trial } from '../beamtime/types';

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
