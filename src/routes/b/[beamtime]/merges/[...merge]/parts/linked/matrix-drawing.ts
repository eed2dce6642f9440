/** Paints a correlation matrix into pixels: no element, no path per pair, so that 9 million pairs are one picture. */
import { SELF_LEVEL, UNDEFINED_LEVEL, type CcMatrix } from '$lib/analysis/cc-matrix';
import type { Look } from '$lib/charts/look';
import { sequentialColour } from '$lib/charts/sequential-colours';

/** Rows `top` to `bottom` and columns `left` to `right` (exclusive ends) that are in view. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MatrixColours {
  /** Of levels, packed as the platform's ImageData has them. */
  readonly palette: Uint32Array;
  readonly hatch: number;
  readonly ground: number;
}

export function wholeMatrix({ size }: Pick<CcMatrix, 'size'>): Window {
  return { left: 0, right: size, top: 0, bottom: size };
}

export function matrixColours({
  line,
  lineStrong,
  paper
}: Pick<Look, 'line' | 'lineStrong' | 'paper'>): MatrixColours {
  const palette = new Uint32Array(256);
  for (let level = 1; level < SELF_LEVEL; level++)
    palette[level] = packed(sequentialColour((level - 1) / (SELF_LEVEL - 2)));
  palette[SELF_LEVEL] = packed(line);
  return { palette, hatch: packed(lineStrong), ground: packed(paper) };
}

/** `#0b5a7a` as little-endian RGBA, as on every platform that browsers run on; anything else is grey. */
function packed(hex: string): number {
  const [, red = '80', green = '80', blue = '80'] = /^#(..)(..)(..)$/.exec(hex.trim()) ?? [];
  return parseInt(`ff${blue}${green}${red}`, 16);
}

/** Diagonal lines, a third of the ground. */
const HATCH = 6;

/**
 * Fills `pixels` (width × height). A pixel that several cells share shows the mean of those that are defined, and is hatched where fewer than
 * half of them are.
 */
export function paintMatrix(
  pixels: Uint32Array,
  width: number,
  height: number,
  { levels, size }: Pick<CcMatrix, 'levels' | 'size'>,
  window: Window,
  { palette, hatch, ground }: MatrixColours
): void {
  const columns = edges(window.left, window.right, width);
  const rows = edges(window.top, window.bottom, height);
  for (let y = 0; y < height; y++) {
    const top = rows[y] ?? 0;
    const bottom = Math.max(top + 1, rows[y + 1] ?? 0);
    for (let x = 0; x < width; x++) {
      const left = columns[x] ?? 0;
      const right = Math.max(left + 1, columns[x + 1] ?? 0);
      let level = levels[top * size + left] ?? UNDEFINED_LEVEL;
      if (bottom - top > 1 || right - left > 1) level = meanLevel(levels, size, left, right, top, bottom);
      pixels[y * width + x] =
        level === UNDEFINED_LEVEL ? ((x + y) % HATCH < 2 ? hatch : ground) : (palette[level] ?? ground);
    }
  }
}

/** First cell of each pixel, and the end. */
function edges(from: number, to: number, pixels: number): Int32Array {
  return Int32Array.from({ length: pixels + 1 }, (_, n) => Math.floor(from + ((to - from) * n) / pixels));
}

function meanLevel(
  levels: Uint8Array,
  size: number,
  left: number,
  right: number,
  top: number,
  bottom: number
): number {
  let [sum, defined, selves] = [0, 0, 0];
  for (let row = top; row < bottom; row++) {
    for (let cell = row * size + left; cell < row * size + right; cell++) {
      const level = levels[cell] ?? UNDEFINED_LEVEL;
      if (level === SELF_LEVEL) selves++;
      else if (level !== UNDEFINED_LEVEL) {
        sum += level;
        defined++;
      }
    }
  }
  const cells = (right - left) * (bottom - top) - selves;
  if (cells === 0) return SELF_LEVEL;
  return defined * 2 < cells || defined === 0 ? UNDEFINED_LEVEL : Math.round(sum / defined);
}

/** The window between two cells, either corner first; at least two cells a side. */
export function windowBetween(
  { size }: Pick<CcMatrix, 'size'>,
  a: { readonly row: number; readonly column: number },
  b: { readonly row: number; readonly column: number }
): Window {
  const [left, right] = span(a.column, b.column, size);
  const [top, bottom] = span(a.row, b.row, size);
  return { left, right, top, bottom };
}

function span(a: number, b: number, size: number): [number, number] {
  const from = Math.max(0, Math.min(a, b));
  return [Math.min(from, Math.max(0, size - 2)), Math.min(size, Math.max(Math.max(a, b) + 1, from + 2))];
}

/** Nearer (`factor` below 1) or farther, the cell under the pointer staying where it is. */
export function zoomWindow(
  { size }: Pick<CcMatrix, 'size'>,
  window: Window,
  factor: number,
  at: { readonly row: number; readonly column: number }
): Window {
  const [left, right] = zoomSpan(window.left, window.right, factor, at.column + 0.5, size);
  const [top, bottom] = zoomSpan(window.top, window.bottom, factor, at.row + 0.5, size);
  return { left, right, top, bottom };
}

function zoomSpan(from: number, to: number, factor: number, at: number, size: number): [number, number] {
  const wanted = Math.round((to - from) * factor);
  const length = Math.min(size, Math.max(2, wanted === to - from && factor > 1 ? wanted + 1 : wanted));
  const start = Math.round(at - ((at - from) / (to - from)) * length);
  const first = Math.min(Math.max(0, start), size - length);
  return [first, first + length];
}

/** Neighbouring places joined: bands of rows or columns. */
export function bandsOf(places: Iterable<number>): [first: number, last: number][] {
  const sorted = [...places].sort((a, b) => a - b);
  const bands: [number, number][] = [];
  for (const place of sorted) {
    const last = bands.at(-1);
    if (last && place <= last[1] + 1) last[1] = place;
    else bands.push([place, place]);
  }
  return bands;
}
