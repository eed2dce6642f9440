import type { Column } from './column';

/** Columns that stand together under the name of their group; without a name, one that stands alone. */
export interface HeadGroup<Row> {
  readonly name: string | undefined;
  readonly columns: readonly Column<Row>[];
}

/** Neighbours of one group together, in the order of the columns; a column without a group stands alone. */
export function headGroups<Row>(columns: readonly Column<Row>[]): readonly HeadGroup<Row>[] {
  const found: { name: string | undefined; columns: Column<Row>[] }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (column.group !== undefined && last?.name === column.group) last.columns.push(column);
    else found.push({ name: column.group, columns: [column] });
  }
  return found;
}
