import type { Mapped } from './mapped';
import { shellsBetween } from './shells';
import { statisticsOf, type Measured } from './statistics';

/** CC1/2 (a fraction, σ–τ) of a bin, at 1/d² (Å⁻²) of its outer edge. */
export interface CcHalfBin {
  readonly s: number;
  readonly cc: number;
}

/** `n` bins of equal volume to `dMin` (or as far as the data reach), those without a CC1/2 left out: as cctbx bins for KAMO. */
export function ccHalfBins(
  { box, smallest, largest }: Mapped,
  measured: Measured,
  n: number,
  dMin?: number
): readonly CcHalfBin[] {
  const limit = dMin === undefined ? largest : Math.min(largest, 1 / (dMin * dMin));
  const shells = shellsBetween(smallest, limit, n, 'equal-volume');
  const found = statisticsOf(box, measured, { shells, friedel: 'merged', signalNoiseMin: -Infinity });
  return found.shells.flatMap(({ dMin: d, ccHalf }) =>
    ccHalf === undefined ? [] : [{ s: 1 / (d * d), cc: ccHalf / 100 }]
  );
}
