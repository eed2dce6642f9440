import type { LpNote } from '../xds-lp';

declare module '../format' {
  interface Records {
    'xds-step-lp': XdsStepLp;
  }
}

/** XYCORR.LP, INIT.LP, COLSPOT.LP or DEFPIX.LP: the small steps before and beside indexing. */
export interface XdsStepLp {
  /** XYCORR, INIT, COLSPOT, DEFPIX. */
  readonly step?: string;
  readonly version?: string;
  readonly date?: string;
  /** `LABEL   number` lines, in the words of the program. */
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  /** INIT: background of each frame. Columns are equally long. */
  readonly background?: {
    readonly frame: readonly number[];
    readonly scale: readonly (number | undefined)[];
    readonly counts: readonly (number | undefined)[];
  };
  readonly error?: LpNote;
  /** `!!! WARNING !!!` lines. */
  readonly warnings: readonly LpNote[];
}
