/** Where the cut-off lines of a plot begin and their labels stand: each in a row of its own above the box, crossed by no other line. */
import { textWidth } from './label-place';
import { inverseSquare } from './resolution-axis';
import type { CutLine } from './resolution-plot';

/** Height of a row; base line of its words, and where its line begins. */
export const ROW = 16;
const [BASE, BEGIN, AWAY, FONT] = [12, 3, 6, 11];

export interface PlacedCut {
  readonly cut: CutLine;
  readonly text: string;
  /** Pixels: of the line. */
  readonly at: number;
  /** Beyond the right end of the axis; it stands at the end. */
  readonly beyond: boolean;
  /** Pixels: upper end of the line where it is named. */
  readonly begin: number;
  /** Pixels: left end and base line of the words, and their width. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
}

/**
 * The finest has the uppermost row and all words stand left of their line, so what begins higher also lies further right: no line meets the words of
 * another. Words without room at the left stand at the right.
 */
export function placeCuts(cuts: readonly CutLine[], x: (s: number) => number, right: number): PlacedCut[] {
  return [...cuts]
    .sort((a, b) => a.d - b.d)
    .map((cut, row) => {
      const place = x(inverseSquare(cut.d));
      const beyond = place > right;
      const at = Math.min(place, right);
      const text = `${cut.label} ${cut.d.toFixed(2)} Å${beyond ? ' →' : ''}`;
      const width = textWidth(text, FONT);
      const left = at - AWAY - width;
      return {
        cut,
        text,
        at,
        beyond,
        begin: BEGIN + row * ROW,
        label: { x: left < 0 ? at + AWAY : left, y: BASE + row * ROW, width }
      };
    });
}
