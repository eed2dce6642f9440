/** What a matrix says of the cell in hand, or of the range drawn from it, in words. */
import { pairAt, type CcMatrix } from '$lib/analysis/cc-matrix';
import { linked } from '$lib/words/linked';
import type { Language } from '$lib/words/words';
import type { PairCell } from './matrix-overlay';

export interface CellTold {
  readonly pair: string;
  readonly value: string;
  /** The data sets by name, a line each. */
  readonly names: readonly string[];
}
export interface CellRange {
  readonly from: PairCell;
  readonly to: PairCell;
}

/** Data sets of all rows and columns between two cells. */
export function numbersBetween({ order }: Pick<CcMatrix, 'order'>, a: PairCell, b: PairCell): number[] {
  const between = (one: number, other: number) => order.slice(Math.min(one, other), Math.max(one, other) + 1);
  return [...between(a.row, b.row), ...between(a.column, b.column)];
}

/** `nameOf`: what a data set is called beside its number. */
export function cellText(
  matrix: CcMatrix,
  cell: PairCell,
  range: CellRange | undefined,
  nameOf: (number: number) => string,
  language: Language
): CellTold | undefined {
  const pair = pairAt(matrix, cell.row, cell.column);
  if (pair === undefined) return undefined;
  const { matrix: said, inRange } = linked[language];
  if (range !== undefined) {
    const { from, to } = range;
    const cells = said.cells(Math.abs(to.row - from.row) + 1, Math.abs(to.column - from.column) + 1);
    return { pair: cells, value: inRange(new Set(numbersBetween(matrix, from, to)).size), names: [cells] };
  }
  const { first, second, cc, fewCc, nref } = pair;
  if (first === second) return { pair: String(first), value: said.self, names: [nameOf(first)] };
  const value =
    nref === undefined
      ? said.noPair
      : fewCc !== undefined
        ? said.fewValue(fewCc.toFixed(4), nref, matrix.pairs.few?.least ?? 0)
        : cc === undefined
          ? said.noValue(nref)
          : said.value(cc.toFixed(4), nref);
  return { pair: said.pair(first, second), value, names: [nameOf(first), nameOf(second)] };
}
