import type { Cell } from '../xds-keywords';

/** prep_merge.log: groups of similar cells, the symmetry chosen, and what was done with each run. */
export interface PrepMergeLog {
  /** Processing runs that took part ("Making groups from 87 results"). */
  readonly results?: number;
  readonly groups: readonly CellGroup[];
  /** Absent where the log ends before the choice. */
  readonly choice?: {
    readonly group: number;
    /** With blanks, as printed: 'P 4 2 2'. */
    readonly symmetry: string;
    readonly cell?: Cell;
    readonly line: number;
  };
  /** Runs taken or dropped, in file order. */
  readonly runs: readonly PreparedRun[];
  /** Whether the symmetry allows several indexings; absent where the log does not say. */
  readonly ambiguous?: boolean;
}

export interface CellGroup {
  readonly number: number;
  readonly members: number;
  readonly averagedP1Cell?: Cell;
  readonly symmetries: readonly PossibleSymmetry[];
}

export interface PossibleSymmetry {
  /** Runs whose own symmetry is this one. */
  readonly frequency: number;
  readonly symmetry: string;
  readonly cell?: Cell;
  /** Text: the notation is KAMO's. */
  readonly operator?: string;
}

export interface PreparedRun {
  /** Path of the run directory as printed (relative to the samples' common folder). */
  readonly run: string;
  readonly file: string;
  readonly symmetry?: string;
  readonly cell?: Cell;
  /** 'kept': already in the symmetry; 'dropped': no operator or no file; 'unknown': another sentence, see `says`. */
  readonly outcome: 'kept' | 'reindexed' | 'rescaled' | 'dropped' | 'unknown';
  /** The line that says so; absent where the log ends. */
  readonly says?: string;
  readonly newCell?: Cell;
  readonly operator?: string;
  readonly line: number;
}

declare module '../format' {
  interface Records {
    'prep-merge-log': PrepMergeLog;
  }
}
