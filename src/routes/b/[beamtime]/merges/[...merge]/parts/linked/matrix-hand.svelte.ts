/** The hand on a matrix: the cell under the pointer or the keys, the range drawn from it, and what that selects or brings into view. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import { FigureHand } from '$lib/components/chart/figure-hand.svelte';
import type { Pixel } from '$lib/components/chart/presses';
import type { LinkedSelection } from '$lib/components/linked/linked-selection';
import * as drawing from './matrix-drawing';
import { EDGE, type PairCell } from './matrix-overlay';
import { numbersBetween } from './matrix-text';

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

/** Rows and columns that an arrow goes. */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const;

export function matrixHand(
  on: () => MatrixInHand,
  look: (view: drawing.Window) => void
): FigureHand<PairCell> {
  const first = (): PairCell => {
    const { view } = on();
    return { row: view.top, column: Math.min(view.left + 1, view.right - 1) };
  };
  return new FigureHand<PairCell>({
    under: (pixel, pressed) => cellAt(on(), pixel, pressed),
    step: (at = first(), arrow) => {
      const { view } = on();
      const [rows, columns] = STEPS[arrow];
      return {
        row: held(at.row + rows, view.top, view.bottom),
        column: held(at.column + columns, view.left, view.right)
      };
    },
    take: (range = [first(), first()], { by, way }) => {
      const { matrix, selection, zooming } = on();
      const [from, to] = range;
      if (by !== 'pointer' || !zooming) selection.select(numbersBetween(matrix, from, to), way);
      else if (!isSame(from, to)) look(drawing.windowBetween(matrix, from, to));
    },
    hover: (cell) => {
      const { matrix, selection } = on();
      selection.hover(cell && numbersBetween(matrix, cell, cell));
    },
    same: isSame,
    clear: () => on().selection.select([]),
    zoom: (factor, about = first()) => {
      const { matrix, view } = on();
      look(drawing.zoomWindow(matrix, view, factor, about));
    },
    whole: () => look(drawing.wholeMatrix(on().matrix))
  });
}

/** Where the middle of a cell is told: on the page, px. */
export function middleOf(
  { row, column }: PairCell,
  { view, side }: Pick<MatrixInHand, 'view' | 'side'>
): Pixel {
  const across = (column + 0.5 - view.left) / (view.right - view.left);
  return { x: EDGE + across * side, y: ((row + 0.5 - view.top) / (view.bottom - view.top)) * side };
}

function cellAt({ view, side }: MatrixInHand, { x, y }: Pixel, pressed: boolean): PairCell | undefined {
  const isBeside = x < 0 || y < 0 || x > side + EDGE || y > side + EDGE;
  if (side === 0 || (isBeside && !pressed)) return undefined;
  const at = (pixels: number, from: number, to: number): number =>
    held(Math.floor(from + (pixels / side) * (to - from)), from, to);
  return { column: at(x - EDGE, view.left, view.right), row: at(y, view.top, view.bottom) };
}

const held = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to - 1);
const isSame = (a: PairCell, b: PairCell): boolean => a.row === b.row && a.column === b.column;
