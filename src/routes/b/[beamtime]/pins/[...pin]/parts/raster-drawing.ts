/** Cells of a raster over a picture, in screen pixels. */
import type { HeatMap, HeatPoint, Score } from '$lib/analysis/heat-map';
import { sequentialColour } from '$lib/charts/sequential-colours';

export interface LaidOver {
  readonly map: HeatMap;
  readonly mirror: boolean;
  /** Middle of the raster, screen pixels. */
  readonly x: number;
  readonly y: number;
  readonly perMicrometre: number;
}

/** Shades: cells of one are one path, so that ten thousand cells stay a few elements. */
const SHADES = 24;

/** A path for each shade, of the points with a score above 0: where nothing was found the picture is to be seen. */
export function cellPaths(
  { map, mirror, x, y, perMicrometre }: LaidOver,
  score: Score,
  most: number
): readonly { readonly colour: string; readonly d: string }[] {
  const [width, height] = [(map.stepX ?? 0) * perMicrometre, (map.stepY ?? 0) * perMicrometre];
  const paths = new Map<number, string[]>();
  for (const point of map.points) {
    const value = point[score] ?? 0;
    if (value <= 0 || most <= 0) continue;
    const shade = Math.min(SHADES, Math.ceil((value / most) * SHADES));
    const left = x + (mirror ? -point.x : point.x) * perMicrometre - width / 2;
    const top = y - point.y * perMicrometre - height / 2;
    const cell = `M${left.toFixed(1)} ${top.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
    const there = paths.get(shade);
    if (there === undefined) paths.set(shade, [cell]);
    else there.push(cell);
  }
  return [...paths].map(([shade, cells]) => ({
    colour: `rgb(${sequentialColour(shade / SHADES).join(' ')})`,
    d: cells.join('')
  }));
}

/** The point whose cell is at a place on the screen. */
export function pointNear(
  { map, mirror, x, y, perMicrometre }: LaidOver,
  atX: number,
  atY: number
): HeatPoint | undefined {
  const across = ((mirror ? -1 : 1) * (atX - x)) / perMicrometre;
  const up = (y - atY) / perMicrometre;
  const [halfX, halfY] = [(map.stepX ?? 0) / 2, (map.stepY ?? 0) / 2];
  return map.points.find((point) => Math.abs(point.x - across) <= halfX && Math.abs(point.y - up) <= halfY);
}
