/** Every pair of data sets, in the order of the file. Parallel arrays. */
export interface CcTable {
  /** 0-based: file number − 1. */
  readonly i: Int32Array;
  readonly j: Int32Array;
  /** Correlation as a fraction. NaN (only in this array) where KAMO printed nan: not defined for that pair. */
  readonly cc: Float64Array;
  /** Common reflections. */
  readonly nref: Int32Array;
  /** Largest index + 1. */
  readonly datasets: number;
}

declare module '../format' {
  interface Records {
    cctable: CcTable;
  }
}
