/** The grid of a raster as its log states it. Steps in mm. */
export interface ScanGrid {
  readonly verticalPoints: number;
  readonly horizontalPoints: number;
  readonly verticalStep: number;
  readonly horizontalStep: number;
  readonly fastAxis: 'horizontal' | 'vertical';
  readonly zigZag: boolean;
  /** One image more per row than points. */
  readonly dummies?: boolean;
}

/**
 * Where image `image` (from 1) lies on the map, mm from its middle; x to the right, y up, so that image 1 is the top right corner. `undefined`
 * for numbers outside the grid and for dummies. The rule of yamtbx dataproc/bl_logfiles.py and shika (zoo.md 3.2).
 */
export function gridPosition(
  grid: ScanGrid,
  image: number
): { readonly x: number; readonly y: number } | undefined {
  const { verticalPoints: nv, horizontalPoints: nh, verticalStep: sv, horizontalStep: sh } = grid;
  if (!Number.isInteger(image) || image < 1 || nv < 1 || nh < 1) return undefined;
  const extra = grid.dummies === true ? 1 : 0;
  if (nv === 1 || nh === 1) {
    const points = nv === 1 ? nh : nv;
    if (image > points) return undefined;
    const steps = Math.floor(points / 2) + 1 - image;
    return nv === 1 ? { x: plus(steps * sh), y: 0 } : { x: 0, y: plus(steps * sv) };
  }
  const across = grid.fastAxis === 'horizontal';
  const perLine = (across ? nh : nv) + extra;
  const slow = Math.floor((image - 1) / perLine);
  const fast = (image - 1) % perLine;
  if (slow >= (across ? nv : nh) || fast >= (across ? nh : nv)) return undefined;
  const [v, h] = across ? [slow, fast] : [fast, slow];
  const x = (Math.floor(nh / 2) - h + half(nh)) * sh;
  const y = (Math.floor(nv / 2) - v + half(nv)) * sv;
  const back = grid.zigZag && slow % 2 === 1;
  return { x: plus(back && across ? -x : x), y: plus(back && !across ? -y : y) };
}

/** An even number of points has its middle between two of them. */
function half(points: number): number {
  return points % 2 === 1 ? 0 : -0.5;
}

/** No -0. */
function plus(value: number): number {
  return value + 0;
}

/**
 * Very old logs count images without dummies while the files count with them (no line about dummies, shutterless): the number in the file name
 * of log entry `image` of a grid with `perRow` points in a row.
 */
export function fileNumberOfOldLog(image: number, perRow: number): number {
  return image + Math.ceil(image / perRow) - 1;
}
