import type { Mapped } from '../mapped';
import type { Measured } from '../measured';

/** Intensities and σ of observations, as in the file or scaled. */
export type Measurements = Pick<Measured, 'intensity' | 'sigma'>;

/** Of each observation the weighted mean of the others of its reflection, and its variance; NaN where there is none. */
export interface Others {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export function othersOf({ box, slots }: Mapped, { intensity, sigma }: Measurements): Others {
  const [weights, sums] = [new Float64Array(box.n), new Float64Array(box.n)];
  const counts = new Int32Array(box.n);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    const s = sigma[i] as number;
    if (slot < 0 || !(s > 0)) continue;
    (weights[slot >> 1] as number) += 1 / (s * s);
    (sums[slot >> 1] as number) += (intensity[i] as number) / (s * s);
    (counts[slot >> 1] as number)++;
  }
  const mean = new Float64Array(slots.length).fill(NaN);
  const variance = new Float64Array(slots.length).fill(NaN);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    const s = sigma[i] as number;
    if (slot < 0 || !(s > 0) || (counts[slot >> 1] as number) < 2) continue;
    const own = 1 / (s * s);
    const left = (weights[slot >> 1] as number) - own;
    // An observation that outweighs the others a million times leaves rounding errors only.
    if (!(left > 1e-6 * own)) continue;
    mean[i] = ((sums[slot >> 1] as number) - own * (intensity[i] as number)) / left;
    variance[i] = 1 / left;
  }
  return { mean, variance };
}
