import type { Dendro } from '../dendro/index';
import type { ShellTable } from '../shell-table';
import type { Cell } from '../xds-keywords';

/** report.html of one resolution directory. Everything is optional: a killed merge leaves a shorter page. */
export interface MergeReport {
  /** Absolute, and without the `_final` that was appended later. */
  readonly workdir?: string;
  readonly createdOn?: string;
  /** Phil parameters by dotted name ('blend.min_cmpl'); of a choice only the starred options ('framecc,lpstats'). */
  readonly parameters: Readonly<Record<string, string>>;
  /** Laue symbol of 'n files for merging in … symmetry'. */
  readonly laueGroup?: string;
  readonly inputFiles: readonly ReportedInput[];
  /** Histograms of the cell's free parameters: a, b, c, alpha, beta, gamma. */
  readonly cellHistograms: readonly {
    readonly name: string;
    readonly x: readonly number[];
    readonly n: readonly number[];
  }[];
  readonly clustering?: 'blend' | 'cc';
  /** Correlations that are numbers, in file order. */
  readonly ccValues: readonly number[];
  /** Pairs; `i` < `j` are file numbers (1-based). Columns of equal length. */
  readonly ccPairs?: {
    readonly i: readonly number[];
    readonly j: readonly number[];
    readonly cc: readonly (number | undefined)[];
    readonly n: readonly (number | undefined)[];
  };
  readonly tree?: Dendro;
  /** Numbers of merged clusters, redundancy descending. */
  readonly mergedClusters: readonly number[];
  /** Cluster number → text, HTML breaks as '\n'. */
  readonly clusterDescriptions: ReadonlyMap<number, string>;
  /** File number → absolute path; only files of merged clusters. */
  readonly fileDescriptions: ReadonlyMap<number, string>;
  /** All rows of *_cluster_summary.dat. */
  readonly clusters: readonly ReportedCluster[];
  /** Last run of each merged cluster. */
  readonly merged: readonly ReportedResult[];
}

export interface ReportedInput {
  /** 1-based file number. */
  readonly number: number;
  readonly path: string;
  readonly cell?: Cell;
}

export interface ReportedCluster {
  readonly cluster: number;
  readonly datasets: number;
  readonly height?: number;
  readonly completeness?: number;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
  /** cc clustering, fractions. */
  readonly ccMean?: number;
  readonly ccMin?: number;
  /** BLEND: per cent, Å. */
  readonly lcv?: number;
  readonly alcv?: number;
}

export interface ShellFigures {
  readonly completeness?: number;
  readonly redundancy?: number;
  readonly iOverSigma?: number;
  readonly rMeas?: number;
  readonly ccHalf?: number;
  /** Inner shell only. */
  readonly sigAno?: number;
  readonly ccAno?: number;
}

export interface ReportedResult {
  readonly line: number;
  /** Folder: 'cluster_0079' or 'all_data'. */
  readonly directory: string;
  /** 0 for all_data. */
  readonly cluster: number;
  readonly height?: number;
  readonly lcv?: number;
  readonly alcv?: number;
  readonly given?: number;
  readonly used?: number;
  readonly overall: ShellFigures;
  readonly outer: ShellFigures;
  readonly inner: ShellFigures;
  readonly wilsonB?: number;
  readonly anisoBest?: number;
  readonly anisoWorst?: number;
  readonly resolutionEstimate?: number;
  readonly spaceGroupNumber?: number;
  readonly cell?: Cell;
  readonly table?: ShellTable;
  /** What stands instead of the table: 'No anisotropy in this symmetry.' */
  readonly anisotropyNote?: string;
  readonly anisotropy: readonly {
    readonly direction: string;
    readonly bEigen?: number;
    readonly d?: number;
  }[];
}
