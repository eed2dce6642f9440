/** What the reflections worker is asked and what it answers: plain data. */
import type { Diagnosis } from '../../lib/reflections/diagnostics/diagnose';
import type { Unknown } from '../../lib/reflections/diagnostics/unknown';
import type { ReportedRow } from '../../lib/reflections/reported-table';
import type { RemergeStage } from '../../lib/reflections/remerge';
import type { ShellStatistics } from '../../lib/reflections/statistics';
import type { Growth, SubsetShell, SubsetStatistics } from '../../lib/reflections/subsets/subsets';
import type { XscaleScale } from '../../lib/reflections/subsets/xscale-scales';
import type { Cell } from '../../lib/reflections/unit-cell';
import type { Verified } from '../../lib/reflections/verify';

export type {
  Diagnosis,
  Growth,
  RemergeStage,
  ShellStatistics,
  SubsetShell,
  SubsetStatistics,
  Unknown,
  XscaleScale
};

/** A data set that was read. */
export interface SetRead {
  readonly records: number;
  /** σ ≤ 0: what the program that wrote it rejected. */
  readonly rejected: number;
  readonly spaceGroupNumber?: number;
  /** False: the file was cut. */
  readonly complete: boolean;
  /** Blemishes that were read around. */
  readonly problems: number;
}

export interface MergeAsked {
  /** Names of data sets that were read, in the order of the merge. */
  readonly sets: readonly string[];
  /** Of the delivered merge; absent: of the first data set. */
  readonly spaceGroupNumber?: number;
  /** Å. */
  readonly dMin?: number;
  /** The shells' outer limits, Å; absent: nine, as KAMO lays them. */
  readonly shells?: readonly number[];
  /** Degrees of a batch with a scale of its own; `none`: one scale a data set; absent: 10° for sweeps beyond 15°. */
  readonly batchDegrees?: number | 'none';
  readonly reject: boolean;
  readonly reindex: boolean;
  readonly friedel: 'merged' | 'apart';
}

/** A data set of a merge of ours. */
export interface MergedSet {
  readonly name: string;
  readonly records: number;
  /** Rejected by the program that wrote the file. */
  readonly rejectedBefore: number;
  readonly outliers: number;
  /** ln of the scale, and B in Å²: I_measured = exp(k − B/(2d²)) I. Of several batches the mean. Absent of a set that is left out. */
  readonly k?: number;
  readonly b?: number;
  readonly batches: number;
  /** Absent where the error model has no limit. */
  readonly isa?: number;
  /** CC1/2 with less CC1/2 without the set, percent; negative: it makes the merge worse. */
  readonly deltaCcHalf?: number;
  /** How its indices were turned: `h,k,l` where they were not. Absent where it was not asked. */
  readonly operator?: string;
  /** Data sets of different parts share too few reflections to be on one scale; 0 is the largest part. */
  readonly part: number;
}

export interface MergedAgain {
  readonly spaceGroupNumber: number;
  readonly spaceGroup: string;
  readonly cell: Cell;
  readonly friedel: 'merged' | 'apart';
  readonly overall: ShellStatistics;
  readonly shells: readonly ShellStatistics[];
  readonly sets: readonly MergedSet[];
  readonly outliers: number;
  /** More than one: not all data sets could be put on one scale. */
  readonly parts: number;
  /** Data sets that show nothing of what the others say: they have no scale, and none of their records is in the merge. */
  readonly leftOut: readonly string[];
  /** Data sets whose Friedel mates are exchanged against those of the others. */
  readonly swapped: readonly string[];
}

/** A reported table beside the same recomputed. */
export interface TableVerified extends Verified {
  readonly program: 'CORRECT' | 'XSCALE';
  /** Outer limits of the shells as the log prints them, Å. */
  readonly limits: readonly (number | undefined)[];
  /** The rows of the log, that of all behind the shells. */
  readonly rows: readonly ReportedRow[];
  readonly records: number;
}

export type Progress = (stage: RemergeStage, done: number) => void;

export interface SurveyAsked extends Omit<MergeAsked, 'reject' | 'friedel'> {
  /** Ours, from all of `sets`; or XSCALE's factors by name, data sets without one left out. */
  readonly scales: 'own' | Readonly<Record<string, XscaleScale>>;
}

/** Data sets on one scale, ready to be asked for any choice of them. */
export interface Surveyed {
  readonly spaceGroup: string;
  readonly cell: Cell;
  /** Å. */
  readonly dMin: number;
  /** Data sets that have no scale: no choice holds them. */
  readonly without: readonly string[];
  /** More than one: data sets of different parts are not on one scale. */
  readonly parts: number;
  /** CC1/2 with all less CC1/2 without the set, percent; absent where it cannot be told. */
  readonly deltaCcHalf: Readonly<Record<string, number>>;
}

/** How a choice grows: data sets one by one, or the first frames of each. */
export interface Curves {
  readonly asChosen: readonly Growth[];
  /** The most useful (ΔCC1/2) first. */
  readonly byDeltaCc: readonly Growth[];
  /** Mean of 20 orders. */
  readonly random: readonly Growth[];
  readonly byFrames: readonly { readonly part: number; readonly overall: SubsetShell }[];
}

/** Percent by node, as the nodes were given. */
export interface NodesSurveyed {
  readonly completeness: readonly number[];
  readonly anomalousCompleteness: readonly number[];
}

/** Correlations of pairs i < j, row by row: NaN where nothing is common. */
export interface PairsRead {
  readonly cc: Float64Array;
  readonly common: Int32Array;
}

/** What the reflections of a file, or of several on one scale, say of the crystal. */
export interface Diagnosed {
  readonly spaceGroup: string;
  readonly cell: Cell;
  readonly diagnosis: Diagnosis;
}
