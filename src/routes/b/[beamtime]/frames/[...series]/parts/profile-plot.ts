import { ICE_RINGS } from '$lib/frames/geometry/rings';

/** Background of a picture by resolution, in the pixels of a plot: across 1/d², up the logarithm of the counts. */
export interface ProfilePlot {
  readonly line: string;
  readonly ice: readonly { readonly d: number; readonly x: number }[];
  readonly ticks: readonly { readonly d: number; readonly x: number }[];
  readonly levels: readonly { readonly counts: number; readonly y: number }[];
  readonly xOf: (d: number) => number;
  /** Å at a place across; undefined outside. */
  readonly dAt: (x: number) => number | undefined;
}

const TICKS = [10, 5, 4, 3, 2.5, 2, 1.7, 1.5, 1.3, 1.2, 1.1, 1];
/** CSS pixels between the labels of an axis. */
const APART = 30;

/**
 * The plot of `background` (mean counts in bins of `bin` 1/Å from 0; NaN where no pixel is) from the left edge 0 to `width`, from `height` up to 0.
 * Undefined without a count above 0.
 */
export function profilePlot(
  background: Float32Array,
  bin: number,
  { width, height }: { readonly width: number; readonly height: number }
): ProfilePlot | undefined {
  const last = background.findLastIndex(Number.isFinite);
  const counts = [...background].filter((value) => value > 0);
  if (last < 1 || counts.length < 2) return undefined;
  const end = ((last + 1) * bin) ** 2;
  const low = Math.log10(counts.reduce((least, value) => Math.min(least, value), Infinity));
  const high = Math.max(low + 0.3, Math.log10(counts.reduce((most, value) => Math.max(most, value), 0)));
  const xOf = (d: number): number => (1 / d ** 2 / end) * width;
  const yOf = (value: number): number => height * (1 - (Math.log10(value) - low) / (high - low));
  const points: string[] = [];
  let pen = 'M';
  for (let at = 0; at <= last; at++) {
    const value = background[at] ?? NaN;
    if (!(value > 0)) pen = 'M';
    else {
      points.push(`${pen}${xOf(1 / ((at + 0.5) * bin)).toFixed(1)} ${yOf(value).toFixed(1)}`);
      pen = 'L';
    }
  }
  const ticks: { d: number; x: number }[] = [];
  for (const d of TICKS) {
    const x = xOf(d);
    if (x <= width - APART / 2 && x - (ticks.at(-1)?.x ?? -APART) >= APART) ticks.push({ d, x });
  }
  const levels = Array.from({ length: 13 }, (_, n) => 10 ** (n - 6))
    .flatMap((power) => [power, 2 * power, 5 * power])
    .map((value) => ({ counts: value, y: yOf(value) }))
    .filter(({ y }) => y >= 0 && y <= height);
  return {
    line: points.join(''),
    ice: ICE_RINGS.map((d) => ({ d, x: xOf(d) })).filter(({ x }) => x <= width),
    ticks,
    levels: levels.filter(({ y }, nth) => nth === 0 || Math.abs(y - (levels[nth - 1]?.y ?? 0)) > 10),
    xOf,
    dAt: (x) => (x > 0 && x <= width ? 1 / Math.sqrt((x / width) * end) : undefined)
  };
}
