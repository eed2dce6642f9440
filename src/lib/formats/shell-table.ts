/** One resolution shell of a statistics table of XDS, or its `total` row. Percentages as printed; sentinels are absent. */
export interface ShellRow {
  /** High-resolution limit in Å; absent in the `total` row. */
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly nPossible?: number;
  readonly completeness?: number;
  /** observed / unique. Not in XDS tables: printed by KAMO in cluster_summary.dat. */
  readonly redundancy?: number;
  readonly rObserved?: number;
  readonly rExpected?: number;
  readonly nCompared?: number;
  readonly iOverSigma?: number;
  readonly rMeas?: number;
  readonly ccHalf?: number;
  /** The `*` behind CC(1/2): significant at the 0.1 % level. Absent in tables without the mark. */
  readonly ccHalfSignificant?: boolean;
  readonly ccAno?: number;
  readonly ccAnoSignificant?: boolean;
  readonly sigAno?: number;
  readonly nAno?: number;
  /** Rmrgd-F in per cent: XDS before 2012, in the place of CC(1/2). */
  readonly rMrgdF?: number;
  /** S_norm/S_ano: the oldest tables, in the place of the anomalous columns. */
  readonly sNorm?: number;
}

/** `cc-half` since 2012; `rmrgd-f` with `Anomal Corr` in per cent before; `s-norm` the oldest, without anomalous columns. */
export type ShellLayout = 'cc-half' | 'rmrgd-f' | 's-norm';

export interface ShellTable {
  readonly layout: ShellLayout;
  /** Line of the title `SUBSET OF INTENSITY DATA …`. */
  readonly line: number;
  /** `SIGNAL/NOISE >=` of the title. */
  readonly signalNoiseMin?: number;
  readonly shells: readonly ShellRow[];
  readonly total?: ShellRow;
}
