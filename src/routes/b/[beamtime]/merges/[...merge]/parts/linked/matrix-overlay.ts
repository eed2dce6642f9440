/** What lies over the painted matrix and changes with every movement: bands of the selection, cross of the pointer, the rectangle being dragged. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import type { Look } from '$lib/charts/look';
import { bandsOf, type Window } from './matrix-drawing';

/** Room for the bands at the left and below, in CSS pixels. */
export const EDGE = 9;

export interface PairCell {
  readonly row: number;
  readonly column: number;
}

export interface Overlay {
  readonly selected: ReadonlySet<number>;
  readonly hovered: ReadonlySet<number>;
  readonly cell: PairCell | undefined;
  readonly dragged: { readonly from: PairCell; readonly to: PairCell } | undefined;
}

/** `side`: of the painted square; the canvas is EDGE larger to the left and below. */
export function drawOverlay(
  ctx: CanvasRenderingContext2D,
  matrix: CcMatrix,
  window: Window,
  side: number,
  overlay: Overlay,
  look: Look
): void {
  ctx.clearRect(0, 0, side + EDGE, side + EDGE);
  const perColumn = side / (window.right - window.left);
  const perRow = side / (window.bottom - window.top);
  const x = (column: number): number => EDGE + (column - window.left) * perColumn;
  const y = (row: number): number => (row - window.top) * perRow;
  const places = (numbers: Iterable<number>): number[] =>
    [...numbers].flatMap((number) => matrix.placeOf.get(number) ?? []);

  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, side + EDGE, side + EDGE);
  ctx.clip();
  const bands = bandsOf(places(overlay.selected)).filter(
    ([first, last]) =>
      last >= Math.min(window.left, window.top) && first < Math.max(window.right, window.bottom)
  );
  if (bands.length > 0) fadeOthers(ctx, bands, { x, y, side }, look);
  for (const [first, last] of bands) {
    ctx.fillStyle = look.accent;
    bar(ctx, EDGE - 6, y(first), 5, y(last + 1) - y(first), side);
    if (x(last + 1) > EDGE)
      ctx.fillRect(Math.max(EDGE, x(first)), side + 1, x(last + 1) - Math.max(EDGE, x(first)), 5);
  }
  if (bands.length <= MOST_OUTLINED) outline(ctx, bands, { x, y, side }, look);
  const hovered = places(overlay.hovered);
  ctx.fillStyle = look.ink;
  for (const place of hovered.slice(0, 400)) {
    ctx.fillRect(0, y(place), 3, Math.max(1.5, perRow));
    if (x(place) >= EDGE) ctx.fillRect(x(place), side + EDGE - 3, Math.max(1.5, perColumn), 3);
  }
  if (hovered.length <= MOST_LINES)
    for (const place of hovered) {
      const [across, down] = [Math.round(x(place + 0.5)), Math.round(y(place + 0.5))];
      if (down >= 0 && down <= side) hairline(ctx, EDGE, down, side, 1, look);
      if (across >= EDGE) hairline(ctx, across, 0, 1, side, look);
    }
  if (overlay.cell) {
    const { row, column } = overlay.cell;
    ctx.strokeStyle = look.paper;
    ctx.lineWidth = 3;
    ctx.strokeRect(x(column), y(row), Math.max(3, perColumn), Math.max(3, perRow));
    ctx.strokeStyle = look.ink;
    ctx.lineWidth = 1.25;
    ctx.strokeRect(x(column), y(row), Math.max(3, perColumn), Math.max(3, perRow));
  }
  if (overlay.dragged) {
    const { from, to } = overlay.dragged;
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column) + 1];
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row) + 1];
    ctx.setLineDash([4, 3]);
    ctx.strokeStyle = look.paper;
    ctx.lineWidth = 3;
    ctx.strokeRect(x(left), y(top), x(right) - x(left), y(bottom) - y(top));
    ctx.strokeStyle = look.accent;
    ctx.lineWidth = 2;
    ctx.strokeRect(x(left), y(top), x(right) - x(left), y(bottom) - y(top));
  }
  ctx.restore();
}

function bar(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  side: number
): void {
  const top = Math.max(0, y);
  const bottom = Math.min(side, y + height);
  if (bottom > top) ctx.fillRect(x, top, width, Math.max(1, bottom - top));
}

interface Square {
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly side: number;
}
type Bands = readonly (readonly [first: number, last: number])[];

/** Bands up to which the blocks that they make are outlined. */
const MOST_OUTLINED = 8;
/** Data sets up to which a line is drawn through row and column. */
const MOST_LINES = 2;

/** Pairs that have nothing to do with the selection go towards the paper: a colour laid over those that do would say another CC. */
function fadeOthers(ctx: CanvasRenderingContext2D, bands: Bands, { x, y, side }: Square, look: Look): void {
  ctx.globalAlpha = 0.6;
  ctx.fillStyle = look.paper;
  ctx.fillRect(EDGE, 0, side, side);
  ctx.globalAlpha = 1;
  for (const [first, last] of bands) {
    ctx.clearRect(EDGE, y(first), side, y(last + 1) - y(first));
    ctx.clearRect(x(first), 0, x(last + 1) - x(first), side);
  }
}

/** Around the pairs within the selection. */
function outline(ctx: CanvasRenderingContext2D, bands: Bands, { x, y, side }: Square, look: Look): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(EDGE, 0, side, side);
  ctx.clip();
  for (const [colour, width] of [
    [look.paper, 3],
    [look.accent, 1.5]
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    for (const [top, bottom] of bands)
      for (const [left, right] of bands) {
        const [w, h] = [x(right + 1) - x(left), y(bottom + 1) - y(top)];
        if (w >= 4 && h >= 4) ctx.strokeRect(x(left), y(top), w, h);
      }
  }
  ctx.restore();
}

/** Seen on every colour of the scale: dark between two edges of paper. */
function hairline(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  look: Look
): void {
  const [across, down] = width > height ? [0, 1] : [1, 0];
  ctx.fillStyle = look.paper;
  ctx.globalAlpha = 0.5;
  ctx.fillRect(x - across, y - down, width + 2 * across, height + 2 * down);
  ctx.globalAlpha = 1;
  ctx.fillStyle = look.ink;
  ctx.fillRect(x, y, width, height);
}
