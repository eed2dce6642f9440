import type { LogLine } from '../log-line';

export type SixNumbers = readonly [number, number, number, number, number, number];

/** Filter of outlier cells before merging. */
export interface CellFilter {
  readonly line: number;
  readonly iqrCoefficient?: number;
  readonly median?: SixNumbers;
  readonly iqr?: SixNumbers;
  readonly lowLimit?: SixNumbers;
  readonly highLimit?: SixNumbers;
  readonly excluded?: number;
}

/** One search for the resolution limit. */
export interface ResolutionDecision extends LogLine {
  /** CC1/2 wanted, a fraction. */
  readonly target?: number;
  /** Å and CC1/2 (fraction) of `Best resolution cutoff`; absent where none could be decided. */
  readonly resolution?: number;
  readonly ccHalf?: number;
}

/** `The best result chosen from …`: KAMO's own choice. */
export interface BestResult extends LogLine {
  readonly summary: string;
  /** Stored path of xscale.hkl. */
  readonly hkl: string;
  readonly ccHalf?: number;
  readonly ccHalfOuter?: number;
  readonly redundancy?: number;
}

/** `merge_…/multi_merge.log`: the log of the automatic merge of one sample. */
export interface AutoMergeLog {
  /** `Inspecting data for`. */
  readonly folder?: string;
  /** `NOTE: n xds directories detected.` */
  readonly detected?: number;
  readonly groupChoice?: LogLine;
  readonly cellFilter?: CellFilter;
  /** True: `Reindex operators found`; false: none; absent: not said. */
  readonly ambiguity?: boolean;
  /** In the order of the log: one after each merge that another one follows. */
  readonly decisions: readonly ResolutionDecision[];
  readonly best: readonly BestResult[];
  /** `Too few datasets. giveup.` */
  readonly tooFew?: LogLine;
  /** Lines of errors and the first line of tracebacks. */
  readonly errors: readonly LogLine[];
  readonly last?: LogLine;
}

declare module '../format' {
  interface Records {
    'auto-merge-log': AutoMergeLog;
  }
}
