import { PIXEL, type Counts } from './frame';

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

/** The state of every pixel, one of `PIXEL`. The largest value says "masked" where no mask is known, "overflowed" where the mask says nothing. */
export function classify(
  values: Counts,
  { rule, mask, maskNotApplied = false, overflow = Infinity, cutoff = Infinity }: Classification
): Uint8Array {
  const states = new Uint8Array(values.length);
  const negative = rule === 'negative';
  const unexplained = mask === undefined ? PIXEL.BAD : PIXEL.OVERFLOW;
  // Most pixels are below both limits, and need no look at the mask.
  const plain = !maskNotApplied && !negative;
  const least = Math.min(overflow, cutoff);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const value = values[pixel] ?? 0;
    if (plain && value < least) continue;
    const flags = mask === undefined ? 0 : (mask[pixel] ?? 0);
    if (value >= overflow || (maskNotApplied && (flags & MASKED_BITS) !== 0))
      states[pixel] = flags === 0 ? unexplained : (flags & 1) !== 0 ? PIXEL.GAP : PIXEL.BAD;
    else if (value > cutoff) states[pixel] = PIXEL.ABOVE;
    else if (negative && value < 0) states[pixel] = value === -1 ? PIXEL.GAP : PIXEL.BAD;
  }
  return states;
}
