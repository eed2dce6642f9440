import type { LogLine } from '../log-line';
/** Output of a batch job: slurm-*.out, multimerge.sh.o*, merge_cluster_NNNN.sh.o*, xds_auto.sh.o*, par.o*. */
export interface JobOutput {
  /** 'YYYY-MM-DD hh:mm:ss' as printed. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** The last line that is not blank starts with 'finished'. */
  readonly finished: boolean;
  readonly host?: string;
  readonly user?: string;
  readonly lastLine?: LogLine;
  readonly lines: number;
  /** Lines with 'Error', 'ERROR' or one of the sentences below, in file order; at most 100. */
  readonly errors: readonly JobError[];
  /** At most 100. */
  readonly tracebacks: readonly Traceback[];
  /** Errors and tracebacks beyond those kept. */
  readonly notKept: number;
}

/** The beamline's own classes (merge_sch.py). */
export type JobErrorKind =
  | 'not-enough-data' // UnboundLocalError: local variable
  | 'cutoff' // invalid value encountered in sqrt
  | 'completeness-or-redundancy' // ERROR
  | 'cluster-died' // Error in unpickling result in
  | 'ignorable' // IOError: [Errno 2], IndexError: list index out of range
  | 'unknown'; // any other Error

export interface JobError {
  readonly line: number;
  readonly text: string;
  readonly kind: JobErrorKind;
}

export interface Traceback {
  /** Of 'Traceback (most recent call last)'. */
  readonly line: number;
  /** 'IndexError: list index out of range'; absent where the file ends inside. */
  readonly exception?: string;
  /** File and line of the innermost frame, as printed. */
  readonly at?: { readonly file: string; readonly line: number };
}

declare module '../format' {
  interface Records {
    'job-output': JobOutput;
  }
}
