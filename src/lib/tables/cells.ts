/** The cells of a row as plain data: a row of thirty cells is then drawn with one block each instead of six. */
import { cellText, isNumeric, reasonOf, type Column, type Sign, type Source } from './column';

export interface DrawnCell<Row> {
  readonly column: Column<Row>;
  /** Absent: the disk does not say. */
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly href?: string | undefined;
  /** Classes of the cell. */
  readonly look: string;
  /** A sign that asks for a look, before the text. */
  readonly sign?: Sign | undefined;
  /** Width of the bar behind the number. */
  readonly bar?: string | undefined;
}

export interface Drawing<Row> {
  readonly signOf?: ((row: Row, column: string) => Sign | undefined) | undefined;
  /** What a full bar stands for, by column. */
  readonly full?: ReadonlyMap<string, number> | undefined;
  readonly fileHref?: ((source: Source) => string) | undefined;
  /** Why a cell is empty where its column does not say. */
  readonly notSaid: string;
}

export function drawnCell<Row>(
  column: Column<Row>,
  row: Row,
  { signOf, full, fileHref, notSaid }: Drawing<Row>
): DrawnCell<Row> {
  const text = cellText(column, row);
  const sign = signOf?.(row, column.id);
  const loud = sign && (sign.verdict === 'fail' || sign.verdict === 'attention') ? sign : undefined;
  const source = column.source?.(row);
  const empty = text === undefined && !column.drawn;
  const tone = column.tone?.(row);
  return {
    column,
    text,
    title: column.title?.(row) ?? sign?.title ?? (empty ? (reasonOf(column, row) ?? notSaid) : undefined),
    href: column.href?.(row) ?? (source && fileHref?.(source)),
    look: [
      isNumeric(column) && 'number',
      column.mono && 'mono',
      tone && `tone-${tone}`,
      loud && `sign-${loud.verdict}`,
      column.bar && 'bar',
      empty && 'absent'
    ]
      .filter(Boolean)
      .join(' '),
    sign: loud,
    bar: barOf(column, row, full)
  };
}

/** Pixels at most: of a character of a number, of a sign with its gap, of what is free on both sides. */
const [DIGIT_WIDTH, SIGN_WIDTH, FREE_WIDTH] = [8, 15, 12];

/** A number that is surely not wider than its cell: nothing of it is cut off, and the browser draws it beside others instead of each for itself. */
export function fits<Row>({ column, text, sign }: DrawnCell<Row>): boolean {
  const width = (text ?? '–').length * DIGIT_WIDTH + (sign === undefined ? 0 : SIGN_WIDTH) + FREE_WIDTH;
  return isNumeric(column) && !column.drawn && column.width !== undefined && width <= column.width;
}

/** Whether both are drawn alike. `style`: where the cell stands. */
export function isSameCell<Row>(
  a: DrawnCell<Row> & { readonly style?: string },
  b: DrawnCell<Row> & { readonly style?: string }
): boolean {
  return (
    a.column === b.column &&
    a.text === b.text &&
    a.title === b.title &&
    a.href === b.href &&
    a.look === b.look &&
    a.bar === b.bar &&
    a.style === b.style &&
    a.sign?.verdict === b.sign?.verdict &&
    a.sign?.title === b.sign?.title
  );
}

function barOf<Row>(column: Column<Row>, row: Row, full: Drawing<Row>['full']): string | undefined {
  const [whole, value] = [full?.get(column.id), column.value(row)];
  if (whole === undefined || whole <= 0 || typeof value !== 'number') return undefined;
  return `${Math.max(0, Math.min(100, (100 * value) / whole))}%`;
}

/** What a full bar stands for, by column. What a row says is asked for once: while a beamtime is read, they are many and most stay. */
export function fullBars<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[]
): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ id, bar, value }) => {
      if (bar === undefined) return [];
      if (bar === 'percent') return [[id, 100]] as const;
      const known = barsKnown.get(value) ?? new WeakMap<object, number>();
      barsKnown.set(value, known);
      const largest = rows.reduce((most, row) => {
        let one = known.get(row);
        if (one === undefined) {
          const said = value(row);
          known.set(row, (one = typeof said === 'number' ? said : 0));
        }
        return Math.max(most, one);
      }, 0);
      return [[id, largest]] as const;
    })
  );
}
/** By what a column says, and by row. */
const barsKnown = new WeakMap<object, WeakMap<object, number>>();
