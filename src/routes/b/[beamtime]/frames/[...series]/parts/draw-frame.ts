import { PIXEL } from '$lib/frames/frame';
import type { Level } from '$lib/frames/figures/contrast';
import type { FrameView } from './frame-view';

/** How counts become grey. */
export interface Contrast {
  /** Of the automatic scale: 2 shows counts of half the height as black. */
  readonly factor: number;
  /** Bright spots on black. */
  readonly inverse: boolean;
  /** The count that is black, held for every picture; absent: by the picture's own level. */
  readonly black?: number;
  /** Masked pixels are drawn as no counts, saturated ones as many: without colours of their own. */
  readonly plain?: boolean;
}

/** What is drawn: a level, and the count from which it is black. */
export interface DrawnScale {
  readonly level: Level;
  readonly black: number;
}

/** ABGR, as a little-endian Uint32 of an ImageData has it. */
const MASKED = 0xffb8a594;
const SATURATED = 0xff2020d0;
const OUTSIDE = 0x00000000;
const GREYS = 1024;

/** The level whose pixels are nearest to those of the screen, and not smaller than half of them. */
export function levelFor(levels: readonly Level[], view: FrameView, ratio: number): Level | undefined {
  const wanted = Math.floor(Math.log2(1 / (view.scale * ratio)) + 0.5);
  return levels.find(({ step }) => step >= wanted) ?? levels.at(-1);
}

/** The one place that says how dark a count is: for the screen, the counts written into pixels, and what a saved picture says of itself. */
export function scaleOf(
  levels: readonly Level[],
  view: FrameView,
  ratio: number,
  { factor, black }: Contrast
): DrawnScale | undefined {
  const level = levelFor(levels, view, ratio);
  return level && { level, black: black ?? level.top / factor };
}

/** Draws the part of a picture that `view` shows: one look-up for each pixel of `into`. `ratio`: device pixels of a CSS pixel. */
export function drawFrame(
  into: ImageData,
  levels: readonly Level[],
  view: FrameView,
  ratio: number,
  contrast: Contrast
): void {
  const scale = scaleOf(levels, view, ratio, contrast);
  const pixels = new Uint32Array(into.data.buffer);
  if (scale === undefined) {
    pixels.fill(OUTSIDE);
    return;
  }
  const { level, black } = scale;
  const { values, states, width, height } = level;
  const greys = greyTable(contrast.inverse);
  const perCount = (GREYS - 1) / black;
  const masked = contrast.plain ? (greys[0] ?? MASKED) : MASKED;
  const saturated = contrast.plain ? (greys[GREYS - 1] ?? SATURATED) : SATURATED;
  const shrunk = 2 ** level.step;
  const columns = new Int32Array(into.width);
  for (let x = 0; x < into.width; x++)
    columns[x] = Math.floor((view.left + (x + 0.5) / (view.scale * ratio)) / shrunk);
  for (let y = 0, at = 0; y < into.height; y++) {
    const row = Math.floor((view.top + (y + 0.5) / (view.scale * ratio)) / shrunk);
    const start = row * width;
    const outside = row < 0 || row >= height;
    for (let x = 0; x < into.width; x++, at++) {
      const column = columns[x] ?? 0;
      if (outside || column < 0 || column >= width) {
        pixels[at] = OUTSIDE;
        continue;
      }
      const state = states[start + column];
      if (state === PIXEL.VALID) {
        const grey = (values[start + column] ?? 0) * perCount;
        pixels[at] = greys[grey >= GREYS - 1 ? GREYS - 1 : grey < 0 ? 0 : grey | 0] ?? OUTSIDE;
      } else pixels[at] = state === PIXEL.GAP || state === PIXEL.BAD ? masked : saturated;
    }
  }
}

function greyTable(inverse: boolean): Uint32Array {
  return Uint32Array.from({ length: GREYS }, (_, at) => {
    const grey = Math.round((255 * (inverse ? at : GREYS - 1 - at)) / (GREYS - 1));
    return 0xff000000 | (grey << 16) | (grey << 8) | grey;
  });
}
