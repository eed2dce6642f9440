import type { CcTable } from '../../formats/cctable';
import type { Cluster, CcSpread, TreeNode } from '../types';

/** Fewer common reflections give a correlation by construction: KAMO itself asks for 3 (yamtbx cc_clustering.py). */
const FEWEST_COMMON = 3;

interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}
const NOTHING: Sums = { count: 0, sum: 0, squares: 0 };

type Node = Pick<Cluster, 'number' | 'members' | 'children'>;

/**
 * Of every join of the tree: correlations of the pairs that it brings together. Each pair is counted at the one node where its data sets meet, so the
 * work is that of reading the table twice. Data set n of the tree is file n of the table, which counts from 0.
 */
export function joinCorrelations(
  table: CcTable,
  nodes: readonly Node[]
): ReadonlyMap<number, Cluster['join']> {
  const size = table.datasets;
  const matrix = new Float32Array(size * size).fill(NaN);
  table.i.forEach((i, pair) => {
    const j = table.j[pair] ?? 0;
    if ((table.nref[pair] ?? 0) < FEWEST_COMMON) return;
    matrix[i * size + j] = matrix[j * size + i] = table.cc[pair] ?? NaN;
  });
  const within = new Map<number, Sums>();
  const joins = new Map<number, Cluster['join']>();
  const members = new Map(nodes.map((node) => [node.number, node.members]));
  const membersOf = ({ kind, number }: TreeNode): readonly number[] =>
    kind === 'dataset' ? [number] : (members.get(number) ?? []);
  const withinOf = ({ kind, number }: TreeNode): Sums =>
    kind === 'dataset' ? NOTHING : (within.get(number) ?? NOTHING);
  for (const node of [...nodes].sort((a, b) => a.members.length - b.members.length)) {
    if (node.children === undefined) continue;
    const [left, right] = node.children;
    const between = pairsBetween(matrix, size, membersOf(left), membersOf(right));
    within.set(node.number, add(add(withinOf(left), withinOf(right)), between));
    joins.set(node.number, {
      between: spread(between),
      within: [spread(withinOf(left)), spread(withinOf(right))]
    });
  }
  return joins;
}

function pairsBetween(
  matrix: Float32Array,
  size: number,
  left: readonly number[],
  right: readonly number[]
): Sums {
  let [count, sum, squares] = [0, 0, 0];
  for (const one of left)
    for (const other of right) {
      const cc = matrix[(one - 1) * size + other - 1] ?? NaN;
      if (Number.isNaN(cc)) continue;
      count++;
      sum += cc;
      squares += cc * cc;
    }
  return { count, sum, squares };
}

function add(a: Sums, b: Sums): Sums {
  return { count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

function spread({ count, sum, squares }: Sums): CcSpread {
  if (count === 0) return { pairs: 0 };
  const mean = sum / count;
  return { pairs: count, mean, sd: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
