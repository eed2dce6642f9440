import { PIXEL, type Frame, type Summary } from '../frame';
import { radialProfile, type BinTable, type Profile } from './profile';
import { summarise } from './summary';

interface Bins {
  readonly width: number;
  readonly bins: number;
}

/**
 * Summary of a picture, and its background without spots: the profile without what stands out of its bin, above m + 4 √(m + 0.5) + 1, twice. Both of
 * one pass over the pixels.
 */
export function figuresOf(
  frame: Frame,
  table: BinTable,
  size: Bins
): { summary: Summary; background: Profile } {
  const counted = countedByBin(frame, table, size.bins);
  if (counted === undefined)
    return {
      summary: summarise(frame),
      background: withoutSpots((cut) => radialProfile(frame, table, { ...size, ...(cut && { cut }) }))
    };
  return { summary: counted.summary, background: withoutSpots((cut) => profileOf(counted, size, cut)) };
}

/** `profile`: without counts above `cut` of their bin. */
function withoutSpots(profile: (cut?: Float64Array) => Profile): Profile {
  let found = profile();
  for (let pass = 0; pass < 2; pass++) {
    const { pixels } = found;
    found = profile(
      Float64Array.from(found.sums, (sum, bin) => {
        const mean = sum / (pixels[bin] || 1);
        return mean + 4 * Math.sqrt(mean + 0.5) + 1;
      })
    );
  }
  return found;
}

/** Counts below it are counted for each bin; others are kept one by one. */
const SMALL = 256;
/** Of these, at most: a picture with more of them has no low background. */
const MOST_OTHERS = 500_000;

/** What a picture holds, bin by bin; what is beyond the last bin is in one more. */
interface Counted {
  /** Valid pixels of bin b with count n at `SMALL` b + n. */
  readonly small: Uint32Array;
  /** The others, one by one. */
  readonly otherBins: readonly number[];
  readonly otherValues: readonly number[];
  readonly summary: Summary;
}

/** Goes through the picture once; undefined where too many of its counts are large. */
function countedByBin({ values, states }: Frame, table: BinTable, bins: number): Counted | undefined {
  const small = new Uint32Array(SMALL * (bins + 1));
  const otherBins: number[] = [];
  const otherValues: number[] = [];
  let masked = 0;
  let overflowed = 0;
  let above = 0;
  let sum = 0;
  let max = -Infinity;
  for (let pixel = 0; pixel < values.length; pixel++) {
    const state = states[pixel];
    const value = values[pixel] ?? 0;
    if (state === PIXEL.VALID) {
      const bin = table[pixel] ?? bins;
      if (value >= 0 && value < SMALL) {
        const at = SMALL * bin + value;
        small[at] = (small[at] ?? 0) + 1;
      } else {
        otherBins.push(bin);
        if (otherValues.push(value) > MOST_OTHERS) return undefined;
      }
    } else if (state === PIXEL.ABOVE) {
      above++;
      sum += value;
      max = Math.max(max, value);
    } else if (state === PIXEL.OVERFLOW) overflowed++;
    else masked++;
  }
  for (const value of otherValues) {
    sum += value;
    max = Math.max(max, value);
  }
  for (let at = 0; at < small.length; at++) {
    const many = small[at] ?? 0;
    if (many === 0) continue;
    sum += many * (at % SMALL);
    max = Math.max(max, at % SMALL);
  }
  const valid = values.length - masked - overflowed;
  const saturated = above + overflowed;
  return {
    small,
    otherBins,
    otherValues,
    summary: { valid, masked, saturated, sum, ...(valid > 0 && { max }) }
  };
}

/** What `radialProfile` makes of the picture itself. */
function profileOf(
  { small, otherBins, otherValues }: Counted,
  { width, bins }: Bins,
  cut: Float64Array | undefined
): Profile {
  const [pixels, sums] = [new Float64Array(bins), new Float64Array(bins)];
  for (let bin = 0; bin < bins; bin++) {
    const most = Math.min(SMALL - 1, Math.floor(cut?.[bin] ?? Infinity));
    let [count, sum] = [0, 0];
    for (let value = 0; value <= most; value++) {
      const here = small[SMALL * bin + value] ?? 0;
      count += here;
      sum += here * value;
    }
    [pixels[bin], sums[bin]] = [count, sum];
  }
  for (const [at, value] of otherValues.entries()) {
    const bin = otherBins[at] ?? bins;
    if (bin >= bins || value > (cut?.[bin] ?? Infinity)) continue;
    pixels[bin] = (pixels[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + value;
  }
  return { width, pixels, sums };
}
