/** Merge runs as points: which numbers lie on which axis, and what lies where on the canvas. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { isMeasure, lowerIsBetter, measureOf, type MeasureId } from '$lib/analysis/measures';
import { roundTicks } from '$lib/charts/ticks';

export const COLOUR_KINDS = ['sample', 'method', 'area', 'judged'] as const;
export type ColourKind = (typeof COLOUR_KINDS)[number];

export interface ScatterAxes {
  readonly x: MeasureId;
  readonly y: MeasureId;
  readonly colour?: ColourKind | MeasureId;
  readonly size?: MeasureId;
}

/** A frame drawn by the user, in the units of the axes. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface ScatterPoint {
  readonly row: DecisionRow;
  readonly x: number;
  readonly y: number;
}

/** KAMO's own report begins with multiplicity against CC1/2. */
const USUAL: ScatterAxes = { x: 'Redun', y: 'CC1/2', colour: 'sample' };

/** What the address says; a name that is not known falls back to the usual, `colour=none` to no colour. */
export function axesOf(
  view: Readonly<Record<'x' | 'y' | 'colour' | 'size', string | undefined>>
): ScatterAxes {
  const measure = (text = ''): MeasureId | undefined => (isMeasure(text) ? text : undefined);
  const colour =
    view.colour === undefined
      ? USUAL.colour
      : (COLOUR_KINDS.find((one) => one === view.colour) ?? measure(view.colour));
  const size = measure(view.size);
  return {
    x: measure(view.x) ?? USUAL.x,
    y: measure(view.y) ?? USUAL.y,
    ...(colour !== undefined && { colour }),
    ...(size !== undefined && { size })
  };
}

/** Rows that say both numbers, in their order; those that do not are counted by the caller. */
export function pointsOf(rows: readonly DecisionRow[], { x, y }: ScatterAxes): readonly ScatterPoint[] {
  return rows.flatMap((row) => {
    const at = row.run && [measureOf(row, x), measureOf(row, y)];
    return at?.[0] === undefined || at[1] === undefined ? [] : [{ row, x: at[0], y: at[1] }];
  });
}

/** `1.5,8,90,99.9`: x from–to, y from–to. */
export function frameText({ x, y }: Frame): string {
  return [...x, ...y].map((value) => Number(value.toPrecision(5))).join(',');
}

/** Reads what `frameText` writes; `undefined` for anything else. */
export function frameIn(text = ''): Frame | undefined {
  const numbers = text === '' ? [] : text.split(',').map(Number);
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? undefined
    : { x: [Math.min(a, b), Math.max(a, b)], y: [Math.min(c, d), Math.max(c, d)] };
}

export function within({ x, y }: Frame, point: ScatterPoint): boolean {
  return point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1];
}

/** Places of the axes on the canvas. */
export interface ScatterBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface AxisScale {
  readonly ticks: readonly number[];
  of(value: number): number;
  /** The value at a place of the canvas. */
  at(place: number): number;
}

/** From tick to tick, px: numbers stand beside each other along an axis across, above each other along one that goes up. */
const [NUMBER, LINE] = [60, 34];

/** Values beyond it lie beyond the axis: the sums of larger ones are no numbers. */
const LARGEST = 1e300;

/** From the smallest to the largest value with a little room, between two places of the canvas. */
export function axisScale(values: readonly number[], from: number, to: number): AxisScale {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  if (least > most) [least, most] = [0, 1];
  [least, most] = [Math.max(least, -LARGEST), Math.min(most, LARGEST)];
  const room = Math.max((most - least || Math.abs(most) || 1) * 0.05, 1 / LARGEST);
  const [low, high] = [least - room, most + room];
  const scale = (to - from) / (high - low);
  const apart = to < from ? LINE : NUMBER;
  return {
    ticks: roundTicks(low, high, Math.max(2, Math.floor(Math.abs(to - from) / apart))),
    of: (value) => from + (Math.max(-LARGEST, Math.min(value, LARGEST)) - low) * scale,
    at: (place) => low + (place - from) / scale
  };
}

const MARGIN = { left: 46, right: 14, top: 20, bottom: 36 };
/** Points do not touch the axes. */
const AIR = 8;

/** Where the axes lie on a drawing of so many pixels. */
export function scatterLayout(
  points: readonly ScatterPoint[],
  width: number,
  height: number
): { readonly box: ScatterBox; readonly x: AxisScale; readonly y: AxisScale } {
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
  const { left, top } = MARGIN;
  return {
    box: { left, right, top, bottom },
    x: axisScale(
      points.map((point) => point.x),
      left + AIR,
      right - AIR
    ),
    y: axisScale(
      points.map((point) => point.y),
      bottom - AIR,
      top + AIR
    )
  };
}

/** The point nearest to a place, if it is within so many pixels. */
export function pointNear(
  points: readonly ScatterPoint[],
  x: AxisScale,
  y: AxisScale,
  place: { readonly x: number; readonly y: number },
  most = 12
): ScatterPoint | undefined {
  let [nearest, distance]: [ScatterPoint | undefined, number] = [undefined, most];
  for (const point of points) {
    const away = Math.hypot(x.of(point.x) - place.x, y.of(point.y) - place.y);
    if (away <= distance) [nearest, distance] = [point, away];
  }
  return nearest;
}

/** The next point to the right (`by` 1) or left (-1); of equal x by y. */
export function pointBeside(
  points: readonly ScatterPoint[],
  path: string | undefined,
  by: 1 | -1
): ScatterPoint | undefined {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const at = sorted.findIndex(({ row }) => row.path === path);
  if (at < 0) return by > 0 ? sorted[0] : sorted.at(-1);
  return sorted[Math.max(0, Math.min(sorted.length - 1, at + by))];
}

/** Place of each row's number between the worst (0) and the best (1) of all; `undefined` where it is not said. */
export function shadeOf(
  points: readonly ScatterPoint[],
  id: MeasureId
): (row: DecisionRow) => number | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const { row } of points) {
    const value = measureOf(row, id);
    if (value !== undefined) [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  return (row) => {
    const value = measureOf(row, id);
    if (value === undefined) return undefined;
    const share = most === least ? 1 : (value - least) / (most - least);
    return lowerIsBetter(id) ? 1 - share : share;
  };
}

/** What a row is coloured by; `undefined` where nothing says it. A merge made here stands for itself. */
export function categoryOf(row: DecisionRow, kind: ColourKind): string | undefined {
  if (row.own !== undefined) return kind === 'judged' ? undefined : row.own;
  if (kind === 'sample') return row.merge.sampleName;
  if (kind === 'method') return row.trial?.clustering ?? row.merge.clustering;
  return kind === 'area' ? row.merge.area : row.judgement?.verdict;
}
