import type { Cell, Keyword, ResolutionRange } from '../xds-keywords';

declare module '../format' {
  interface Records {
    'xscale-inp': XscaleInp;
  }
}

/** XSCALE.INP: which files were scaled together, in which order, against which reference. */
export interface XscaleInp {
  /** Absent where the file says 0 (unknown). */
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Every OUTPUT_FILE in order; KAMO writes one (`xscale.hkl`). */
  readonly outputs: readonly string[];
  readonly friedelsLaw?: boolean;
  readonly merge?: boolean;
  /** SNRC (since XDS BUILT=20191015) or MINIMUM_I/SIGMA. */
  readonly minimumIOverSigma?: number;
  /** RESOLUTION_SHELLS: high-resolution limits in Å, as printed. */
  readonly shells: readonly number[];
  /** In the order of the file: the n-th is set n of XSCALE.LP and ISET n of xscale.hkl. */
  readonly inputs: readonly XscaleInput[];
  /** Every live keyword that is not one of an input, in the order of the file. */
  readonly keywords: readonly Keyword[];
}

export interface XscaleInput {
  /** From 1. */
  readonly number: number;
  /** As written: relative to the folder of the file, or absolute on the processing computer. */
  readonly path: string;
  /** `*` before the name: the scaling reference. */
  readonly reference: boolean;
  /** The OUTPUT_FILE it goes to. */
  readonly output?: string;
  readonly nBatch?: number;
  readonly resolutionRange?: ResolutionRange;
  readonly corrections?: string;
  readonly crystalName?: string;
  readonly line: number;
}
