/** The cells of a row as plain data: a row of thirty cells is then drawn with one block each instead of six. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { Verdict } from '$lib/checks/check';
import { cellText, type Column } from '$lib/components/merges/columns';
import type { RowSigns, Sign } from '$lib/components/merges/signs';
import type { PlacedColumn } from './table-shape';

export interface Cell {
  readonly id: string;
  /** Absent: the disk does not say. */
  readonly text?: string;
  readonly look: string;
  readonly style: string;
  readonly title?: string;
  /** A sign that asks for a look, before the text. */
  readonly loud?: Sign;
}

interface About {
  readonly columns: readonly PlacedColumn[];
  /** What a full bar stands for, by column. */
  readonly full: ReadonlyMap<string, number>;
  readonly signs: RowSigns;
  /** Why a number is absent. */
  readonly why: Readonly<Record<Column['absent'] | 'noRun', string>>;
}

/** The cells that a row has: a row without a run has no numbers. */
export function cellsOf(row: DecisionRow, { columns, full, signs, why }: About): readonly Cell[] {
  return columns.flatMap(({ column, left, first }) => {
    if (column.group !== 'place' && row.run === undefined) return [];
    const text = cellText(column, row);
    const sign = signs.cells.get(column.id);
    const title =
      (column.id === 'judged' ? row.judgement?.note : undefined) ??
      sign?.title ??
      (text === undefined ? why[row.run ? column.absent : 'noRun'] : undefined);
    const loud = sign !== undefined && isLoud(sign.verdict) ? sign : undefined;
    const bar = barOf(column, row, full);
    return {
      id: column.id,
      look: [
        column.digits !== undefined && 'number',
        left !== undefined && 'stay',
        first && 'first',
        loud?.verdict,
        column.bar !== undefined && 'bar',
        text === undefined && 'absent'
      ]
        .filter(Boolean)
        .join(' '),
      style: [bar && `--bar: ${bar}`, left !== undefined && `left: ${left}px`].filter(Boolean).join('; '),
      ...(text !== undefined && { text }),
      ...(title !== undefined && { title }),
      ...(loud && { loud })
    };
  });
}

const isLoud = (verdict: Verdict): boolean => verdict === 'fail' || verdict === 'attention';

/** Width of the bar behind a number. */
function barOf(column: Column, row: DecisionRow, full: ReadonlyMap<string, number>): string | undefined {
  const [whole, value] = [full.get(column.id), column.value(row)];
  if (whole === undefined || whole <= 0 || typeof value !== 'number') return undefined;
  return `${Math.max(0, Math.min(100, (100 * value) / whole))}%`;
}
