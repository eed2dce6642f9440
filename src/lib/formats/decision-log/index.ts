import type { FrameRange } from '../xds-keywords';
import type { LpNote } from '../xds-lp';

declare module '../format' {
  interface Records {
    'decision-log': DecisionLog;
  }
}

/** decision.log: KAMO's narrative of one processing run. */
export interface DecisionLog {
  /** In the order of the file: it is opened in append mode. */
  readonly sequences: readonly DecisionSequence[];
  /** The last of them, on which the state of the run rests. */
  readonly last?: DecisionSequence;
}

export type FatalStage = 'indexing' | 'integration' | 'scaling';

/** From `xds_sequence started at` to `xds_sequence finished`. */
export interface DecisionSequence {
  /** `2031-05-02T11:20:07` (local time of the processing computer). */
  readonly startedAt?: string;
  readonly directory?: string;
  /** The lines themselves; `finished` absent: still running, or killed. */
  readonly started?: LpNote;
  readonly finished?: LpNote;
  readonly finishedAt?: string;
  /** Nothing after it was tried. */
  readonly failures: readonly (LpNote & { readonly stage: FatalStage })[];
  /** Every `OK. ISa=`; the last one counts. `isa` absent: nan. */
  readonly scaled: readonly (LpNote & { readonly isa?: number })[];
  /** `symmetry` absent: pointless failed. */
  readonly pointless: readonly (LpNote & { readonly symmetry?: string })[];
  /** `Re-scale at`: resolution cut in Å; the last one counts. */
  readonly rescaledAt?: number;
  /** `changing DATA_RANGE= to`: dark frames at the beginning were dropped. */
  readonly changedDataRange?: FrameRange;
  /** The first line of a Python traceback. */
  readonly traceback?: LpNote;
  /** Other lines that a reader should see: warnings, refused cells, retries. */
  readonly remarks: readonly LpNote[];
}
