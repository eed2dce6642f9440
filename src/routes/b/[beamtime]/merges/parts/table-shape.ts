/** Where the columns in use stand in the grid of the decision table. */
import { MARKS_WIDTH, STAYING, COLUMNS, type Column, type ColumnGroup } from '$lib/components/merges/columns';

export interface TableShape {
  readonly columns: readonly PlacedColumn[];
  /** CSS grid columns, the marks first. */
  readonly template: string;
  readonly groups: readonly { readonly group: ColumnGroup; readonly start: number; readonly span: number }[];
  readonly width: number;
}

export interface PlacedColumn {
  readonly column: Column;
  /** Pixels from the left, for a column that stays in sight. */
  readonly left?: number;
  /** A new group begins here. */
  readonly first: boolean;
}

export function tableShape(hidden: ReadonlySet<string>): TableShape {
  const staying = new Set(COLUMNS.slice(0, STAYING));
  const shown = COLUMNS.filter(({ id }) => !hidden.has(id));
  const columns: PlacedColumn[] = [];
  const groups: { group: ColumnGroup; start: number; span: number }[] = [];
  let left = MARKS_WIDTH;
  for (const [n, column] of shown.entries()) {
    const first = n > 0 && shown[n - 1]?.group !== column.group;
    columns.push({ column, first, ...(staying.has(column) && { left }) });
    left += column.width;
    const group = groups.at(-1);
    if (group?.group === column.group) group.span++;
    else groups.push({ group: column.group, start: n + 2, span: 1 });
  }
  const template = [MARKS_WIDTH, ...shown.map(({ width }) => width)].map((width) => `${width}px`).join(' ');
  return { columns, template, groups, width: left };
}
