declare module '../format' {
  interface Records {
    'merging-stats': MergingStats;
  }
}

/** merging_stats.log: cctbx's statistics of one data set, before any resolution cut. R and CC are fractions here, not per cent. */
export interface MergingStats {
  /** The reflection file, as stored. */
  readonly source?: string;
  /** "Crude resolution cutoff estimates"; `d` absent: (use all data), or none can be given. */
  readonly cutoffs: readonly { readonly rule: string; readonly d?: number }[];
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly dMax?: number;
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly redundancy?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly meanIntensity?: number;
  readonly iOverSigma?: number;
  readonly rMerge?: number;
  readonly rMeas?: number;
  readonly rPim?: number;
  readonly shells: readonly MergingShell[];
  readonly overall?: MergingShell;
}

export interface MergingShell {
  readonly dMax?: number;
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly redundancy?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly meanIntensity?: number;
  readonly iOverSigma?: number;
  /** Fractions. */
  readonly rMerge?: number;
  readonly rMeas?: number;
  readonly rPim?: number;
  readonly rAno?: number;
  readonly ccHalf?: number;
  readonly ccHalfSignificant?: boolean;
  readonly ccAno?: number;
  readonly ccAnoSignificant?: boolean;
}
