/**
 * A tree cut at a height: which data sets stay together. Joins below the line hold, those at it or above are cut, as
 * scipy.cluster.hierarchy.dendrogram colours its links (`color_threshold`), which KAMO's tree.png is drawn by.
 */

/** A join of a tree whose leaves are numbered 0, 1, 2, … from the left; what `layoutDendrogram` gives. */
export interface TreeJoin {
  readonly cluster: { readonly number: number };
  readonly y: number;
  /** Leaves below it: positions `firstLeaf` to `lastLeaf`. */
  readonly firstLeaf: number;
  readonly lastLeaf: number;
  /** Number of the cluster that it goes into; absent at the top. */
  readonly parent?: number;
}

/** Prepared once per tree, so that cutting it while a line is dragged walks two arrays. */
export interface CuttableTree {
  readonly joins: readonly TreeJoin[];
  readonly leaves: number;
  /** Of each join: the highest join at or below it (centroid linkage may put a child above its parent). */
  readonly heights: Float64Array;
  /** Of each join: index of the join that it goes into, or −1. */
  readonly parents: Int32Array;
}

/** Leaves that stay together. */
export interface Part {
  /** The cluster that holds exactly these leaves; absent for a leaf that stays alone. */
  readonly cluster?: number;
  readonly firstLeaf: number;
  readonly lastLeaf: number;
}

export interface Partition {
  /** Of two leaves or more first by size, the larger first; then those that stay alone, from the left. */
  readonly parts: readonly Part[];
  /** Of each leaf position: its place in `parts`. */
  readonly partOf: Int32Array;
}

/** `joins`: children before their parents. */
export function cuttableTree(joins: readonly TreeJoin[], leaves: number): CuttableTree {
  const index = new Map(joins.map((join, at) => [join.cluster.number, at]));
  const heights = Float64Array.from(joins, ({ y }) => y);
  const parents = Int32Array.from(joins, ({ parent }) =>
    parent === undefined ? -1 : (index.get(parent) ?? -1)
  );
  parents.forEach((parent, at) => {
    if (parent >= 0) heights[parent] = Math.max(heights[parent] ?? 0, heights[at] ?? 0);
  });
  return { joins, leaves, heights, parents };
}

/** Walks the joins and the leaves once; only the parts themselves are sorted. */
export function cutTree(tree: CuttableTree, height: number): Partition {
  const { joins, heights, parents } = tree;
  const parts: Part[] = [];
  const covered = new Uint8Array(tree.leaves);
  joins.forEach(({ cluster, firstLeaf, lastLeaf }, at) => {
    const parent = parents[at] ?? -1;
    const holds = (heights[at] ?? Infinity) < height;
    if (!holds || (parent >= 0 && (heights[parent] ?? Infinity) < height)) return;
    parts.push({ cluster: cluster.number, firstLeaf, lastLeaf });
    covered.fill(1, firstLeaf, lastLeaf + 1);
  });
  parts.sort((a, b) => sizeOf(b) - sizeOf(a) || a.firstLeaf - b.firstLeaf);
  covered.forEach((inPart, leaf) => {
    if (inPart === 0) parts.push({ firstLeaf: leaf, lastLeaf: leaf });
  });
  const partOf = new Int32Array(tree.leaves);
  parts.forEach(({ firstLeaf, lastLeaf }, at) => partOf.fill(at, firstLeaf, lastLeaf + 1));
  return { parts, partOf };
}

function sizeOf({ firstLeaf, lastLeaf }: Part): number {
  return lastLeaf - firstLeaf + 1;
}

/** Share of the top height at which scipy colours a tree when nobody says otherwise; so does KAMO's tree.png. */
const KAMO_SHARE = 0.7;

/** KAMO's line: 0.7 × the height of the highest join. */
export function kamoLine(tree: CuttableTree): number {
  return KAMO_SHARE * tree.heights.reduce((top, height) => Math.max(top, height), 0);
}

/** To the next line, or to the last one that way. */
export type LineStep = 'up' | 'down' | 'top' | 'bottom';

/** The line that cuts one join more (`down`) or fewer, all (`bottom`) or none: halfway between two heights of joins. Gives `height` back at the ends. */
export function nextLine(tree: CuttableTree, height: number, way: LineStep): number {
  const levels = [0, ...new Set(tree.heights)].sort((a, b) => a - b);
  const lines = levels.map((level, at) => {
    const above = levels[at + 1];
    return above === undefined ? level * 1.02 : (level + above) / 2;
  });
  if (way === 'top' || way === 'bottom') return (way === 'top' ? lines.at(-1) : lines[0]) ?? height;
  const found = way === 'up' ? lines.find((line) => line > height) : lines.findLast((line) => line < height);
  return found ?? height;
}
