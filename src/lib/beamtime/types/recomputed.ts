import type { RelPath } from '../../base/rel-path';

/** A number of a log that the reflections do not give. */
export interface DifferingCell {
  /** From 0, or the row of all. */
  readonly shell: number | 'total';
  /** As the engine calls it: `nObserved`, `rMeas`, … */
  readonly quantity: string;
  readonly reported?: number;
  readonly computed?: number;
  /** The row of the log, and its line; absent where it was compared before these were kept. */
  readonly row?: { readonly line: number; readonly text: string };
}

/** The table that a run reports, computed again from its reflections when the user asked for it. On no disk. */
export interface Recomputed {
  /** The run. */
  readonly path: RelPath;
  readonly log: RelPath;
  readonly reflections: RelPath;
  readonly equal: number;
  /** Cells that differ for a known reason: rounding, aliens, the mean. */
  readonly known: number;
  readonly differs: number;
  readonly undecided: number;
  /** Cells that differ, at most 20. */
  readonly differing: readonly DifferingCell[];
  /** Unique reflections by shell as the log printed them then: with others it is another log now. */
  readonly nUnique: readonly number[];
  /** ISO 8601. */
  readonly at: string;
}
