import type { Cell } from '../xds-keywords';
import type { ShellTable } from '../shell-table';

/** kamo.auto_multi_merge_report: one row per sample. */
export interface AutoMergeReport {
  readonly workdir?: string;
  readonly createdOn?: string;
  readonly samples: readonly ReportedMerge[];
}

export interface ReportedMerge {
  readonly line: number;
  readonly sample: string;
  /** Relative link to the merge's report; absent where the page has '#'. */
  readonly report?: string;
  readonly collected?: Counted;
  readonly processed?: Counted;
  readonly mergeable?: Counted;
  /** Absent where '?' (every KAMO since 2017-12). */
  readonly symmetry?: string;
  readonly cellText?: string;
  /** Of the cluster of highest redundancy, before rejection. */
  readonly completeness?: number;
  readonly multiplicity?: number;
  readonly dMin?: number;
  /** Relative path of KAMO's best run: 'merge_x/cc_2.52A_final/cluster_0079/run_03'. */
  readonly best?: string;
  readonly spaceGroupNumber?: number;
  readonly cell?: Cell;
  readonly table?: ShellTable;
}

/** 88 (880°). */
export interface Counted {
  readonly n: number;
  readonly degrees?: number;
}

declare module '../format' {
  interface Records {
    'auto-merge-report': AutoMergeReport;
  }
}
