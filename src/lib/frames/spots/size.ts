import type { HklHeader } from '../../formats/hkl-header';
import type { IntegrateLp } from '../../formats/integrate-lp';
import type { Geometry } from '../geometry/geometry';

/** How far a reflection reaches, e.s.d. in degrees (XDS). */
export interface ReflectionSize {
  readonly from: 'INTEGRATE.LP' | 'hkl-header' | 'CORRECT.LP';
  /** In the rotation at ζ = 1: REFLECTING_RANGE_E.S.D., "mosaicity". */
  readonly range?: number;
  /** On the detector, seen from the crystal: BEAM_DIVERGENCE_E.S.D. */
  readonly divergence?: number;
}

/** Of frame `number`, as INTEGRATE found it there; the median of all frames where it found none. Undefined where it found none anywhere. */
export function sizeInIntegrate({ images }: IntegrateLp, number: number): ReflectionSize | undefined {
  const at = images.image.indexOf(number);
  const range = above(images.sigmaR[at]) ?? median(images.sigmaR);
  const divergence = above(images.sigmaB[at]) ?? median(images.sigmaB);
  return known({ from: 'INTEGRATE.LP', ...(range && { range }), ...(divergence && { divergence }) });
}

/** Of the whole data set: the header of INTEGRATE.HKL or XDS_ASCII.HKL. */
export function sizeInHeader({ sigmaR, sigmaB }: HklHeader): ReflectionSize | undefined {
  const [range, divergence] = [above(sigmaR), above(sigmaB)];
  return known({ from: 'hkl-header', ...(range && { range }), ...(divergence && { divergence }) });
}

/** Of the e.s.d.s, to each side. */
export const REACH = 3;
/** Pixels: a box is at least so large. */
const LEAST_HALF = 4;

/** Half the side of a reflection's box in pixels: max(4, 3 e.s.d. of the divergence), at the distance of the detector. */
export function boxHalf({ distance, qx }: Geometry, divergence: number | undefined): number {
  if (divergence === undefined) return LEAST_HALF;
  const pixels = (Math.abs(distance) * Math.tan((divergence * Math.PI) / 180)) / qx;
  return Math.max(LEAST_HALF, REACH * pixels);
}

function known(size: ReflectionSize): ReflectionSize | undefined {
  return size.range === undefined && size.divergence === undefined ? undefined : size;
}

/** XDS writes 0 where it could not tell. */
function above(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.flatMap((value) => above(value) ?? []).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
