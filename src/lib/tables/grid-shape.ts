/** Where columns stand in a grid of virtual rows. */
import type { Column } from './column';

export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  /** Pixels from the left at least. */
  readonly start: number;
  /** The same, for a column that stays in sight. */
  readonly left?: number;
  /** A new group begins here. */
  readonly first: boolean;
}

export interface GridShape<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  /** CSS grid columns, the lead first. */
  readonly template: string;
  readonly groups: readonly {
    readonly name: string | undefined;
    readonly start: number;
    readonly span: number;
  }[];
  /** Least width in pixels. */
  readonly width: number;
}

const USUAL_WIDTH = 90;
/** A column that grows ends here: on a very wide screen the rest stays empty on the right, and a row can still be followed. */
const GROWS_TO = 720;

/** `lead`: pixels of what stands before the columns (ticks, signs). `fills`: the table takes the whole width; the column that grows takes the rest up to `GROWS_TO`, else the last. */
export function gridShape<Row>(shown: readonly Column<Row>[], lead: number, fills: boolean): GridShape<Row> {
  const columns: PlacedColumn<Row>[] = [];
  const groups: { name: string | undefined; start: number; span: number }[] = [];
  let left = lead;
  for (const [n, column] of shown.entries()) {
    const first = n > 0 && shown[n - 1]?.group !== column.group;
    columns.push({ column, first, start: left, ...(column.stays && { left }) });
    left += column.width ?? USUAL_WIDTH;
    const group = groups.at(-1);
    if (group?.name === column.group && group !== undefined) group.span++;
    else groups.push({ name: column.group, start: n + 2, span: 1 });
  }
  const growing = fills ? (shown.find(({ grows }) => grows) ?? shown.at(-1)) : undefined;
  const widths = shown.map((column) => {
    const width = column.width ?? USUAL_WIDTH;
    return column === growing ? `minmax(${width}px, ${Math.max(width, GROWS_TO)}px)` : `${width}px`;
  });
  return { columns, template: [`${lead}px`, ...widths].join(' '), groups, width: left };
}

/** How many columns begin within so many pixels from the left. */
export function columnsWithin<Row>({ columns }: GridShape<Row>, pixels: number): number {
  const beyond = columns.findIndex(({ start }) => start >= pixels);
  return beyond < 0 ? columns.length : beyond;
}
