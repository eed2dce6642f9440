/** Draws the scatter on a canvas. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { measureOf } from '$lib/analysis/measures';
import { sequentialColour } from '$lib/charts/sequential-colours';
import type { Pen } from '$lib/charts/svg-pen';
import { colourOf, type Look } from '$lib/components/chart/look.svelte';
import {
  categoryOf,
  COLOUR_KINDS,
  pointsOf,
  shadeOf,
  within,
  type AxisScale,
  type Frame,
  type ScatterAxes,
  type ScatterBox,
  type ScatterPoint
} from './scatter';

export interface ScatterState {
  readonly points: readonly ScatterPoint[];
  readonly axes: ScatterAxes;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly box: ScatterBox;
  readonly labels: { readonly x: string; readonly y: string };
  readonly hand: string | undefined;
  readonly hover: string | undefined;
  readonly frame: Frame | undefined;
  readonly colours: PointColours;
}

export interface PointColours {
  readonly of: (row: DecisionRow, look: Look) => string;
  /** Names of the colours 1, 2, …; empty for shades. */
  readonly names: readonly string[];
  /** From the worst to the best, where a number gives the shade. */
  readonly range?: readonly [number, number];
}

/** Colours of the rows: by what they are (eight at most, in the order of occurrence; the rest grey) or by a number. */
export function coloursOf(rows: readonly DecisionRow[], axes: ScatterAxes): PointColours {
  const { colour } = axes;
  if (colour === undefined) return { of: (_, look) => look.accent, names: [] };
  const kind = COLOUR_KINDS.find((one) => one === colour);
  if (kind !== undefined) {
    const names = [...new Set(rows.flatMap((row) => categoryOf(row, kind) ?? []))];
    const numbers = new Map(names.map((name, n) => [name, n + 1]));
    return { of: (row, look) => colourOf(look, numbers.get(categoryOf(row, kind) ?? '')), names };
  }
  // Not one of the kinds: a number.
  const id = colour as Exclude<typeof colour, (typeof COLOUR_KINDS)[number]>;
  const shares = shadeOf(pointsOf(rows, axes), id);
  const numbers = rows.flatMap((row) => (row.run ? (measureOf(row, id) ?? []) : []));
  const range = numbers.reduce<readonly [number, number]>(
    ([a, b], one) => [Math.min(a, one), Math.max(b, one)],
    [Infinity, -Infinity]
  );
  return {
    of: (row, look) => {
      const share = shares(row);
      return share === undefined ? look.rest : `rgb(${sequentialColour(share).join(' ')})`;
    },
    names: [],
    ...(numbers.length > 0 && { range })
  };
}

export function drawScatter(context: Pen, look: Look, state: ScatterState): void {
  const { points, x, y, hand, hover, frame, colours } = state;
  drawAxes(context, look, state);
  const sizeOf = state.axes.size === undefined ? () => 0.3 : shadeOf(points, state.axes.size);
  const radius = (row: DecisionRow): number => 3 + 6 * (sizeOf(row) ?? 0) ** 0.5 - (state.axes.size ? 0 : 2);
  const later = (row: DecisionRow): number =>
    Number(row.choice || row.mine === true) + 2 * Number(row.path === hand);
  for (const point of [...points].sort((a, b) => later(a.row) - later(b.row))) {
    const [px, py, r] = [x.of(point.x), y.of(point.y), radius(point.row)];
    context.globalAlpha = frame === undefined || within(frame, point) ? 0.85 : 0.2;
    disc(context, px, py, r, colours.of(point.row, look));
    context.globalAlpha = 1;
    if (point.row.choice && point.row.trial?.final !== false)
      ring(context, px, py, r + 2.5, look.beak, 3, look.beakInk);
    if (point.row.mine) flag(context, px, py - r, look.accent);
    if (point.row.path === hand) ring(context, px, py, r + 6, look.accent, 2);
    if (point.row.path === hover) ring(context, px, py, r + 1.5, look.ink, 1.5);
  }
  if (frame !== undefined) drawFrame(context, look, state, frame);
}

function drawAxes(context: Pen, look: Look, { x, y, box, labels }: ScatterState): void {
  context.font = `11px ${look.font}`;
  context.lineWidth = 1;
  context.fillStyle = look.inkSoft;
  context.strokeStyle = look.grid;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const tick of x.ticks) {
    line(context, x.of(tick), box.top, x.of(tick), box.bottom);
    context.fillText(String(tick), x.of(tick), box.bottom + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of y.ticks) {
    line(context, box.left, y.of(tick), box.right, y.of(tick));
    context.fillText(String(tick), box.left - 5, y.of(tick));
  }
  context.strokeStyle = look.lineStrong;
  line(context, box.left, box.bottom, box.right, box.bottom);
  line(context, box.left, box.top, box.left, box.bottom);
  context.fillStyle = look.ink;
  context.textBaseline = 'bottom';
  context.fillText(labels.x, box.right, box.bottom + 32);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(labels.y, 4, 2);
}

function drawFrame(context: Pen, look: Look, { x, y }: ScatterState, frame: Frame): void {
  const [left, right] = frame.x.map((value) => x.of(value));
  const [bottom, top] = frame.y.map((value) => y.of(value));
  if (left === undefined || right === undefined || bottom === undefined || top === undefined) return;
  context.strokeStyle = look.accent;
  context.setLineDash([4, 3]);
  context.strokeRect(left, top, right - left, bottom - top);
  context.setLineDash([]);
}

function line(context: Pen, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(Math.round(x0) + 0.5, Math.round(y0) + 0.5);
  context.lineTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.stroke();
}

function disc(context: Pen, x: number, y: number, r: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
}

function ring(
  context: Pen,
  x: number,
  y: number,
  r: number,
  colour: string,
  width: number,
  edge?: string
): void {
  const strokes: readonly (readonly [string, number])[] =
    edge === undefined
      ? [[colour, width]]
      : [
          [edge, width + 1.5],
          [colour, width]
        ];
  for (const [stroke, wide] of strokes) {
    context.strokeStyle = stroke;
    context.lineWidth = wide;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.stroke();
  }
  context.lineWidth = 1;
}

/** The flag of `MineSign`, standing on the point. */
function flag(context: Pen, x: number, y: number, colour: string): void {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 1.5;
  line(context, x, y, x, y - 15);
  context.beginPath();
  context.moveTo(x, y - 15);
  context.lineTo(x + 10, y - 15);
  context.lineTo(x + 7, y - 11.5);
  context.lineTo(x + 10, y - 8);
  context.lineTo(x, y - 8);
  context.fill();
  context.lineWidth = 1;
}
