/** The part of a matrix that is in view as it stands in an address: rows and columns by their places, counted from 1. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import { wholeMatrix, type Window } from './matrix-drawing';

type Size = Pick<CcMatrix, 'size'>;

/** `5-14_20-29`: rows 5 to 14, columns 20 to 29; the whole matrix is nothing. */
export function windowText(window: Window, matrix: Size): string {
  return isWholeWindow(window, matrix)
    ? ''
    : `${window.top + 1}-${window.bottom}_${window.left + 1}-${window.right}`;
}

/** Reads what `windowText` writes; a window that the matrix does not have is no window. */
export function windowIn(text: string, { size }: Size): Window | undefined {
  const found = /^(\d{1,6})-(\d{1,6})_(\d{1,6})-(\d{1,6})$/.exec(text)?.slice(1).map(Number);
  if (found === undefined) return undefined;
  const [top = 0, bottom = 0, left = 0, right = 0] = found;
  const fits = (from: number, to: number): boolean => from >= 1 && to > from && to <= size;
  if (!fits(top, bottom) || !fits(left, right)) return undefined;
  return { left: left - 1, right, top: top - 1, bottom };
}

export function isWholeWindow(window: Window, matrix: Size): boolean {
  const whole = wholeMatrix(matrix);
  return (
    window.left <= whole.left &&
    window.right >= whole.right &&
    window.top <= whole.top &&
    window.bottom >= whole.bottom
  );
}
