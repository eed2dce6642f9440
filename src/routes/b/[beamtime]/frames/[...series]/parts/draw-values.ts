import { PIXEL } from '$lib/frames/frame';
import type { DrawnScale } from './draw-frame';
import { toScreen, type FrameView, type Size } from './frame-view';

/** CSS pixels of a pixel of the detector, from which its count can be read in it. */
const LEGIBLE = 24;

/** Writes the counts into the pixels, where they are large enough. `ratio`: device pixels of a CSS pixel. */
export function drawValues(
  context: CanvasRenderingContext2D,
  drawn: DrawnScale | undefined,
  view: FrameView,
  screen: Size,
  ratio: number,
  inverse: boolean
): void {
  if (drawn?.level.step !== 0 || view.scale < LEGIBLE) return;
  const { level, black } = drawn;
  context.save();
  context.scale(ratio, ratio);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const last = (edge: number, length: number, most: number): number =>
    Math.min(most - 1, Math.floor(edge + length / view.scale));
  for (let y = Math.max(0, Math.floor(view.top)); y <= last(view.top, screen.height, level.height); y++)
    for (let x = Math.max(0, Math.floor(view.left)); x <= last(view.left, screen.width, level.width); x++) {
      const at = y * level.width + x;
      const state = level.states[at];
      if (state === PIXEL.GAP || state === PIXEL.BAD || state === PIXEL.OVERFLOW) continue;
      const value = level.values[at] ?? 0;
      const text = String(value);
      const dark = value / black > 0.5 !== inverse || state === PIXEL.ABOVE;
      context.fillStyle = dark ? '#ffffff' : '#000000';
      context.font = `${Math.min(14, (1.5 * view.scale) / Math.max(3, text.length)).toFixed(1)}px sans-serif`;
      context.fillText(text, ...toScreen(view, { x, y }));
    }
  context.restore();
}
