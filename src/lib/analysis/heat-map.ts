/** A raster scan as a map: SHIKA's scores on the grid of the scan. */
import { gridPosition, type DiffScan, type SpotSummary } from '../beamtime/later-records';

export interface HeatPoint {
  /** Number in the file name. */
  readonly image?: number;
  readonly file: string;
  /** Column from the left, row from the top. */
  readonly column: number;
  readonly row: number;
  /** µm from the middle; x to the right, y up. */
  readonly x: number;
  readonly y: number;
  readonly nSpots?: number;
  readonly total?: number;
  readonly median?: number;
}

export interface HeatMap {
  readonly columns: number;
  readonly rows: number;
  /** µm between columns and between rows; absent with a single one. */
  readonly stepX?: number;
  readonly stepY?: number;
  readonly points: readonly HeatPoint[];
  /** Largest number of spots. */
  readonly most: number;
  /** Images that have no place on the grid. */
  readonly placeless: number;
}

export type Score = 'nSpots' | 'total' | 'median';

const MOST_LINES = 4000;
/** Positions closer than this are the same: summary.dat prints 0.1 µm. */
const SAME_MM = 5e-5;

/**
 * Places images as summary.dat says (mm); where it says nothing, by their numbers on the grid of diffscan.log (zoo.md 3.2: image 1 is the top
 * right corner). `undefined` when no image has a place, or the positions form no grid.
 */
export function heatMap(summary: SpotSummary, scan: DiffScan | undefined): HeatMap | undefined {
  const places = summary.file.map((_, at) => {
    const [x, y, image] = [summary.x[at], summary.y[at], summary.number[at]];
    if (x !== undefined && y !== undefined) return { x, y };
    return scan === undefined || image === undefined ? undefined : gridPosition(scan, image);
  });
  const known = places.filter((place) => place !== undefined);
  const across = axisOf(known.map(({ x }) => x));
  const up = axisOf(known.map(({ y }) => y));
  if (across === undefined || up === undefined) return undefined;
  const points: HeatPoint[] = [];
  let most = 0;
  for (const [at, place] of places.entries()) {
    if (place === undefined) continue;
    const [image, nSpots, total, median] = [
      summary.number[at],
      summary.nSpots[at],
      summary.total[at],
      summary.median[at]
    ];
    most = Math.max(most, nSpots ?? 0);
    points.push({
      file: summary.file[at] ?? '',
      column: across.lineOf(place.x),
      row: up.lines - 1 - up.lineOf(place.y),
      x: place.x * 1000,
      y: place.y * 1000,
      ...(image !== undefined && { image }),
      ...(nSpots !== undefined && { nSpots }),
      ...(total !== undefined && { total }),
      ...(median !== undefined && { median })
    });
  }
  return {
    columns: across.lines,
    rows: up.lines,
    points,
    most,
    placeless: places.length - points.length,
    ...(across.step !== undefined && { stepX: across.step * 1000 }),
    ...(up.step !== undefined && { stepY: up.step * 1000 })
  };
}

/** The largest value of a score: the top of its colour scale. */
export function mostOf(map: HeatMap, score: Score): number {
  let most = 0;
  for (const point of map.points) most = Math.max(most, point[score] ?? 0);
  return most;
}

interface Axis {
  readonly lines: number;
  readonly step?: number;
  lineOf(position: number): number;
}

/** The lines of a grid from the positions on it; the closest two give the step. */
function axisOf(positions: readonly number[]): Axis | undefined {
  const sorted = [...positions].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let step = Infinity;
  for (const [at, position] of sorted.entries()) {
    const apart = position - (sorted[at - 1] ?? position);
    if (apart > SAME_MM) step = Math.min(step, apart);
  }
  if (step === Infinity) return { lines: 1, lineOf: () => 0 };
  const lines = Math.round((last - first) / step) + 1;
  if (lines > MOST_LINES) return undefined;
  return { lines, step, lineOf: (position) => Math.round((position - first) / step) };
}
