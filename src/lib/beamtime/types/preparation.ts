import type { Angstrom, UnitCell } from '../units';
import type { RelPath } from '../../base/rel-path';

/** What KAMO did with the processing runs of a sample before it merged them: prep_merge.log, and the head of the merge's own multi_merge.log. */
export interface Preparation {
  /** Runs that KAMO found, and the line of multi_merge.log that says so. */
  readonly detected?: { readonly runs: number; readonly line: number };
  /** Groups of similar cells, the largest first; only one is merged. */
  readonly groups: readonly CellGroup[];
  readonly choice?: { readonly group: number; readonly symmetry: string; readonly line: number };
  /** Runs of the chosen group, in the order of prep_merge.log. */
  readonly runs: readonly PreparedRun[];
  /** Line of multi_merge.log, and what each cell parameter had to lie within. */
  readonly cellFilter?: { readonly line: number; readonly low?: UnitCell; readonly high?: UnitCell };
}

export interface CellGroup {
  readonly number: number;
  readonly members: number;
  /** Symmetries that runs of the group have, as KAMO prints them, the most frequent first; cells in their settings. */
  readonly symmetries: readonly {
    readonly symmetry: string;
    readonly runs: number;
    readonly unitCell?: UnitCell;
  }[];
  /** Of prep_merge.log. */
  readonly line: number;
}

export interface PreparedRun {
  /** As printed. */
  readonly path: string;
  readonly processingRun?: RelPath;
  /** In the symmetry that was chosen. */
  readonly unitCell?: UnitCell;
  /** KAMO's sentence, where the run could not be brought into the symmetry. */
  readonly dropped?: string;
  readonly line: number;
}

/** One search for the resolution limit that the next trial was merged with (kamo.md 3.4, 3.6). */
export interface CutoffSearch {
  /** The run that CC1/2 was taken from; its trial need not be among those read. Absent where the log names none. */
  readonly fitted?: { readonly trial: RelPath; readonly cluster: number; readonly cycle: number };
  /** CC1/2 that was looked for, and that of the outermost of nine shells at the limit found: fractions, as printed. */
  readonly target?: number;
  readonly ccHalf?: number;
  /** Absent where KAMO could not decide. */
  readonly resolution?: Angstrom;
  /** Of the merge's multi_merge.log, and what it says. */
  readonly line: number;
  readonly text: string;
}
