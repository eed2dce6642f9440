/** A node of the tree before any rejection. */
export interface TreeSummaryRow {
  readonly cluster: number;
  readonly datasets?: number;
  readonly height?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly redundancy?: number;
  /** Friedel mates kept apart. */
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
  /** Fractions, over all pairs of the cluster (cc). */
  readonly ccMean?: number;
  readonly ccMin?: number;
  /** Per cent, Å (blend). */
  readonly lcv?: number;
  readonly alcv?: number;
}

export interface TreeSummary {
  /** `# d_min=` in Å. */
  readonly dMin?: number;
  /** In the order of the file: redundancy, then completeness, descending. */
  readonly rows: readonly TreeSummaryRow[];
}

declare module '../format' {
  interface Records {
    'tree-summary': TreeSummary;
  }
}
