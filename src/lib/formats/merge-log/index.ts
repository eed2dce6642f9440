import type { LogLine } from '../log-line';

/** A file in the SUMMARY. */
export interface MergeLogFile {
  readonly line: number;
  /** Relative to the resolution folder's cluster (`../input_files/…`), as printed. */
  readonly path: string;
  /** Å, degrees. */
  readonly unitCell?: readonly [number, number, number, number, number, number];
  /** Unused files only: bad_B, bad_em.b, useless, …; comma-joined if several. */
  readonly reason?: string;
}

/** `Extracting frames 1,2,3 out of 1-100 in <file>`: the frames that were kept. */
export interface KeptFrames {
  readonly line: number;
  readonly file: string;
  readonly first: number;
  readonly last: number;
  /** How many were kept. */
  readonly kept: number;
  /** The frames of first…last that were not. */
  readonly removed: readonly number[];
}

/** `LCV, aLCV= 0.645%, 0.437 A`, once per run. */
export interface MergeLogRun {
  /** `run_01`, from `In <folder>/run_01`. */
  readonly run: string;
  readonly line: number;
  readonly lcv?: number;
  readonly alcv?: number;
  /** Mean cell of the inputs. */
  readonly meanCell?: readonly [number, number, number, number, number, number];
  readonly datasets?: number;
  /** Fitted d (Å) at CC1/2 = 0.5; absent for nan. */
  readonly resolutionEstimate?: number;
}

/** A rejection step and the limits it used. */
export interface RejectionStep extends LogLine {
  /** `frame CC`, `B-factor outliers`, `error model b outliers`, …: what `Rejections based on` names. */
  readonly what: string;
  readonly low?: number;
  readonly high?: number;
  readonly removed?: number;
}

export interface MergeLog {
  readonly runs: readonly MergeLogRun[];
  readonly rejections: readonly RejectionStep[];
  readonly extracted: readonly KeptFrames[];
  /** Absent until the SUMMARY was written. */
  readonly used?: readonly MergeLogFile[];
  readonly unused?: readonly MergeLogFile[];
  readonly errors: readonly LogLine[];
}

declare module '../format' {
  interface Records {
    'merge-log': MergeLog;
  }
}
