/** summary.dat as columns: entry i of each array is one image, sorted by image number; the last of repeated lines counts. */
export interface SpotSummary {
  readonly prefix?: string;
  /** File names as written. */
  readonly file: readonly string[];
  /** Number in the file name. */
  readonly number: readonly (number | undefined)[];
  /** mm; absent where the file says `na` or `nan`. */
  readonly x: readonly (number | undefined)[];
  readonly y: readonly (number | undefined)[];
  readonly nSpots: readonly (number | undefined)[];
  readonly total: readonly (number | undefined)[];
  readonly median: readonly (number | undefined)[];
  /** Lines that a later line of the same image and kind replaced. */
  readonly repeated: number;
  readonly maxSpots?: number;
  readonly sumSpots?: number;
  /** Distinct x and y: the grid as measured. */
  readonly distinctX: number;
  readonly distinctY: number;
}

declare module '../format' {
  interface Records {
    'spot-summary': SpotSummary;
  }
}
