import { PIXEL, type Counts, type Summary } from './frame';
import type { PictureMemory } from './picture-memory';

/** Of an EIGER's `pixel_mask` (DECTRIS; neggia): bit 0 gap, bits 1–4 dead, wrong or noisy. */
export const MASKED_BITS = 0b11111;
/** Stands for any higher bit: a pixel whose number is corrected or interpolated. It counts, unless it has no number. */
export const OTHER_BITS = 0x80;

/** What a negative value means: a label (−1 gap, others bad), or a count. */
export type MaskRule = 'negative' | 'none';

export interface Classification {
  readonly rule: MaskRule;
  /** Of the detector, for each pixel: `MASKED_BITS`, `OTHER_BITS`; 0 good. */
  readonly mask?: Uint8Array;
  /** The detector left the counts of masked pixels as they were: they are masked here. Otherwise it wrote the largest value there. */
  readonly maskNotApplied?: boolean;
  /** 2^bits − 1: no number; masked or overflowed. */
  readonly overflow?: number;
  /** Counts above it are saturated. */
  readonly cutoff?: number;
}

/** Pixels whose counts are added before their sum is: as long as it is small, it is added fast. */
const PART = 32_768;

/**
 * The state of every pixel, one of `PIXEL`, and what they are together (as `summarise` has it), in one pass. The largest value says "masked" where no
 * mask is known, "overflowed" where the mask says nothing.
 */
export function classify(
  values: Counts,
  { rule, mask, maskNotApplied = false, overflow = Infinity, cutoff = Infinity }: Classification,
  memory?: PictureMemory
): { readonly states: Uint8Array; readonly summary: Summary } {
  const states = memory?.zeros(values.length) ?? new Uint8Array(values.length);
  const negative = rule === 'negative';
  const unexplained = mask === undefined ? PIXEL.BAD : PIXEL.OVERFLOW;
  // Most pixels are below both limits, and need no look at the mask.
  const plain = !maskNotApplied && !negative;
  const least = Math.min(overflow - 1, cutoff);
  let [masked, overflowed, above, sum, max] = [0, 0, 0, 0, LEAST];
  for (let from = 0; from < values.length; from += PART) {
    const end = Math.min(from + PART, values.length);
    let part = 0;
    for (let pixel = from; pixel < end; pixel++) {
      const value = values[pixel] ?? 0;
      if (!plain || value >= least) {
        const flags = mask === undefined ? 0 : (mask[pixel] ?? 0);
        // Some writers put the largest value but one where a pixel is bad; where the mask says nothing it is a count.
        const isMasked = (flags & MASKED_BITS) !== 0 && (maskNotApplied || value >= overflow - 1);
        if (value >= overflow || isMasked) {
          const state = flags === 0 ? unexplained : (flags & 1) !== 0 ? PIXEL.GAP : PIXEL.BAD;
          states[pixel] = state;
          if (state === PIXEL.OVERFLOW) overflowed++;
          else masked++;
          continue;
        }
        if (negative && value < 0) {
          states[pixel] = value === -1 ? PIXEL.GAP : PIXEL.BAD;
          masked++;
          continue;
        }
        if (value > cutoff) {
          states[pixel] = PIXEL.ABOVE;
          above++;
        }
      }
      part += value;
      if (value > max) max = value;
    }
    sum += part;
  }
  const valid = values.length - masked - overflowed;
  return {
    states,
    summary: { valid, masked, saturated: overflowed + above, sum, ...(valid > 0 && { max }) }
  };
}

/** No count is lower. */
const LEAST = -(2 ** 31);
