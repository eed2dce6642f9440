/** The lines of a grid: rows, and heads of groups whose rows can be folded away. */

export interface RowLine<Row> {
  readonly kind: 'row';
  readonly key: string;
  readonly row: Row;
}
export interface GroupLine<Row> {
  readonly kind: 'group';
  /** Begins with `group:`, so that it is never a path. */
  readonly key: string;
  readonly rows: readonly Row[];
  readonly folded: boolean;
}
export type GridLine<Row> = RowLine<Row> | GroupLine<Row>;

/** The same line for the same row and key: it is then not drawn again. */
export function rowLines<Row extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => string
): readonly RowLine<Row>[] {
  return rows.map((row) => {
    const key = keyOf(row);
    const before = known.get(row) as RowLine<Row> | undefined;
    if (before?.key === key) return before;
    const line: RowLine<Row> = { kind: 'row', key, row };
    known.set(row, line);
    return line;
  });
}
/** By row. */
const known = new WeakMap<object, RowLine<object>>();

/** Rows under the heads of their groups, both in the order in which `groups` brings them. */
export function groupLines<Row extends object>(
  groups: ReadonlyMap<string, readonly Row[]>,
  folded: ReadonlySet<string>,
  keyOf: (row: Row) => string
): readonly GridLine<Row>[] {
  return [...groups].flatMap(([name, rows]) => {
    const key = `group:${name}`;
    const head: GroupLine<Row> = { kind: 'group', key, rows, folded: folded.has(key) };
    return head.folded ? [head] : [head, ...rowLines(rows, keyOf)];
  });
}
