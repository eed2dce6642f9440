import type { LogLine } from '../log-line';

/** `Cluster_0065 NumDS= 66 …`: a cluster chosen for merging. */
export interface ChosenCluster {
  readonly line: number;
  readonly number: number;
  readonly datasets?: number;
  readonly height?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
  readonly lcv?: number;
  readonly alcv?: number;
  readonly ccMean?: number;
  readonly ccMin?: number;
}

/** `<clustering>_<d>A/multi_merge.log`: one merge at one resolution. */
export interface MultiMergeLog {
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /**
   * Parameters with dotted names (`cc_clustering.min_cmpl`), quotes removed; of a choice only the starred options, joined
   * with a comma (`clustering` → `cc`).
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** `Space group for merging:`. */
  readonly spaceGroup?: string;
  readonly chosen: readonly ChosenCluster[];
  /** `Only first n (/m) clusters will be merged`. */
  readonly limitedTo?: { readonly merged: number; readonly of: number };
  /** `Normal exit at`; printed also when no cluster passed. */
  readonly normalExit?: LogLine;
  /** `ERROR: No clusters satisfied the specified conditions for merging!` */
  readonly noClusters?: LogLine;
  /** Lines of errors, `Error in unpickling result in` and the first line of tracebacks. */
  readonly errors: readonly LogLine[];
  readonly wallClockSeconds?: number;
  /** Last line that is not blank: where an unfinished one stopped. */
  readonly last?: LogLine;
}

declare module '../format' {
  interface Records {
    'multi-merge-log': MultiMergeLog;
  }
}
