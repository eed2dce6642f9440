import type { Mapped } from '../mapped';
import type { Measured } from '../statistics';

/** K and B of a data set as XSCALE.LP prints them. */
export interface XscaleScale {
  readonly k: number;
  readonly b: number;
}

/**
 * Observations by XSCALE's own factors: K·exp(B·SS) is applied to the intensities (XSCALE.LP), SS = (2 sin θ/λ)² = 1/d². σ takes the factor too and stays
 * CORRECT's otherwise. Data sets without a factor are left out (σ < 0). Decay, absorption and modulation of XSCALE are not in K and B.
 */
export function byXscaleScales(
  { observations, box, slots }: Mapped,
  scales: readonly (XscaleScale | undefined)[]
): Measured {
  const { n, set } = observations;
  const intensity = new Float64Array(n);
  const sigma = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as number;
    const scale = scales[set[i] as number];
    const s = observations.sigma[i] as number;
    const factor =
      scale === undefined || slot < 0
        ? undefined
        : scale.k * Math.exp(scale.b * (box.s2[slot >> 1] as number));
    intensity[i] = (observations.intensity[i] as number) * (factor ?? 1);
    sigma[i] = factor === undefined ? -Math.abs(s) : s * factor;
  }
  return { intensity, sigma, slots };
}
