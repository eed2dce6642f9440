/** The scatter of merge runs as a plot. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { measureOf } from '$lib/analysis/measures';
import type { Colour } from '$lib/charts/look';
import { endsOf, type Mark, type Place, type Plot } from '$lib/charts/plot';
import { airy, pointsBy } from '$lib/charts/scatter-plot';
import { sequentialColour } from '$lib/charts/sequential-colours';
import { isWithin, type Rectangle } from '$lib/components/chart/spots';
import { categoryOf, COLOUR_KINDS, pointsOf, shadeOf, type ScatterAxes, type ScatterPoint } from './scatter';

export interface ScatterShown {
  readonly axes: ScatterAxes;
  readonly colours: PointColours;
  /** Runs outside of it are faint. */
  readonly frame: Rectangle | undefined;
  readonly names: { readonly x: string; readonly y: string };
}

export interface PointColours {
  readonly of: (row: DecisionRow) => Colour;
  /** Names of the colours 1, 2, …; empty for shades. */
  readonly names: readonly string[];
  /** From the worst to the best, where a number gives the shade. */
  readonly range?: readonly [number, number];
}

/** Colours of the rows: by what they are (eight at most, in the order of occurrence; the rest grey) or by a number. */
export function coloursOf(rows: readonly DecisionRow[], axes: ScatterAxes): PointColours {
  const { colour } = axes;
  if (colour === undefined) return { of: () => 'accent', names: [] };
  const kind = COLOUR_KINDS.find((one) => one === colour);
  if (kind !== undefined) {
    const names = [...new Set(rows.flatMap((row) => categoryOf(row, kind) ?? []))];
    const numbers = new Map(names.map((name, n) => [name, n + 1]));
    return { of: (row) => numbers.get(categoryOf(row, kind) ?? '') ?? 'rest', names };
  }
  // Not one of the kinds: a number.
  const id = colour as Exclude<typeof colour, (typeof COLOUR_KINDS)[number]>;
  const shares = shadeOf(pointsOf(rows, axes), id);
  const numbers = rows.flatMap((row) => (row.run ? (measureOf(row, id) ?? []) : []));
  return {
    of: (row) => {
      const share = shares(row);
      return share === undefined ? 'rest' : sequentialColour(share);
    },
    names: [],
    ...(numbers.length > 0 && { range: endsOf(numbers) })
  };
}

export const placeOf = ({ x, y }: ScatterPoint): Place => [x, y];

/** Radius of a point, px: its area says the number that gives the size. */
function radiusOf(points: readonly ScatterPoint[], { size }: ScatterAxes): (point: ScatterPoint) => number {
  if (size === undefined) return () => 4.3;
  const share = shadeOf(points, size);
  return ({ row }) => 3 + 6 * (share(row) ?? 0) ** 0.5;
}

/** A point for each run; those that are chosen or flagged lie over the others. */
export function runsPlot(points: readonly ScatterPoint[], shown: ScatterShown): Plot {
  const { axes, colours, frame, names } = shown;
  const radius = radiusOf(points, axes);
  const isMarked = ({ row }: ScatterPoint): boolean => row.choice || row.mine === true;
  const sorted = [...points].sort((a, b) => Number(isMarked(a)) - Number(isMarked(b)));
  const chosen = sorted.filter(({ row }) => row.choice && row.trial?.final !== false);
  const rings = (of: readonly ScatterPoint[], colour: Colour, width: number): Mark[] =>
    of.map((one) => ({ kind: 'rings', colour, at: [placeOf(one)], radius: radius(one) + 2.5, width }));
  const lookOf = (point: ScatterPoint) => ({
    colour: colours.of(point.row),
    radius: radius(point),
    opacity: frame === undefined || isWithin(frame, placeOf(point)) ? 0.85 : 0.2
  });
  return {
    title: `${names.y} – ${names.x}`,
    x: { name: names.x, ends: airy(points.map(({ x }) => x)) },
    y: { name: names.y, ends: airy(points.map(({ y }) => y)) },
    marks: [
      ...[false, true].flatMap((marked) => {
        const some = sorted.filter((point) => isMarked(point) === marked);
        return pointsBy(some.map(placeOf), (n) => lookOf(some[n] as ScatterPoint));
      }),
      ...rings(chosen, 'beakInk', 4.5),
      ...rings(chosen, 'beak', 3),
      { kind: 'flags', colour: 'accent', at: sorted.filter(({ row }) => row.mine).map(placeOf) },
      ...(frame ? [{ kind: 'band', ...frame, colour: 'accent', opacity: 0.04, edge: true } as const] : [])
    ]
  };
}

/** What lies over it: the run in hand, the one under the pointer, the frame that is being drawn. */
export function runsOver(
  points: readonly ScatterPoint[],
  axes: ScatterAxes,
  hand: string | undefined,
  hover: ScatterPoint | undefined,
  drawn: Rectangle | undefined
): Mark[] {
  const radius = radiusOf(points, axes);
  const ring = (of: ScatterPoint, colour: Colour, more: number, width: number): Mark => ({
    kind: 'rings',
    colour,
    at: [placeOf(of)],
    radius: radius(of) + more,
    width
  });
  return [
    ...points.filter(({ row }) => row.path === hand).map((one) => ring(one, 'accent', 6, 2)),
    ...(hover ? [ring(hover, 'ink', 1.5, 1.5)] : []),
    ...(drawn ? [{ kind: 'band', ...drawn, colour: 'accent', opacity: 0.1, edge: true } as const] : [])
  ];
}
