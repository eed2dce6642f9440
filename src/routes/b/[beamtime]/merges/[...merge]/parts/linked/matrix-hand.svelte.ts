/** The hand on a matrix: the cell under the pointer or the keys, the range drawn from it, and what that selects or brings into view. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import { keyWayOf, wayOf, type LinkedSelection } from '$lib/components/linked/linked-selection';
import * as drawing from './matrix-drawing';
import { EDGE, type Cell } from './matrix-overlay';
import { numbersBetween, type CellRange } from './matrix-told';

/** What the hand works on, read anew at every movement. */
export interface MatrixInHand {
  readonly matrix: CcMatrix;
  readonly selection: LinkedSelection;
  readonly view: drawing.Window;
  /** Side of the square on the page, px. */
  readonly side: number;
  /** Dragging zooms instead of selecting. */
  readonly zooming: boolean;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

export class MatrixHand {
  cell = $state.raw<Cell>();
  /** From the cell where a drag, or Shift and the arrow keys, began. */
  range = $state.raw<CellRange>();
  /** Where the pointer is over the square, while it is. */
  #pointer = $state.raw<{ readonly x: number; readonly y: number }>();
  readonly #on: () => MatrixInHand;
  readonly #look: (view: drawing.Window) => void;

  constructor(on: () => MatrixInHand, look: (view: drawing.Window) => void) {
    this.#on = on;
    this.#look = look;
  }

  /** Where the cell is told: beside the pointer; by keys, beside the cell. */
  get place(): { readonly x: number; readonly y: number } | undefined {
    const { cell } = this;
    if (this.#pointer !== undefined || cell === undefined) return this.#pointer;
    const { view, side } = this.#on();
    const across = (cell.column + 0.5 - view.left) / (view.right - view.left);
    const down = (cell.row + 0.5 - view.top) / (view.bottom - view.top);
    return { x: EDGE + across * side, y: down * side };
  }

  readonly down = (event: PointerEvent & { readonly currentTarget: Element }): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = this.#cellAt(event);
    this.range = { from: at, to: at };
  };
  readonly move = (event: PointerEvent & { readonly currentTarget: Element }): void => {
    const at = this.#cellAt(event);
    this.#pointer = { x: event.offsetX, y: event.offsetY };
    // A range that the keys drew ends where the pointer takes over.
    this.range = this.range && event.buttons > 0 ? { from: this.range.from, to: at } : undefined;
    this.#point(at);
  };
  readonly up = (event: PointerEvent): void => {
    if (this.range === undefined) return;
    const { from, to } = this.range;
    this.range = undefined;
    const { matrix, selection, zooming } = this.#on();
    if (!zooming) selection.select(numbersBetween(matrix, from, to), wayOf(event));
    else if (from.row !== to.row || from.column !== to.column)
      this.#look(drawing.windowBetween(matrix, from, to));
  };
  /** A drag goes on where the pointer has left the square. */
  readonly out = (): void => {
    if (this.range === undefined) this.leave();
  };
  readonly leave = (): void => {
    this.range = undefined;
    this.#pointer = undefined;
    this.#point(undefined);
  };
  readonly turnWheel = (event: WheelEvent & { readonly currentTarget: Element }): void => {
    event.preventDefault();
    this.#zoom(1.0015 ** (event.deltaY || event.deltaX), this.#cellAt(event));
  };
  readonly showAll = (): void => this.#look(drawing.wholeMatrix(this.#on().matrix));

  readonly press = (event: KeyboardEvent): void => {
    const { matrix, selection, view } = this.#on();
    const at = this.cell ?? { row: view.top, column: Math.min(view.left + 1, view.right - 1) };
    const step = STEPS[event.key];
    const way = keyWayOf(event);
    if (step !== undefined) this.#walk(at, step, event.shiftKey);
    else if (way !== undefined) selection.select(numbersBetween(matrix, this.range?.from ?? at, at), way);
    else if (event.key === 'Escape') {
      if (this.range === undefined) selection.select([]);
      this.range = undefined;
    } else if (event.key === '+' || event.key === '=') this.#zoom(0.7, at);
    else if (event.key === '-') this.#zoom(1 / 0.7, at);
    else if (event.key === '0') this.showAll();
    else return;
    event.preventDefault();
  };

  #walk(at: Cell, [rows, columns]: readonly [number, number], extend: boolean): void {
    const { view } = this.#on();
    const within = (value: number, from: number, to: number): number =>
      Math.min(Math.max(value, from), to - 1);
    const to = {
      row: within(at.row + rows, view.top, view.bottom),
      column: within(at.column + columns, view.left, view.right)
    };
    this.#pointer = undefined;
    this.range = extend ? { from: this.range?.from ?? at, to } : undefined;
    this.#point(to);
  }
  #zoom(factor: number, at: Cell): void {
    const { matrix, view } = this.#on();
    this.#look(drawing.zoomWindow(matrix, view, factor, at));
  }
  #point(next: Cell | undefined): void {
    if (next?.row === this.cell?.row && next?.column === this.cell?.column) return;
    this.cell = next;
    const { matrix, selection } = this.#on();
    selection.hover(next && numbersBetween(matrix, next, next));
  }
  #cellAt(event: MouseEvent & { readonly currentTarget: Element }): Cell {
    const { view, side } = this.#on();
    const box = event.currentTarget.getBoundingClientRect();
    const at = (pixels: number, from: number, to: number): number =>
      Math.min(to - 1, Math.max(from, Math.floor(from + (pixels / side) * (to - from))));
    return {
      column: at(event.clientX - box.left - EDGE, view.left, view.right),
      row: at(event.clientY - box.top, view.top, view.bottom)
    };
  }
}
