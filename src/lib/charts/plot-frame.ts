/** The frame of a plot against 1/d²: its box in pixels, and the ways between pixels and values. All plots of one width have the same left and right edge. */
import type { PlotBox } from './label-place';
import type { ValueScale } from './value-scale';

/** Room beside the box: for the numbers of the upright axis, and for half a number of the lower one. */
const [LEFT, RIGHT, BELOW] = [40, 14, 34];

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly box: PlotBox;
  /** Right end of the axis, 1/d². */
  readonly end: number;
  readonly scale: ValueScale;
  /** Pixels of s = 1/d². */
  readonly x: (s: number) => number;
  /** Pixels of a value. */
  readonly y: (value: number) => number;
  /** s = 1/d² at a pixel. */
  readonly sAt: (px: number) => number;
}

interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** Room above the box. */
  readonly top: number;
  readonly end: number;
  readonly scale: ValueScale;
}

export function plotFrame({ width, height, top, end, scale }: FrameSize): PlotFrame {
  const box = { left: LEFT, right: width - RIGHT, top, bottom: height - BELOW };
  return {
    width,
    height,
    box,
    end,
    scale,
    x: (s) => box.left + (s / end) * (box.right - box.left),
    y: (value) => box.bottom - scale.share(value) * (box.bottom - box.top),
    sAt: (px) => ((px - box.left) / (box.right - box.left)) * end
  };
}
