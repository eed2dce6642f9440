/** A mean unit cell and its spread, parameter by parameter. */
import type { MeanCell } from '$lib/analysis/mean-cells';

/** Angles that symmetry fixes have no spread and no decimals. */
export function parameterText({ mean, deviation }: MeanCell, axis: number): string {
  const [value, spread] = [mean[axis] ?? NaN, deviation?.[axis]];
  if (axis > 2 && (value === 90 || value === 120) && !spread) return String(value);
  return spread === undefined ? value.toFixed(2) : `${value.toFixed(2)} ± ${spread.toFixed(2)}`;
}
