import type { Dendro } from '../formats/dendro';
import type { TreeNode } from './types';

interface Join {
  readonly number: number;
  readonly members: readonly number[];
}

export type Children = ReadonlyMap<number, readonly [TreeNode, TreeNode]>;

/** Children of every join as dendro.json lists them, left to right. Joins of other than two children are left out. */
export function childrenOfDendro(dendro: Dendro): Children {
  const children = new Map<number, TreeNode[]>();
  const { numbers, leaf, parents } = dendro;
  for (let index = 1; index < numbers.length; index++) {
    const number = numbers[index];
    const above = numbers[parents[index] ?? 0];
    if (number === undefined || above === undefined) continue;
    const node: TreeNode = { kind: leaf[index] === 1 ? 'dataset' : 'cluster', number };
    const known = children.get(above);
    if (known) known.push(node);
    else children.set(above, [node]);
  }
  return pairs(children);
}

/**
 * Children of every join from CLUSTERS.txt alone, in merge order: those of a join are the largest earlier clusters, and single data sets,
 * that its list holds (kamo.md 4.5). Time is linear in the total length of the lists.
 */
export function childrenOfJoins(joins: readonly Join[]): Children {
  /** The cluster that each data set belongs to so far. */
  const holder = new Map<number, number>();
  const children = new Map<number, TreeNode[]>();
  for (const join of joins) {
    const nodes: TreeNode[] = [];
    const seen = new Set<number>();
    for (const member of join.members) {
      const cluster = holder.get(member);
      if (cluster === undefined) nodes.push({ kind: 'dataset', number: member });
      else if (!seen.has(cluster)) {
        seen.add(cluster);
        nodes.push({ kind: 'cluster', number: cluster });
      }
      holder.set(member, join.number);
    }
    children.set(join.number, nodes);
  }
  return pairs(children);
}

function pairs(children: ReadonlyMap<number, readonly TreeNode[]>): Children {
  const complete = new Map<number, readonly [TreeNode, TreeNode]>();
  for (const [number, [left, right, ...more]] of children)
    if (left !== undefined && right !== undefined && more.length === 0) complete.set(number, [left, right]);
  return complete;
}

/** Data sets below each join of a dendrogram, ascending: what CLUSTERS.txt would list. Time is that of writing the lists. */
export function membersOfDendro(dendro: Dendro): ReadonlyMap<number, readonly number[]> {
  const { numbers, leaf, parents } = dendro;
  const below: number[][] = Array.from(numbers, (number, index) => (leaf[index] === 1 ? [number] : []));
  const members = new Map<number, readonly number[]>();
  for (let index = numbers.length - 1; index >= 0; index--) {
    const here = below[index] ?? [];
    if (leaf[index] !== 1)
      members.set(
        numbers[index] ?? 0,
        [...here].sort((a, b) => a - b)
      );
    if (index > 0) {
      const above = below[parents[index] ?? 0];
      if (above) for (const member of here) above.push(member);
    }
  }
  return members;
}
