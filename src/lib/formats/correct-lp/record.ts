import type { LogLine } from '../log-line';
import type { ShellTable } from '../shell-table';
import type { Cell } from '../xds-keywords';

/** A statistics table and what it is about. */
export interface CorrectTable {
  /** `cumulative`: images up to some number (radiation damage); `saved`: the data set as written. */
  readonly context: 'cumulative' | 'saved' | 'other';
  /** First and last frame. */
  readonly dataRange?: readonly [number, number];
  readonly table: ShellTable;
}

/** Standard error as function of resolution, per observation (unmerged). */
export interface ErrorRow {
  readonly dMax: number;
  readonly dMin: number;
  readonly iOverSigma?: number;
  readonly chi2?: number;
  /** Per cent. */
  readonly rObserved?: number;
  readonly rExpected?: number;
  readonly number?: number;
  readonly accepted?: number;
  readonly rejected?: number;
}

export interface CorrectLp {
  readonly version?: string;
  /** As printed. */
  readonly date?: string;
  readonly anomalous?: boolean;
  readonly dataRange?: readonly [number, number];
  /** Å, degrees, mm: as given to CORRECT. */
  readonly wavelength?: number;
  readonly oscillation?: number;
  readonly nameTemplate?: string;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Absent where the cell was not refined. */
  readonly unitCellEsd?: Cell;
  /** Primitive cell of the lattice table (aP), by which KAMO groups runs. */
  readonly p1Cell?: Cell;
  /** Of the refined parameters, last occurrence. Degrees, mm, pixels, degrees. */
  readonly mosaicity?: number;
  readonly distance?: number;
  readonly spotDeviation?: number;
  readonly spindleDeviation?: number;
  readonly errorModel?: {
    readonly a: number;
    readonly b: number;
    /** Absent where the fit failed (a = 4.000E+00, b = 1.000E-04 are the defaults, and ISa 50 says nothing). */
    readonly isa?: number;
    readonly line: number;
  };
  /** By resolution, without the overall row. */
  readonly errorTable: readonly ErrorRow[];
  readonly errorTotal?: ErrorRow;
  /** Every statistics table of the file, in order. */
  readonly tables: readonly CorrectTable[];
  /** The one of the saved data set with SIGNAL/NOISE >= -3.0. */
  readonly final?: ShellTable;
  /** WILSON LINE (using all data). */
  readonly wilson?: { readonly a: number; readonly b: number; readonly correlation: number };
  readonly nAccepted?: number;
  readonly nRejectedMisfits?: number;
  /** Lines with `!!! ERROR !!!`. */
  readonly errors: readonly LogLine[];
}
