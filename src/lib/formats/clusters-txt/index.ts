/** One join of the tree. */
export interface ClusterJoin {
  readonly number: number;
  readonly height?: number;
  /** Linear cell variation in per cent, and in Å (BLEND only). */
  readonly lcv?: number;
  readonly alcv?: number;
  /** The two data sets whose cells differ most (BLEND since CCP4 7.0). */
  readonly furthest?: readonly [number, number];
  /** File numbers, from 1, as printed. */
  readonly members: readonly number[];
}

export interface ClustersTxt {
  /** BLEND of CCP4 up to 6.5, BLEND with the `Furthest` columns, or KAMO's cc_clustering. */
  readonly layout: 'blend' | 'blend-furthest' | 'cc';
  /** In the order of the file, which is the order of joining. */
  readonly clusters: readonly ClusterJoin[];
}

declare module '../format' {
  interface Records {
    'clusters-txt': ClustersTxt;
  }
}
