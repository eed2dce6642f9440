/** Where a raster lies on the camera picture: known only where the files say how large a pixel is and where the loop was. */
import type { DrawnRectangle } from './drawn-rectangle';
import type { HeatMap } from './heat-map';

/** The loop's rectangle as ZOO's database has it (`scan_width`, `scan_height`), µm. */
export interface LoopSize {
  readonly width: number;
  readonly height: number;
}

export type RasterPlace =
  | {
      readonly kind: 'known';
      readonly micrometresPerPixel: number;
      /** Middle of the raster on the picture, pixels: that of the rectangle. */
      readonly x: number;
      readonly y: number;
    }
  /** No rectangle was found in the picture: there is no scale. */
  | { readonly kind: 'no-rectangle' }
  /** The database does not give the size of the loop's rectangle. */
  | { readonly kind: 'no-size' }
  /** µm per pixel along x and along y: a camera has one. */
  | { readonly kind: 'two-scales'; readonly across: number; readonly up: number }
  /** The raster has not the size that ZOO makes for this rectangle, µm. */
  | { readonly kind: 'other-size'; readonly raster: LoopSize; readonly loop: LoopSize }
  /** A raster of one row or column has no size to hold against the rectangle. */
  | { readonly kind: 'no-grid' };

/** Kamome's defaults: a drawn line is found to within a pixel, and the two scales of one camera agree better than this. */
const LINE_PIXELS = 1;
const SCALES_AGREE = 0.06;
/** ZOO scans `int(length / step) + 3` points along each axis (zoo.md 2.4); one step more or less for a length that was changed by hand. */
const LEAST_EXTRA = 1;
const MOST_EXTRA = 4;

export function rasterPlace(
  rectangle: DrawnRectangle | undefined,
  loop: LoopSize | undefined,
  { columns, rows, stepX, stepY }: Pick<HeatMap, 'columns' | 'rows' | 'stepX' | 'stepY'>
): RasterPlace {
  if (rectangle === undefined) return { kind: 'no-rectangle' };
  if (loop === undefined) return { kind: 'no-size' };
  if (stepX === undefined || stepY === undefined) return { kind: 'no-grid' };
  const [wide, high] = [rectangle.right - rectangle.left, rectangle.bottom - rectangle.top];
  const [across, up] = [loop.width / wide, loop.height / high];
  const uncertain = SCALES_AGREE + (2 * LINE_PIXELS) / wide + (2 * LINE_PIXELS) / high;
  if (Math.abs(across / up - 1) > uncertain) return { kind: 'two-scales', across, up };
  const fits = (points: number, step: number, length: number): boolean => {
    const extra = points - length / step;
    return extra >= LEAST_EXTRA && extra <= MOST_EXTRA;
  };
  if (!fits(columns, stepX, loop.width) || !fits(rows, stepY, loop.height))
    return {
      kind: 'other-size',
      raster: { width: columns * stepX, height: rows * stepY },
      loop
    };
  return {
    kind: 'known',
    // The longer side is measured best.
    micrometresPerPixel: wide >= high ? across : up,
    x: (rectangle.left + rectangle.right) / 2,
    y: (rectangle.top + rectangle.bottom) / 2
  };
}

/** Round distances for an axis of `length` µm, at most `most` to each side of its middle. */
export function axisMarks(length: number, most = 4): readonly number[] {
  const rough = length / 2 / most;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * decade).find((one) => one >= rough) ?? 10 * decade;
  const each = Math.floor(length / 2 / step);
  return Array.from({ length: 2 * each + 1 }, (_, at) => (at - each) * step);
}
