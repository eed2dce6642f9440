/** Where the points of a plot against images lie on the screen, and which one lies under the pointer. */
import { spanOf, type FramePlot } from '$lib/charts/frame-plots';
import { roundTicks } from '$lib/charts/ticks';

export interface PlotScale {
  readonly width: number;
  readonly height: number;
  /** The plot's own edges within the picture. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** First and last x. */
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly number[];
  /** How many values lie above the axis. */
  readonly beyond: number;
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  /** Number of the point nearest to this place across the picture. */
  readonly nearest: (across: number) => number;
}

const HEIGHT = 120;
const [LEFT, BOTTOM, TOP] = [44, 18, 6];

export function plotScale(plot: FramePlot, width: number): PlotScale {
  const { points } = plot;
  const ends = spanOf(plot);
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const right = Math.max(LEFT + 20, width - 8);
  const bottom = HEIGHT - BOTTOM;
  return {
    width,
    height: HEIGHT,
    left: LEFT,
    right,
    top: TOP,
    bottom,
    first,
    last,
    ticks: ticksOf(ends.low, ends.high),
    beyond: ends.beyond,
    x: (x) => LEFT + ((x - first) / Math.max(1e-9, last - first)) * (right - LEFT),
    y: (y) => TOP + (1 - (Math.min(y, ends.high) - ends.low) / (ends.high - ends.low)) * (bottom - TOP),
    nearest: (across) => nearest(points, first + ((across - LEFT) / (right - LEFT)) * (last - first))
  };
}

/** Few ticks, but two at least: one alone gives no measure. */
function ticksOf(low: number, high: number): readonly number[] {
  const few = roundTicks(low, high, 3);
  return few.length > 1 ? few : roundTicks(low, high, 6);
}

/** Points are in ascending x. */
function nearest(points: FramePlot['points'], x: number): number {
  let [low, high] = [0, points.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) <= x) low = middle;
    else high = middle;
  }
  return x - (points[low]?.x ?? 0) <= (points[high]?.x ?? 0) - x ? low : high;
}
