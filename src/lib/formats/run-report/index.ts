/** report.html of a run directory: what KAMO's charts are drawn from. Every part is optional. Prefer the LP files. */
export interface RunReport {
  /** Absolute path of the processing computer (the page's title). */
  readonly directory?: string;
  readonly createdOn?: string;
  /** Chart data by the chart's id ('chartdiv_integrate_sigmas'): columns of equal length. */
  readonly charts: Readonly<Record<string, ChartData>>;
  /** Share of each subtree, per cent, in order; KAMO stops at 90 %. */
  readonly subtrees: readonly number[];
  /** Text of the <pre> blocks under CORRECT (error model, statistics), as printed. */
  readonly correctText: readonly string[];
  readonly isa?: number;
}

/** Column name → values; `undefined` for NaN and absent keys. */
export type ChartData = Readonly<Record<string, readonly (number | undefined)[]>>;

declare module '../format' {
  interface Records {
    'run-report': RunReport;
  }
}
