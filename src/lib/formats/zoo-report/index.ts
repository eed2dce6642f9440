/** One pin in ZOO's report. */
export interface ZooReportPin {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** As written; unreliable (the writer knows only old codes). */
  readonly comment?: string;
  readonly datasets?: number;
  /** min; absent for the sentinel -1.00. */
  readonly minutes?: number;
  /** Every filled cell by its header (a repeated or empty header gets its column number). */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ZooReport {
  /** A: results table, B: "ZOO report", C: timing table. */
  readonly layout: 'results' | 'zoo-report' | 'timing';
  readonly heading?: string;
  readonly columns: readonly string[];
  readonly pins: readonly ZooReportPin[];
  /** Layout B: its table of conditions (of the first pin only). */
  readonly conditions: Readonly<Record<string, string>>;
}

declare module '../format' {
  interface Records {
    'zoo-report': ZooReport;
  }
}
