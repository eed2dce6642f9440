import type { LogLine } from '../log-line';
import type { Cell } from '../xds-keywords';
import type { Loggraph } from '../loggraph';

/** AIMLESS: the last data set's summary and the tables by resolution. R and CC are fractions, completeness per cent. */
export interface AimlessLog {
  readonly version?: string;
  readonly spaceGroup?: string;
  readonly cell?: Cell;
  readonly datasets: readonly AimlessDataset[];
  readonly warnings: readonly LogLine[];
  /** 'End of aimless job' was reached. */
  readonly ended: boolean;
}

export interface AimlessDataset {
  readonly line: number;
  readonly project?: string;
  readonly crystal?: string;
  readonly dataset?: string;
  /** Rows of the summary with the program's own labels. */
  readonly summary: readonly AimlessFigure[];
  /** Limits at which CC1/2 or I/sigma fall below the program's thresholds, Å. */
  readonly limits: readonly { readonly direction: string; readonly by: string; readonly d?: number }[];
  /** Range of principal components of anisotropic B, Å². */
  readonly anisotropicDeltaB?: number;
  readonly tables: readonly Loggraph[];
}

export interface AimlessFigure {
  readonly label: string;
  readonly overall?: number;
  readonly inner?: number;
  readonly outer?: number;
}

declare module '../format' {
  interface Records {
    'aimless-log': AimlessLog;
  }
}
