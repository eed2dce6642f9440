/** Values counted in steps of a round width. */
import { tickStep } from 'd3-array';

export interface Bins {
  /** Lower edge of the first bin; a multiple of `width`. */
  readonly start: number;
  readonly width: number;
  readonly count: number;
}

/** More of them nobody sees, and no memory holds. */
const MOST_BINS = 10_000;

/** Bins over `low` to `high`, about `wanted` of them, of width 1, 2 or 5 × a power of ten. */
export function roundBins(low: number, high: number, wanted: number): Bins {
  const span = high - low;
  if (!Number.isFinite(span)) return { start: 0, width: 1, count: 0 };
  const width = roundWidth(span || (Math.abs(high) * wanted) / 1000 || wanted, wanted);
  if (!(width > 0) || !Number.isFinite(high / width)) return { start: low, width: 1, count: 1 };
  return binsOf(low, high, width);
}

/** About `wanted` bins, wherever they begin: their width is 1, 2 or 5 × a power of ten. */
export function roundWidth(span: number, wanted: number): number {
  return tickStep(0, span, wanted);
}

/** Bins of a given width over `low` to `high`: charts that share a unit share its width. */
export function binsOf(low: number, high: number, width: number): Bins {
  const first = Math.floor(low / width + 1e-9);
  const last = Math.floor(high / width + 1e-9);
  // Values so far apart in steps so small are not drawn one by one.
  if (!(last - first < MOST_BINS)) return roundBins(low, high, MOST_BINS / 10);
  return { start: first * width, width, count: last - first + 1 };
}

/** The bin of a value, or −1 outside all of them. */
export function binOf({ start, width, count }: Bins, value: number): number {
  const at = Math.floor((value - start) / width + 1e-9);
  return at >= 0 && at < count ? at : -1;
}

export function edge({ start, width }: Bins, bin: number): number {
  return start + bin * width;
}

export function counted(values: Iterable<number>, bins: Bins): Int32Array {
  const counts = new Int32Array(bins.count);
  for (const value of values) {
    const at = binOf(bins, value);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Decimals that tell two neighbouring edges apart. */
export function edgeDigits({ width }: Bins): number {
  return Math.max(0, -Math.floor(Math.log10(width) + 1e-9));
}
