/** Data sets as points of two cell parameters. */
import type { Fences } from '$lib/analysis/cell-spread';
import type { Pen } from '$lib/charts/svg-pen';
import { roundTicks } from '$lib/charts/ticks';
import type { Look } from '$lib/components/chart/look.svelte';

export interface Axis {
  readonly name: string;
  readonly values: readonly number[];
  readonly fences: Fences | undefined;
}

export interface ScatterScale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly low: readonly [x: number, y: number];
  readonly high: readonly [x: number, y: number];
}

const MARGIN = { left: 52, right: 10, top: 8, bottom: 34 };

/** Both axes over all points and the fences around them, with a little air. */
export function scatterScale(across: Axis, up: Axis, width: number, height: number): ScatterScale {
  const [x0, x1] = rangeOf(across);
  const [y0, y1] = rangeOf(up);
  const w = Math.max(1, width - MARGIN.left - MARGIN.right);
  const h = Math.max(1, height - MARGIN.top - MARGIN.bottom);
  return {
    x: (value) => MARGIN.left + ((value - x0) / (x1 - x0)) * w,
    y: (value) => MARGIN.top + (1 - (value - y0) / (y1 - y0)) * h,
    low: [x0, y0],
    high: [x1, y1]
  };
}

function rangeOf({ values, fences }: Axis): [number, number] {
  let [low, high] = fences ? [fences.low, fences.high] : [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (!(high > low)) [low, high] = [low - 0.5, high + 0.5];
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}

/** The point nearest to a place, at most `reach` pixels off. */
export function pointUnder(
  across: Axis,
  up: Axis,
  scale: ScatterScale,
  at: { readonly x: number; readonly y: number },
  reach = 10
): number | undefined {
  let best: number | undefined;
  let nearest = reach * reach;
  across.values.forEach((value, n) => {
    const away = (scale.x(value) - at.x) ** 2 + (scale.y(up.values[n] ?? NaN) - at.y) ** 2;
    if (away <= nearest) [nearest, best] = [away, n];
  });
  return best;
}

/** What is drawn: the points at `numbers`, each in a colour; absent: the ordinary one. */
export interface ScatterPoints {
  readonly across: Axis;
  readonly up: Axis;
  readonly numbers: readonly number[];
  readonly colourOf: (number: number) => string | undefined;
}

export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Axes, fences and every point: what stands still while the pointer moves. */
export function drawScatter(
  ctx: Pen,
  { across, up, numbers, colourOf }: ScatterPoints,
  scale: ScatterScale,
  size: { readonly width: number; readonly height: number },
  look: Look
): void {
  drawAxes(ctx, across, up, scale, size, look);
  drawFences(ctx, across.fences, up.fences, scale, size, look);
  // Many arcs cost more than a frame; small squares say the same.
  const mark = numbers.length > MOST_ARCS ? square : dot;
  numbers.forEach((number, n) => {
    mark(
      ctx,
      scale.x(across.values[n] ?? NaN),
      scale.y(up.values[n] ?? NaN),
      3,
      colourOf(number) ?? look.rest
    );
  });
}

/** Over the points, those of `some`: selected, or under the pointer in any view. */
export function drawRings(
  ctx: Pen,
  { across, up, numbers, colourOf }: ScatterPoints,
  scale: ScatterScale,
  some: ReadonlySet<number>,
  as: 'selected' | 'hovered',
  look: Look
): void {
  if (some.size === 0) return;
  numbers.forEach((number, n) => {
    if (!some.has(number)) return;
    const [x, y] = [scale.x(across.values[n] ?? NaN), scale.y(up.values[n] ?? NaN)];
    if (as === 'selected') dot(ctx, x, y, 4, colourOf(number) ?? look.accent);
    ctx.lineWidth = as === 'hovered' ? 2 : 1.25;
    ctx.strokeStyle = as === 'hovered' ? look.ink : look.accent;
    ctx.beginPath();
    ctx.arc(x, y, 6, 0, 7);
    ctx.stroke();
  });
}

export function drawFrame(ctx: Pen, { x0, y0, x1, y1 }: Rectangle, look: Look): void {
  ctx.fillStyle = look.selection;
  ctx.globalAlpha = 0.4;
  ctx.fillRect(x0, y0, x1 - x0, y1 - y0);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1;
  ctx.strokeStyle = look.accent;
  ctx.strokeRect(x0, y0, x1 - x0, y1 - y0);
}

/** Points up to which each is a disc. */
const MOST_ARCS = 400;

function square(ctx: Pen, x: number, y: number, radius: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.fillRect(x - radius + 1, y - radius + 1, 2 * radius - 2, 2 * radius - 2);
}

function dot(ctx: Pen, x: number, y: number, radius: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 7);
  ctx.fill();
}

function drawAxes(
  ctx: Pen,
  across: Axis,
  up: Axis,
  scale: ScatterScale,
  { width, height }: { readonly width: number; readonly height: number },
  look: Look
): void {
  ctx.font = `11px ${look.font}`;
  ctx.lineWidth = 1;
  ctx.strokeStyle = look.grid;
  ctx.fillStyle = look.inkSoft;
  ctx.textBaseline = 'top';
  ctx.textAlign = 'center';
  const bottom = height - MARGIN.bottom;
  for (const tick of roundTicks(scale.low[0], scale.high[0], width / 80)) {
    const x = Math.round(scale.x(tick)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(x, MARGIN.top);
    ctx.lineTo(x, bottom);
    ctx.stroke();
    ctx.fillText(String(tick), x, bottom + 4);
  }
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'right';
  for (const tick of roundTicks(scale.low[1], scale.high[1], height / 45)) {
    const y = Math.round(scale.y(tick)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(MARGIN.left, y);
    ctx.lineTo(width - MARGIN.right, y);
    ctx.stroke();
    ctx.fillText(String(tick), MARGIN.left - 6, y);
  }
  ctx.textAlign = 'center';
  ctx.fillText(across.name, (MARGIN.left + width - MARGIN.right) / 2, height - 8);
  ctx.save();
  ctx.translate(9, (MARGIN.top + bottom) / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.fillText(up.name, 0, 0);
  ctx.restore();
}

function drawFences(
  ctx: Pen,
  across: Fences | undefined,
  up: Fences | undefined,
  scale: ScatterScale,
  { width, height }: { readonly width: number; readonly height: number },
  look: Look
): void {
  ctx.strokeStyle = look.limit;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const value of across ? [across.low, across.high] : []) {
    ctx.moveTo(scale.x(value), MARGIN.top);
    ctx.lineTo(scale.x(value), height - MARGIN.bottom);
  }
  for (const value of up ? [up.low, up.high] : []) {
    ctx.moveTo(MARGIN.left, scale.y(value));
    ctx.lineTo(width - MARGIN.right, scale.y(value));
  }
  ctx.stroke();
  ctx.setLineDash([]);
}
