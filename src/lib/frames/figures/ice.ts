import { ICE_RINGS } from '../geometry/rings';
import type { Frame } from '../frame';
import { figuresOf } from './background';
import type { BinTable, Profile } from './profile';

/** A ring of hexagonal ice, against the background at its sides. */
export interface IceRing {
  /** Å. */
  readonly d: number;
  /** Mean in the band over the mean of its sides. */
  readonly ratio: number;
  /** Difference of the means over its Poisson error. */
  readonly z: number;
}

export interface IceVerdict {
  /** `unknown`: fewer than three of the rings are on the detector. */
  readonly verdict: 'ice' | 'perhaps' | 'no' | 'unknown';
  readonly rings: readonly IceRing[];
}

/** Bins of the profile that is judged, 1/Å. */
export const ICE_BIN = 0.001;
/** To 1.67 Å: beyond every ring that is judged, and its sides. */
export const ICE_BINS = 600;
/** |1/d − ring|: the band, and the sides. */
const BAND = 0.004;
const [SIDE_FROM, SIDE_TO] = [0.006, 0.01];
/** Rings 3.897 to 2.249 Å are judged; those beyond are weak and close together. */
const JUDGED = ICE_RINGS.slice(0, 5);
const [SURE_Z, SURE_RATIO, PERHAPS_Z] = [10, 1.05, 5];
const LEAST_RINGS = 2;
const LEAST_ON_DETECTOR = 3;
/** Pixels in the band and at its sides for a ring to count as on the detector. */
const LEAST_PIXELS = 1000;

/** Judges the background profile of a picture (bins of `ICE_BIN`): raw-frames specification, limits tried on simulated and real frames. */
export function iceVerdict(profile: Profile): IceVerdict {
  const rings = JUDGED.flatMap((d) => ringOf(profile, d) ?? []);
  const many = (holds: (ring: IceRing) => boolean): boolean => rings.filter(holds).length >= LEAST_RINGS;
  if (rings.length < LEAST_ON_DETECTOR) return { verdict: 'unknown', rings };
  if (many(({ z, ratio }) => z >= SURE_Z && ratio >= SURE_RATIO)) return { verdict: 'ice', rings };
  return { verdict: many(({ z }) => z >= PERHAPS_Z) ? 'perhaps' : 'no', rings };
}

/** The same for a picture; `table` has `ICE_BINS` bins of `ICE_BIN`. */
export function iceOf(frame: Frame, table: BinTable): IceVerdict {
  return iceVerdict(figuresOf(frame, table, { width: ICE_BIN, bins: ICE_BINS }).background);
}

function ringOf({ width, pixels, sums }: Profile, d: number): IceRing | undefined {
  let [bandPixels, bandSum, sidePixels, sideSum] = [0, 0, 0, 0];
  for (let bin = Math.floor((1 / d - SIDE_TO) / width); bin <= Math.ceil((1 / d + SIDE_TO) / width); bin++) {
    const away = Math.abs((bin + 0.5) * width - 1 / d);
    if (away < BAND) {
      bandPixels += pixels[bin] ?? 0;
      bandSum += sums[bin] ?? 0;
    } else if (away > SIDE_FROM && away < SIDE_TO) {
      sidePixels += pixels[bin] ?? 0;
      sideSum += sums[bin] ?? 0;
    }
  }
  if (bandPixels < LEAST_PIXELS || sidePixels < LEAST_PIXELS || sideSum === 0) return undefined;
  const [band, side] = [bandSum / bandPixels, sideSum / sidePixels];
  const error = Math.sqrt(band / bandPixels + side / sidePixels);
  return { d, ratio: band / side, z: (band - side) / error };
}
