/** Merge runs as points: which numbers lie on which axis. */
import { sampleOf } from '$lib/beamtime/names';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { isMeasure, lowerIsBetter, measureOf, type MeasureId } from '$lib/analysis/measures';
import type { Rectangle } from '$lib/components/chart/spots';

export const COLOUR_KINDS = ['sample', 'method', 'area', 'judged'] as const;
export type ColourKind = (typeof COLOUR_KINDS)[number];

export interface ScatterAxes {
  readonly x: MeasureId;
  readonly y: MeasureId;
  readonly colour?: ColourKind | MeasureId;
  readonly size?: MeasureId;
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
export function frameText({ x, y }: Rectangle): string {
  return [...x, ...y].map((value) => Number(value.toPrecision(5))).join(',');
}

/** Reads what `frameText` writes; `undefined` for anything else. */
export function frameIn(text = ''): Rectangle | undefined {
  const numbers = text === '' ? [] : text.split(',').map(Number);
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? undefined
    : { x: [Math.min(a, b), Math.max(a, b)], y: [Math.min(c, d), Math.max(c, d)] };
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
  if (kind === 'sample') return sampleOf(row.merge);
  if (kind === 'method') return row.trial?.clustering ?? row.merge.clustering;
  return kind === 'area' ? row.merge.area : row.judgement?.verdict;
}
