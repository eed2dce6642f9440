/** How high the bars of a histogram stand: one scale for the screen and for the picture to take home. */
import { roundTicks } from './ticks';

export interface HistogramHeights {
  /** Each series as a percentage of its own sum: groups of unlike size can be compared. */
  readonly shares?: boolean | undefined;
  /** By powers of ten: a few show beside many. */
  readonly log?: boolean | undefined;
}

export interface HistogramScale {
  /** For each series its bars: counts or percentages. */
  readonly values: readonly (readonly number[])[];
  /** Round values for the axis, from below. */
  readonly ticks: readonly number[];
  /** Where a value stands: 0 at the foot of the bars, 1 at the top of the highest. */
  readonly at: (value: number) => number;
}

/** More powers of ten than this are labelled by every second, third … */
const MOST_POWERS = 5;

/** About `wanted` ticks of an even scale. */
export function histogramScale(
  counts: readonly ArrayLike<number>[],
  { shares = false, log = false }: HistogramHeights,
  wanted = 4
): HistogramScale {
  const values = counts.map((one) => (shares ? percentages(one) : Array.from(one)));
  const all = values.flat().filter((value) => value > 0);
  const top = all.reduce((most, value) => Math.max(most, value), 0) || 1;
  if (!log) return { values, ticks: roundTicks(0, top, wanted), at: (value) => value / top };
  // The least bar still has a height: the foot is the next power of ten below it.
  const least = all.reduce((low, value) => Math.min(low, value), top);
  const foot = Math.ceil(Math.log10(least) - 1e-9) - 1;
  const height = Math.log10(top) - foot;
  return {
    values,
    ticks: powersOfTen(foot, Math.floor(Math.log10(top) + 1e-9)),
    at: (value) => (value > 0 ? (Math.log10(value) - foot) / height : 0)
  };
}

function percentages(counts: ArrayLike<number>): number[] {
  const all = Array.from(counts);
  const sum = all.reduce((total, count) => total + count, 0);
  return all.map((count) => (100 * count) / (sum || 1));
}

function powersOfTen(from: number, to: number): number[] {
  const step = Math.ceil((to - from + 1) / MOST_POWERS);
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, n) => Number(`1e${from + n * step}`));
}
