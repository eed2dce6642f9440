import { inOnePiece } from '../../base/slices';
import { PIXEL, type Frame } from '../frame';
import type { Geometry, Segment } from '../geometry/geometry';
import { add, dot, scale } from '../geometry/vector';

/** Mean counts by resolution: bins of equal width in 1/d from 0. Pixels that are masked or saturated are left out. */
export interface Profile {
  /** 1/Å. */
  readonly width: number;
  /** Pixels, and the sum of their counts, in each bin. */
  readonly pixels: Float64Array;
  readonly sums: Float64Array;
}

/** The bin of each pixel; one beyond the last where 1/d is not below `bins × width`. */
export type BinTable = Uint16Array;

/**
 * 1/d of every pixel, as a bin. Bin k begins where cos 2θ has fallen to 1 − (k width λ)²/2 (|v̂ − b|² = 2 − 2 cos 2θ); squared with their signs, both
 * sides need no root. Along a row the bin of a pixel is that of the one before, or one near it.
 */
export const binTable = (geometry: Geometry, width: number, bins: number): BinTable =>
  inOnePiece(binTableBySteps(geometry, width, bins));

/** Rows of a table that are filled in a step. */
const STEP = 64;

/** The same, in steps. */
export function* binTableBySteps(
  geometry: Geometry,
  width: number,
  bins: number
): Generator<undefined, BinTable> {
  const { width: across, height: down, wavelength } = geometry;
  const table = new Uint16Array(across * down);
  const begins = Float64Array.from({ length: bins + 1 }, (_, bin) =>
    signedSquare(1 - (bin * width * wavelength) ** 2 / 2)
  );
  if (geometry.segments === undefined) {
    const whole = { ...geometry, left: 0, right: across - 1, top: 0, bottom: down - 1 };
    yield* fillTable(table, begins, geometry, whole);
    return table;
  }
  // What is on no segment has no resolution.
  table.fill(bins);
  for (const segment of geometry.segments) yield* fillTable(table, begins, geometry, segment);
  return table;
}

/** `begins`: of every bin, and behind the last. */
function* fillTable(
  table: BinTable,
  begins: Float64Array,
  geometry: Geometry,
  segment: Segment
): Generator<undefined, void> {
  const { top, bottom } = segment;
  let bin = 0;
  for (let row = top; row <= bottom; row += STEP) {
    bin = fillRows(
      table,
      begins,
      geometry,
      { ...segment, top: row, bottom: Math.min(row + STEP - 1, bottom) },
      bin
    );
    yield;
  }
}

/** `rowBin`: near that of the first pixel; gives that of the last row's. */
function fillRows(
  table: BinTable,
  begins: Float64Array,
  { width, qx, qy, beam }: Geometry,
  segment: Segment,
  rowBin: number
): number {
  const { orgX, orgY, distance, detectorX, detectorY, normal, left, right, top, bottom } = segment;
  const bins = begins.length - 1;
  const alongBeam = dot(detectorX, beam);
  for (let y = top; y <= bottom; y++) {
    const down = add(scale((y + 1 - orgY) * qy, detectorY), scale(distance, normal));
    const square = dot(down, down);
    const across = 2 * dot(down, detectorX);
    const downBeam = dot(down, beam);
    const row = y * width;
    let bin = rowBin;
    let [here, next] = [begins[bin] ?? 1, begins[bin + 1] ?? -1];
    for (let x = left; x <= right; x++) {
      const u = (x + 1 - orgX) * qx;
      const size = square + u * (across + u);
      const along = downBeam + u * alongBeam;
      const cosine = along * Math.abs(along);
      if (cosine <= next * size || cosine > here * size) {
        while (bin < bins && cosine <= (begins[bin + 1] ?? -1) * size) bin++;
        while (bin > 0 && cosine > (begins[bin] ?? 1) * size) bin--;
        // Nothing is beyond the last bin, nothing before the first.
        here = bin === 0 ? Infinity : (begins[bin] ?? 1);
        next = bin === bins ? -Infinity : (begins[bin + 1] ?? -1);
      }
      if (x === left) rowBin = bin;
      table[row + x] = bin;
    }
  }
  return rowBin;
}

function signedSquare(value: number): number {
  return value * Math.abs(value);
}

/** The profile of a picture in `bins` bins of `width`. `cut`: counts above it in a bin are left out (spots). */
export function radialProfile(
  { values, states }: Frame,
  table: BinTable,
  { width, bins, cut }: { readonly width: number; readonly bins: number; readonly cut?: Float64Array }
): Profile {
  const [pixels, sums] = [new Float64Array(bins), new Float64Array(bins)];
  for (let pixel = 0; pixel < table.length; pixel++) {
    const bin = table[pixel] ?? bins;
    if (bin >= bins || states[pixel] !== PIXEL.VALID) continue;
    const value = values[pixel] ?? 0;
    if (cut !== undefined && value > (cut[bin] ?? Infinity)) continue;
    pixels[bin] = (pixels[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + value;
  }
  return { width, pixels, sums };
}
