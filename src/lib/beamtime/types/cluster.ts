import type { RelPath } from '../../base/rel-path';
import type { Angstrom, Percent, UnitCell } from '../units';
import type { MergeRun } from './merge-run';
import type { Evidence } from './on-disk';

/** One leaf of the tree. */
export interface Dataset {
  readonly number: number;
  /** As stored in the file list (absolute path of the processing computer). */
  readonly path: string;
  readonly processingRun?: RelPath;
  readonly pin?: string;
  readonly unitCell?: UnitCell;
}

/** Leaf 12 and node 12 are different things: a node is named by kind and number. */
export interface TreeNode {
  readonly kind: 'dataset' | 'cluster';
  readonly number: number;
}

export interface Cluster {
  /** Number in the tree; 0 for `all_data` (no clustering). */
  readonly number: number;
  /** Folder, where it was merged. */
  readonly path?: RelPath;
  readonly members: readonly number[];
  /** Of CLUSTERS.txt. */
  readonly line?: number;
  /** The two nodes that join here, left to right as the tree file lists them. */
  readonly children?: readonly [TreeNode, TreeNode];
  readonly height?: number;
  readonly lcv?: Percent;
  readonly alcv?: Angstrom;
  readonly ccMean?: number;
  readonly ccMin?: number;
  /** From *_cluster_summary.dat: the raw union of indices, before any rejection. Differs from a run's on purpose. */
  readonly completeness?: Percent;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: Percent;
  readonly anomalousRedundancy?: number;
  /** Correlations of the pairs that meet here, and within either branch, from the tree's own cctable.dat. */
  readonly join?: { readonly between: CcSpread; readonly within: readonly [CcSpread, CcSpread] };
  readonly merged: boolean;
  /** `#cluster_0018 failed` in cluster_summary.dat. */
  readonly failed?: Evidence;
  readonly runs: readonly MergeRun[];
  readonly files: { readonly mergeLog?: RelPath };
}

/** Correlations (fractions) of a set of pairs; mean and sd are absent where no pair has enough common reflections. */
export interface CcSpread {
  readonly pairs: number;
  readonly mean?: number;
  readonly sd?: number;
}
