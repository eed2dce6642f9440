/** What lies over the painted matrix and changes with every movement: bands of the selection, cross of the pointer, the rectangle being dragged. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import type { Look } from '$lib/components/chart/look.svelte';
import { bandsOf, type Window } from './matrix-drawing';

/** Room for the bands at the left and below, in CSS pixels. */
export const EDGE = 9;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Overlay {
  readonly selected: ReadonlySet<number>;
  readonly hovered: ReadonlySet<number>;
  readonly cell: Cell | undefined;
  readonly dragged: { readonly from: Cell; readonly to: Cell } | undefined;
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
  for (const [first, last] of bandsOf(places(overlay.selected))) {
    ctx.fillStyle = look.accent;
    bar(ctx, EDGE - 6, y(first), 5, y(last + 1) - y(first), side);
    if (x(last + 1) > EDGE)
      ctx.fillRect(Math.max(EDGE, x(first)), side + 1, x(last + 1) - Math.max(EDGE, x(first)), 5);
    wash(ctx, EDGE, y(first), side, y(last + 1) - y(first), side);
    wash(ctx, x(first), 0, x(last + 1) - x(first), side, side);
  }
  ctx.fillStyle = look.ink;
  for (const place of places(overlay.hovered).slice(0, 400)) {
    ctx.fillRect(0, y(place), 3, Math.max(1.5, perRow));
    if (x(place) >= EDGE) ctx.fillRect(x(place), side + EDGE - 3, Math.max(1.5, perColumn), 3);
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

/** A band over the square. */
function wash(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  side: number
): void {
  const left = Math.max(EDGE, x);
  const right = Math.min(EDGE + side, x + width);
  const top = Math.max(0, y);
  const bottom = Math.min(side, y + height);
  if (right - left < 1.5 || bottom - top < 1.5) return;
  ctx.globalAlpha = 0.22;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.globalAlpha = 1;
}
