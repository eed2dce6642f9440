import type { LogLine } from '../log-line';
import type { ShellTable } from '../shell-table';

/** One input file of the run, by its data set number. */
export interface XscaleDataset {
  /** From 1: the position in XSCALE.INP, and ISET in xscale.hkl. */
  readonly number: number;
  /** As in XSCALE.INP. */
  readonly file: string;
  readonly meanIntensity?: number;
  readonly accepted?: number;
  readonly rejected?: number;
  /** Scale and B (Å²); absent with a single data set. The reference has 1 and 0. */
  readonly k?: number;
  readonly b?: number;
  /** Error model v(I) = a(v0(I) + bI²). */
  readonly errorA?: number;
  readonly errorB?: number;
  readonly isa?: number;
  /** ISa before scaling. */
  readonly isa0?: number;
  /** R-factors of this file by resolution, without the total. */
  readonly rFactors?: readonly XscaleRFactor[];
  readonly rFactorTotal?: XscaleRFactor;
}

export interface XscaleRFactor {
  /** Å; absent in the total. */
  readonly dMin?: number;
  /** Per cent. */
  readonly rObserved?: number;
  readonly rExpected?: number;
  readonly nCompared?: number;
}

/** Pairwise comparison of data sets after corrections. Parallel arrays; data set numbers from 1. */
export interface XscalePairs {
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly nCommon: Int32Array;
  readonly cc: Float64Array;
  readonly ratio: Float64Array;
  /** Å². */
  readonly b: Float64Array;
}

/** Statistics of one scaled output file. */
export interface XscaleOutput {
  readonly file?: string;
  readonly table: ShellTable;
}

export interface XscaleLp {
  /** `Jan 31, 2020 BUILT=20200417`, runs of blanks made one. */
  readonly version?: string;
  /** As printed, `14-Jul-2020`. */
  readonly date?: string;
  /** Control cards before the input files, keyword → value as printed (the last of repeated ones). */
  readonly cards: Readonly<Record<string, string>>;
  /** INPUT_FILE cards, in order. `reference`: `*` before the name. */
  readonly inputCards: readonly { readonly file: string; readonly reference: boolean }[];
  /** FRIEDEL'S_LAW= FALSE of the control cards; absent when they do not say. */
  readonly anomalous?: boolean;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: readonly [number, number, number, number, number, number];
  /** The reference named in `ALL DATA SETS WILL BE SCALED TO`. */
  readonly scaledTo?: string;
  readonly datasets: readonly XscaleDataset[];
  readonly pairs?: XscalePairs;
  /** Data set numbers named by `no common reflections with data set`. */
  readonly noCommonReflections: readonly number[];
  /** The merged output first: what KAMO reads. Empty where XSCALE stopped before. */
  readonly outputs: readonly XscaleOutput[];
  /** Lines with `!!! ERROR !!!`. */
  readonly errors: readonly LogLine[];
}
