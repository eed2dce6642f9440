/** Values counted in bins, as a plot: bars or steps, with lines at what they are held against. */
import { edge, type Bins } from '../analysis/bins';
import type { Colour } from './look';
import { endsOf, type Mark, type Plot, type Span } from './plot';

export interface Histogram {
  readonly title: string;
  readonly bins: Bins;
  readonly series: readonly HistogramSeries[];
  /** Upright lines; a strong one is not dashed. */
  readonly lines?: readonly { readonly at: number; readonly strong?: boolean }[];
  /** Each series as a percentage of its own sum: groups of unlike size can be compared. */
  readonly shares?: boolean | undefined;
  /** By powers of ten: a few show beside many. */
  readonly log?: boolean | undefined;
  /** What both axes mean; without it heights are not told by an axis. */
  readonly axes?: { readonly x: string; readonly y: string } | undefined;
}

export interface HistogramSeries {
  readonly name: string;
  readonly counts: ArrayLike<number>;
  readonly colour: Colour;
  readonly filled?: boolean;
}

export function histogramPlot({ title, bins, series, lines = [], shares, log, axes }: Histogram): Plot {
  const heights = series.map(({ counts }) => (shares ? percentages(counts) : Array.from(counts)));
  const above = heights.flat().filter((value) => value > 0);
  const [least, most] = above.length > 0 ? endsOf(above) : [1, 1];
  return {
    title,
    x: { ends: [bins.start, edge(bins, bins.count)], grid: false, ...(axes && { name: axes.x }) },
    y: {
      // The least bar still has a height: the foot is the next power of ten below it.
      ...(log && { kind: 'log' }),
      ends: [log ? Number(`1e${Math.ceil(Math.log10(least) - 1e-9) - 1}`) : 0, most],
      ...(axes ? { name: axes.y } : { ticks: 'none' })
    },
    marks: [
      ...series.map(({ colour, filled }, n): Mark => ({
        kind: filled ? 'bars' : 'steps',
        colour,
        at: (heights[n] ?? []).map((value, bin): Span => [edge(bins, bin), edge(bins, bin + 1), value])
      })),
      ...lines.map(({ at, strong }): Mark => ({
        kind: 'rule',
        x: at,
        colour: 'limit',
        ...(!strong && { dash: [4, 3] })
      }))
    ]
  };
}

function percentages(counts: ArrayLike<number>): number[] {
  const all = Array.from(counts);
  const sum = all.reduce((total, count) => total + count, 0);
  return all.map((count) => (100 * count) / (sum || 1));
}
