/**
 * Where the joins of a tree lie: x counts leaves from the left (0, 1, 2, …), y is the cluster height as CLUSTERS.txt gives it. Arithmetic only; numbers of
 * nodes and leaves are KAMO's (kamo.md 4.5: leaf 12 and cluster 12 are different things).
 */
import type { Cluster, TreeNode } from '../beamtime/types';

export interface Leaf {
  readonly dataset: number;
  readonly x: number;
}

/** A cluster: a bar at its height over its two children. */
export interface Join {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
  readonly left: End;
  readonly right: End;
  /** Leaves below it: positions `firstLeaf` to `lastLeaf`. */
  readonly firstLeaf: number;
  readonly lastLeaf: number;
  /** The cluster that it goes into; absent at the top. */
  readonly parent?: number;
}

/** Where an arm of a join ends: at a leaf (y = 0) or at the bar of another cluster. */
export interface End {
  readonly x: number;
  readonly y: number;
  readonly cluster?: number;
}

export interface DendrogramLayout {
  readonly leaves: readonly Leaf[];
  /** TreeNoderen before their parents. */
  readonly joins: readonly Join[];
  readonly byCluster: ReadonlyMap<number, Join>;
  /** Greatest height. */
  readonly height: number;
}

/** Lays out the tree. Clusters that no other one contains stand side by side (a tree cut short in its file is a forest). */
export function layoutDendrogram(clusters: readonly Cluster[]): DendrogramLayout {
  const children = new Map(
    clusters.flatMap(({ number, children }) => (children === undefined ? [] : [[number, children] as const]))
  );
  const byNumber = new Map(clusters.map((cluster) => [cluster.number, cluster]));
  const parents = new Map<number, number>();
  for (const [number, pair] of children)
    for (const child of pair) if (child.kind === 'cluster') parents.set(child.number, number);

  const leaves: Leaf[] = [];
  const joins: Join[] = [];
  const byCluster = new Map<number, Join>();
  const seen = new Set<number>();
  const roots = clusters.filter(({ number }) => children.has(number) && !parents.has(number));
  for (const root of roots) {
    // An explicit stack: a chain of thousands of joins is as deep as it is long. 'open' a cluster, then its children, then 'close' it.
    const stack: { readonly node: TreeNode; readonly close: boolean; readonly from: number }[] = [
      { node: { kind: 'cluster', number: root.number }, close: false, from: 0 }
    ];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { node } = at;
      if (node.kind === 'dataset') {
        leaves.push({ dataset: node.number, x: leaves.length });
        continue;
      }
      const pair = children.get(node.number);
      const cluster = byNumber.get(node.number);
      if (pair === undefined || cluster === undefined) continue;
      if (!at.close) {
        // A file that contains itself must not turn us in a circle.
        if (seen.has(node.number)) continue;
        seen.add(node.number);
        stack.push({ node, close: true, from: leaves.length });
        stack.push({ node: pair[1], close: false, from: 0 }, { node: pair[0], close: false, from: 0 });
        continue;
      }
      const join = joinOf(
        cluster,
        pair,
        at.from,
        leaves.length - 1,
        leaves,
        byCluster,
        parents.get(node.number)
      );
      if (join === undefined) continue;
      joins.push(join);
      byCluster.set(node.number, join);
    }
  }
  return { leaves, joins, byCluster, height: joins.reduce((height, join) => Math.max(height, join.y), 0) };
}

function joinOf(
  cluster: Cluster,
  [first, second]: readonly [TreeNode, TreeNode],
  firstLeaf: number,
  lastLeaf: number,
  leaves: readonly Leaf[],
  byCluster: ReadonlyMap<number, Join>,
  parent: number | undefined
): Join | undefined {
  const left =
    first.kind === 'dataset' ? leafEnd(leaves[firstLeaf]) : clusterEnd(byCluster.get(first.number));
  const right =
    second.kind === 'dataset' ? leafEnd(leaves[lastLeaf]) : clusterEnd(byCluster.get(second.number));
  if (left === undefined || right === undefined) return undefined;
  return {
    cluster,
    x: (left.x + right.x) / 2,
    // Without a height in the file the bar stands on its higher child.
    y: cluster.height ?? Math.max(left.y, right.y),
    left,
    right,
    firstLeaf,
    lastLeaf,
    ...(parent !== undefined && { parent })
  };
}

function leafEnd(leaf: Leaf | undefined): End | undefined {
  return leaf && { x: leaf.x, y: 0 };
}

function clusterEnd(join: Join | undefined): End | undefined {
  return join && { x: join.x, y: join.y, cluster: join.cluster.number };
}

/** What the arrow keys reach from a cluster: up to the one it goes into, down to its larger child, left and right to its neighbours of like height. */
export function neighbour(
  layout: DendrogramLayout,
  cluster: number,
  way: 'up' | 'down' | 'left' | 'right'
): number | undefined {
  const join = layout.byCluster.get(cluster);
  if (join === undefined) return undefined;
  if (way === 'up') return join.parent;
  if (way === 'down') return largerChild(layout, join);
  const level = layout.joins.filter(
    (other) =>
      other !== join &&
      (way === 'left' ? other.lastLeaf < join.firstLeaf : other.firstLeaf > join.lastLeaf) &&
      // The topmost ones not above this: their parents are higher than it.
      other.y <= join.y &&
      (parentHeight(layout, other) ?? Infinity) > join.y
  );
  const nearest = level.sort((a, b) => Math.abs(a.x - join.x) - Math.abs(b.x - join.x))[0];
  return nearest?.cluster.number ?? sibling(layout, join, way);
}

function parentHeight(layout: DendrogramLayout, join: Join): number | undefined {
  return join.parent === undefined ? undefined : layout.byCluster.get(join.parent)?.y;
}

function largerChild(layout: DendrogramLayout, join: Join): number | undefined {
  const [left, right] = [join.left.cluster, join.right.cluster].map((number) =>
    number === undefined ? undefined : layout.byCluster.get(number)
  );
  if (left === undefined || right === undefined) return (left ?? right)?.cluster.number;
  return (size(left) >= size(right) ? left : right).cluster.number;
}

function sibling(layout: DendrogramLayout, join: Join, way: 'left' | 'right'): number | undefined {
  const parent = join.parent === undefined ? undefined : layout.byCluster.get(join.parent);
  const other = parent?.[way].cluster;
  return other === join.cluster.number ? undefined : other;
}

function size(join: Join): number {
  return join.lastLeaf - join.firstLeaf + 1;
}
