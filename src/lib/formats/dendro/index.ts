import { textFormat } from '../format';
import type { Lines } from '../lines';

/**
 * The tree as arrays, in preorder: a node stands before its children, the children of a node in the order of the file.
 * Leaf 12 and node 12 are different things.
 */
export interface Dendro {
  /** Number of each node: a file number where `leaf` is 1, else a cluster number. */
  readonly numbers: Int32Array;
  readonly leaf: Uint8Array;
  /** Index of each node's parent; the root (index 0) is its own parent. */
  readonly parents: Int32Array;
  /** Joins on the longest way from the root to a leaf. */
  readonly depth: number;
}

declare module '../format' {
  interface Records {
    dendro: Dendro;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'not-json': unknown;
    'nested-too-deeply': unknown;
    'not-a-node': unknown;
    /** A join of two is expected. */
    'node-joins': { readonly node: number; readonly children: number };
  }
}

/** More nodes than this are no tree of data sets. */
const MOST_NODES = 1_000_000;

interface Open {
  readonly node: object;
  readonly parent: number;
  readonly depth: number;
}

/**
 * dendro.json, the tree: `{"name":"65","children":[…]}`, compact from R's rjson (BLEND), with blanks from Python (KAMO, yamtbx
 * dataproc/auto/cc_clustering.py). Read with an explicit stack, since a tree of single joins is as deep as it has leaves.
 */
export default textFormat({
  name: 'dendro',
  version: 3,
  file: /^dendro\.json$/,
  parse: parseDendro
});

function parseDendro(lines: Lines): Dendro {
  const numbers: number[] = [];
  const leaf: number[] = [];
  const parents: number[] = [];
  let depth = 0;
  const open: Open[] = [{ node: readJson(lines), parent: 0, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const index = numbers.length;
    if (index + open.length >= MOST_NODES) lines.fail({ code: 'too-many', limit: MOST_NODES });
    const children = childrenOf(lines, next.node);
    const number = numberOf(lines, next.node);
    numbers.push(number);
    leaf.push(children.length === 0 ? 1 : 0);
    parents.push(next.parent);
    depth = Math.max(depth, next.depth);
    if (children.length !== 0 && children.length !== 2)
      lines.warn({ code: 'node-joins', node: number, children: children.length });
    for (let child = children.length - 1; child >= 0; child--) {
      const node = children[child];
      if (node) open.push({ node, parent: index, depth: next.depth + 1 });
    }
  }
  return {
    numbers: Int32Array.from(numbers),
    leaf: Uint8Array.from(leaf),
    parents: Int32Array.from(parents),
    depth
  };
}

/** The whole text as JSON; what is not (cut off, or nested deeper than the engine reads) gives the file up. */
function readJson(lines: Lines): object {
  lines.next();
  const start = lines.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let root: unknown;
  try {
    root = JSON.parse(lines.text.slice(start));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    lines.fail({ code: error instanceof SyntaxError ? 'not-json' : 'nested-too-deeply' });
  }
  return isObject(root) ? root : lines.fail({ code: 'not-a-node' });
}

function childrenOf(lines: Lines, node: object): object[] {
  if (!('children' in node) || node.children === null) return [];
  if (!Array.isArray(node.children)) lines.fail({ code: 'not-a-node' });
  if (node.children.length > MOST_NODES) lines.fail({ code: 'too-many', limit: MOST_NODES });
  return node.children.map((child: unknown) =>
    isObject(child) ? child : lines.fail({ code: 'not-a-node' })
  );
}

/** A string of digits (a bare number is taken too). */
function numberOf(lines: Lines, node: object): number {
  const name = 'name' in node ? node.name : undefined;
  const text = typeof name === 'number' ? String(name) : name;
  return typeof text === 'string' && /^\d{1,9}$/.test(text)
    ? Number(text)
    : lines.fail({ code: 'not-a-node' });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
