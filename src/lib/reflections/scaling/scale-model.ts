/** g = exp(k − B/(2d²)) by unit; v = f σ² + b (g I_h)² by set. */
export interface ScaleModel {
  readonly k: Float64Array;
  readonly B: Float64Array;
  readonly f: Float64Array;
  readonly b: Float64Array;
  /** I_h of each unique reflection. */
  readonly merged: Float64Array;
}

/** A restraint of a unit's k and B to 0, by the σ of each. */
export interface Restraints {
  readonly k: number;
  /** Å². */
  readonly B: Float64Array;
}
