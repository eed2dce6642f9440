/** Observations and where each belongs. */
export interface Measured {
  readonly intensity: Float64Array;
  readonly sigma: Float64Array;
  /** Slots of `box`. */
  readonly slots: Int32Array;
}
