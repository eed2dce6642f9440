import type { LogLine } from '../log-line';
import type { ShellRow } from '../shell-table';

/** One cycle of one cluster: one line of cluster_summary.dat. */
export interface ClusterSummaryRow {
  readonly line: number;
  /** Folder of the cluster: `cluster_0031`, or `all_data`. */
  readonly cluster: string;
  /** Number in the folder name; absent for `all_data`. */
  readonly number?: number;
  /** `run_%02d`; absent in the layout of 2015-12-16. */
  readonly run?: number;
  readonly height?: number;
  /** Of the data sets used in that run, whatever the comment above the table says. */
  readonly lcv?: number;
  readonly alcv?: number;
  readonly given?: number;
  readonly used?: number;
  /** completeness, redundancy, iOverSigma, rMeas, ccHalf as far as printed. */
  readonly overall: ShellRow;
  readonly outer: ShellRow;
  /** With sigAno and ccAno. */
  readonly inner: ShellRow;
  /** Å². */
  readonly wilsonB?: number;
  /** Å at CC1/2 = 0.5 in the best and worst direction. */
  readonly anisotropyBest?: number;
  readonly anisotropyWorst?: number;
  /** `Aniso` of KAMO 2015-12 to 2017-08: ratio of B eigenvalues, another quantity. */
  readonly anisotropyOld?: number;
  readonly dMinEstimate?: number;
}

export interface ClusterSummary {
  /** `# d_min=` in Å. */
  readonly dMin?: number;
  /** Column names as printed. */
  readonly columns: readonly string[];
  /** In the order of the file. */
  readonly rows: readonly ClusterSummaryRow[];
  /** `#cluster_0018 failed`: no result at all. */
  readonly failed: readonly (LogLine & { readonly cluster: string; readonly number?: number })[];
}

declare module '../format' {
  interface Records {
    'cluster-summary': ClusterSummary;
  }
}
