import type { IntensityModel } from './intensity-model';
import type { Tensor } from './symmetric-tensors';

/** How the fall-off of intensities with resolution differs between directions. */
export interface Anisotropy {
  /** B11 B22 B33 B12 B13 B23 in Å² on Cartesian axes x ∥ a, z ∥ c*, without trace: I ∝ exp(−½ Σ B_ij s_i s_j). It obeys the Laue group. */
  readonly tensor: Tensor;
  /** Standard errors of the six. */
  readonly sigma: Tensor;
  /** Free parameters that the Laue group leaves; 0 (cubic): the tensor is 0 by symmetry. */
  readonly parameters: number;
  /** Largest less smallest principal value, Å². */
  readonly range: number;
  readonly n: number;
}

/** The tensor of the fitted model. */
export function anisotropyOf({ basis, sizes, covariance, n }: IntensityModel): Anisotropy {
  const sixOf = (value: (at: number) => number): Tensor => [0, 1, 2, 3, 4, 5].map(value) as unknown as Tensor;
  const tensor = sixOf((at) => basis.reduce((sum, one, p) => sum + (sizes[p] ?? 0) * (one[at] ?? 0), 0));
  const sigma = sixOf((at) => {
    let variance = 0;
    basis.forEach((one, p) => {
      basis.forEach((other, q) => {
        variance += (one[at] ?? 0) * (other[at] ?? 0) * (covariance[p]?.[q] ?? 0);
      });
    });
    return Math.sqrt(variance);
  });
  const principal = principalValues(tensor);
  return {
    tensor,
    sigma,
    parameters: basis.length,
    range: Math.max(...principal) - Math.min(...principal),
    n
  };
}

/** Of a symmetric matrix of trace 0, by its characteristic polynomial (Smith 1961). */
function principalValues([a, b, c, d, e, f]: Tensor): readonly [number, number, number] {
  const p = Math.sqrt((a * a + b * b + c * c + 2 * (d * d + e * e + f * f)) / 6);
  if (p === 0) return [0, 0, 0];
  const det = a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e);
  const angle = Math.acos(Math.max(-1, Math.min(1, det / (2 * p ** 3)))) / 3;
  const [first, last] = [2 * p * Math.cos(angle), 2 * p * Math.cos(angle + (2 * Math.PI) / 3)];
  return [first, -first - last, last];
}
