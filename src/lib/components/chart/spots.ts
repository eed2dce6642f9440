/** Places on a plot of points: which point lies there, and the rectangle between two of them. */
import type { Place } from '$lib/charts/plot';
import type { PlotFrame } from '$lib/charts/plot-frame';
import type { Pixel } from './presses';

export interface Spot extends Pixel {
  /** The point that lies there, by number. */
  readonly n?: number;
  /** Reached by keys along this axis: a range to it is a band from edge to edge. */
  readonly along?: 'x' | 'y';
}

/** In the units of the axes, lower end first. */
export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Pixels from a point at which it is pointed at, and up to which a drag is a click with a trembling hand. */
const [REACH, STILL] = [11, 4];

export function spotAt(places: readonly Place[], { x, y }: PlotFrame, pixel: Pixel): Spot {
  let [n, least]: [number | undefined, number] = [undefined, REACH];
  for (const [at, place] of places.entries()) {
    const away = Math.hypot(x.of(place[0]) - pixel.x, y.of(place[1]) - pixel.y);
    if (away <= least) [n, least] = [at, away];
  }
  return { ...pixel, ...(n !== undefined && { n }) };
}

/** A point that the keys have reached. */
export function spotOf(
  places: readonly Place[],
  n: number,
  along: 'x' | 'y',
  { x, y }: PlotFrame
): Spot | undefined {
  const place = places[n];
  return place && { x: x.of(place[0]), y: y.of(place[1]), n, along };
}

/** The next point of greater (`by` 1) or smaller (−1) value; from none, the first or the last. */
export function besidePoint(
  places: readonly Place[],
  n: number | undefined,
  along: 'x' | 'y',
  by: 1 | -1
): number | undefined {
  const [one, other] = along === 'x' ? [0, 1] : [1, 0];
  const order = [...places.keys()].sort((a, b) => {
    const [p = [0, 0], q = [0, 0]] = [places[a], places[b]];
    return (p[one] ?? 0) - (q[one] ?? 0) || (p[other] ?? 0) - (q[other] ?? 0);
  });
  const at = n === undefined ? -1 : order.indexOf(n);
  if (at < 0) return by > 0 ? order[0] : order.at(-1);
  return order[Math.min(Math.max(at + by, 0), order.length - 1)];
}

/** `undefined`: a click. */
export function rectangleOf([from, to]: readonly [Spot, Spot], { x, y }: PlotFrame): Rectangle | undefined {
  const [across, up] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (to.along === undefined ? Math.max(across, up) < STILL : from === to) return undefined;
  const ends = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)];
  return {
    x: to.along === 'y' ? x.ends : ends(x.at(from.x), x.at(to.x)),
    y: to.along === 'x' ? y.ends : ends(y.at(from.y), y.at(to.y))
  };
}

/** Held within a hair: a band ends on a point. */
export function isWithin({ x, y }: Rectangle, [px, py]: Place): boolean {
  const within = (value: number, [low, high]: readonly [number, number]): boolean => {
    const hair = (high - low) * 1e-9;
    return value >= low - hair && value <= high + hair;
  };
  return within(px, x) && within(py, y);
}
