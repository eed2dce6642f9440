/**
 * KAMO's estimate of the resolution from unmerged reflections (yamtbx, dataproc/auto/resolution_cutoff.py): the curve through CC1/2 of 9 to 200
 * bins, and from there the first d whose outermost of nine shells has a CC1/2 not below the limit. CC1/2 is σ–τ here, where KAMO draws halves.
 */
import { ccHalfBins } from '../reflections/cc-half-bins';
import type { Mapped } from '../reflections/mapped';
import type { Measured } from '../reflections/statistics';
import { fitCcHalf, resolutionAt, type CcHalfFit } from './cc-half-fit';

export interface CcHalfCutoff {
  readonly fit: CcHalfFit;
  /** Å, two decimals; never beyond the data. */
  readonly dMin: number;
  /** Of the outermost of nine shells to `dMin`; a fraction. */
  readonly ccHalf?: number;
}

/** KAMO's defaults. */
const LIMIT = 0.5;
const TOLERANCE = 0.03;
const SHELLS = 9;
const A_BIN = 50;
const MOST_BINS = 200;
const STEP = 0.1;
const MOST_STEPS = 29;

/** Absent where no falling curve fits. */
export function ccHalfCutoff(mapped: Mapped, measured: Measured, limit = LIMIT): CcHalfCutoff | undefined {
  let accepted = 0;
  measured.slots.forEach((slot, i) => {
    if (slot >= 0 && (measured.sigma[i] ?? 0) > 0) accepted++;
  });
  const n = Math.max(Math.min(Math.round(accepted / A_BIN), MOST_BINS), SHELLS);
  const fit = fitCcHalf(ccHalfBins(mapped, measured, n));
  if (fit === undefined) return undefined;
  const first = resolutionAt(fit, limit);
  if (first === undefined) return undefined;
  const ofData = 1 / Math.sqrt(mapped.largest);
  const outer = (d: number): number | undefined => ccHalfBins(mapped, measured, SHELLS, d).at(-1)?.cc;
  const found = Math.max(ofData, searched(Math.max(hundredths(first), ofData), ofData, limit, outer));
  const ccHalf = outer(found);
  return { fit, dMin: found, ...(ccHalf !== undefined && { ccHalf }) };
}

/** Steps of 0.1 Å to the other side of the limit, then halves. */
function searched(
  start: number,
  ofData: number,
  limit: number,
  outer: (d: number) => number | undefined
): number {
  const cc = outer(start) ?? -1;
  if (cc >= limit && cc - limit < TOLERANCE) return start;
  let [fine, coarse] = [start, start];
  for (let step = 1; step <= MOST_STEPS; step++) {
    if (cc >= limit) {
      if (start - STEP * step <= ofData) break;
      fine = start - STEP * step;
      if ((outer(fine) ?? -1) < limit) break;
    } else {
      coarse = start + STEP * step;
      if ((outer(coarse) ?? -1) >= limit) break;
    }
  }
  for (let last = NaN; ;) {
    const middle = hundredths((fine + coarse) / 2);
    if (middle === last) return coarse;
    last = middle;
    const here = outer(middle) ?? -1;
    if (here < limit) fine = middle;
    else if (here - limit > TOLERANCE) coarse = middle;
    else return middle;
  }
}

function hundredths(d: number): number {
  return Math.round(d * 100) / 100;
}
