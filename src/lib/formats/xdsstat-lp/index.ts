declare module '../format' {
  interface Records {
    'xdsstat-lp': XdsstatLp;
  }
}

type Column = readonly (number | undefined)[];

/** XDSSTAT.LP: quality of the scaled data by frame, and radiation damage. R values are fractions. */
export interface XdsstatLp {
  readonly version?: string;
  /** Columns are equally long: one element a frame. */
  readonly frames: {
    readonly frame: readonly number[];
    readonly reflections: Column;
    readonly misfits: Column;
    readonly intensity: Column;
    readonly sigma: Column;
    readonly iOverSigma: Column;
    /** Per cent. */
    readonly peak: Column;
    readonly correlation: Column;
    /** Absent where the program prints 9999 or no reflection contributes. */
    readonly rMeas: Column;
    readonly rMeasReflections: Column;
    /** Reflections that were seen on this frame only. */
    readonly uniqueOnly: Column;
  };
  /** R_d: agreement of symmetry mates by the distance of their frames. */
  readonly differences: {
    readonly frames: readonly number[];
    readonly reflections: Column;
    readonly rD: Column;
    readonly notFriedel: Column;
    readonly rDNotFriedel: Column;
    readonly friedel: Column;
    readonly rDFriedel: Column;
  };
}
