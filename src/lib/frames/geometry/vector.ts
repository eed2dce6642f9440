/** Vectors of XDS's laboratory frame. */
export type Vector = readonly [number, number, number];

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0]
];
export const scale = (factor: number, a: Vector): Vector => [factor * a[0], factor * a[1], factor * a[2]];
export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
/** Of length 1; NaN for a vector without a direction. */
export const unit = (a: Vector): Vector => scale(1 / length(a), a);
