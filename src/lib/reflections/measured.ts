/** A column of I or σ: of very many records in 32 bits, which hold what programs print (7 digits). */
export type Reals = Float32Array | Float64Array;

/** Observations and where each belongs. */
export interface Measured {
  readonly intensity: Reals;
  readonly sigma: Reals;
  /** Slots of `box`. */
  readonly slots: Int32Array;
}
