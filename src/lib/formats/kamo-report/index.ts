import type { AutoMergeReport } from '../auto-merge-report/index';

/** report.html of a KAMO root: one row per processing run. A hint: KAMO leaves figures out that it had not cached. */
export interface KamoReport {
  readonly topDir?: string;
  readonly createdOn?: string;
  readonly runs: readonly ReportedRun[];
  /** The auto-merge report was written over it: then there are no `runs`. */
  readonly merges?: AutoMergeReport;
}

export interface ReportedRun {
  readonly line: number;
  /** Folder of the run below the KAMO root: 'CPS1012-01/data00/CPS1012-01-multi_001_1-100'. */
  readonly run: string;
  readonly sampleId?: string;
  /** Å. */
  readonly wavelength?: number;
  /** Degrees of the whole job; in a split tree every wedge shows the whole sweep. */
  readonly totalPhi?: number;
  readonly oscillation?: number;
  /** Share of the first subtree, per cent. */
  readonly indexedLattice?: number;
  readonly spaceGroup?: string;
  readonly resolution?: number;
  readonly completeness?: number;
  readonly isa?: number;
  /** Empty where KAMO says OK, which does not mean success. */
  readonly problems: readonly string[];
}

declare module '../format' {
  interface Records {
    'kamo-report': KamoReport;
  }
}
