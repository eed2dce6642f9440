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
