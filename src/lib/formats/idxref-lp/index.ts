import type { Cell } from '../xds-keywords';
import type { LpNote } from '../xds-lp';

declare module '../format' {
  interface Records {
    'idxref-lp': IdxrefLp;
  }
}

/** IDXREF.LP: how the spots were indexed. */
export interface IdxrefLp {
  /** As in the title, e.g. `Jan 31, 2020  BUILT=20200417`. */
  readonly version?: string;
  readonly date?: string;
  /** Spots that the autoindexing was based on. */
  readonly spotsUsed?: number;
  /** Clusters of difference vectors, most frequent first. */
  readonly clusters: readonly VectorCluster[];
  /** From the clusters; absent without any. */
  readonly integerness?: Integerness;
  readonly reducedCell?: Cell;
  readonly subtrees: readonly { readonly number: number; readonly population: number }[];
  /** First subtree / all of them (KAMO's IdxLatt / 100); absent without a table. */
  readonly firstSubtreeFraction?: number;
  /** KAMO's suspicion that one axis of the cell was halved. */
  readonly cellMayBeHalved: boolean;
  /** The last `n OUT OF m SPOTS INDEXED`. */
  readonly indexed?: { readonly spots: number; readonly of: number };
  /** Of the last refinement. */
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Standard deviations: pixels and degrees. */
  readonly spotDeviation?: number;
  readonly spindleDeviation?: number;
  /** Degrees. */
  readonly mosaicity?: number;
  readonly lattices: readonly LatticeCharacter[];
  /** `!!! ERROR !!!`: why IDXREF stopped. */
  readonly error?: LpNote;
}

export interface VectorCluster {
  /** Reciprocal space, 1/Å. */
  readonly coordinates: readonly [number, number, number];
  readonly frequency: number;
  readonly indices: readonly [number, number, number];
}

/** Frequencies over the distance of an index from the nearest integer: bins 0.0, 0.1 … 0.5, as fractions of all. */
export interface Integerness {
  readonly h: readonly number[];
  readonly k: readonly number[];
  readonly l: readonly number[];
}

export interface LatticeCharacter {
  readonly character: number;
  readonly bravais: string;
  /** Quality of fit: small is good. */
  readonly quality: number;
  readonly unitCell: Cell;
  /** `*`: agrees with the observed spots. */
  readonly marked: boolean;
}
