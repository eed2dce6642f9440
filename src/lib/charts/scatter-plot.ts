/** Two values of each data set as points, with the fences that outliers lie outside of. */
import type { Fences } from '../analysis/cell-spread';
import type { Colour } from './look';
import { endsOf, type Axis, type Mark, type Place, type Plot } from './plot';

export interface ScatterAxis {
  readonly name: string;
  readonly values: readonly number[];
  readonly fences: Fences | undefined;
}

/** Room at both ends of an axis, of its length. */
const AIR = 0.04;

export function scatterPlot(
  title: string,
  across: ScatterAxis,
  up: ScatterAxis,
  colourOf: (n: number) => Colour | undefined
): Plot {
  return {
    title,
    x: axisOf(across),
    y: axisOf(up),
    marks: [
      ...fencesOf(across).map((x): Mark => ({ kind: 'rule', x, colour: 'limit', dash: [4, 3] })),
      ...fencesOf(up).map((y): Mark => ({ kind: 'rule', y, colour: 'limit', dash: [4, 3] })),
      ...pointsBy(scatterPlaces(across, up), (n) => ({ colour: colourOf(n) ?? 'rest', radius: 3 }))
    ]
  };
}

export function scatterPlaces(across: ScatterAxis, up: ScatterAxis): Place[] {
  return across.values.map((x, n) => [x, up.values[n] ?? NaN]);
}

/** How a point looks. */
export interface PointLook {
  readonly colour: Colour;
  readonly radius: number;
  readonly opacity?: number;
}

/** Those that look alike are one mark, in the order in which the first of each comes. */
export function pointsBy(places: readonly Place[], lookOf: (n: number) => PointLook): Mark[] {
  const groups = new Map<string, { look: PointLook; at: Place[] }>();
  for (const [n, place] of places.entries()) {
    const look = lookOf(n);
    const key = `${look.colour} ${look.radius.toFixed(1)} ${look.opacity ?? 1}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { look, at: [place] });
    else group.at.push(place);
  }
  return [...groups.values()].map(({ look, at }) => ({ kind: 'points', ...look, at }));
}

function axisOf({ name, values, fences }: ScatterAxis): Axis {
  return { name, ends: airy([...values, ...(fences ? [fences.low, fences.high] : [])]) };
}

/** All values with a little room: points do not touch the axes. */
export function airy(values: Iterable<number>): readonly [number, number] {
  const [low, high] = endsOf(values);
  const air = (high / 2 - low / 2) * (2 * AIR) || Math.abs(low) * AIR || AIR;
  return [Math.max(low - air, -Number.MAX_VALUE), Math.min(high + air, Number.MAX_VALUE)];
}

function fencesOf({ fences }: ScatterAxis): number[] {
  return fences ? [fences.low, fences.high] : [];
}
