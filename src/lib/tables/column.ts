/** A column of a table, said once: the screen, the order of the rows and the files that are taken away follow from it. */
import { baseName, type RelPath } from '../base/rel-path';
import type { Verdict } from '../checks/check';
import type { TermId } from '../words/glossary';
import type { Language } from '../words/words';
import { printed, shownText, type Table, type TableCell, type TableColumn } from './table';

/** A verdict at a number, with what it is about. */
export interface Sign {
  readonly verdict: Verdict;
  readonly title: string;
}

/** The file that says so. */
export interface Source {
  readonly path: RelPath;
  readonly line?: number | undefined;
}

export type Tone = 'soft' | 'attention' | 'fail' | 'pass' | 'strong' | 'choice' | 'selected';

/** A column as files hold it. */
export interface SavedColumn<Row> extends TableColumn {
  readonly cell: (row: Row) => TableCell;
}

/** Texts are those of the page's language. */
export interface Column<Row> {
  /** In addresses, in the menu of columns and in column sets. */
  readonly id: string;
  readonly head: string;
  /** What it is: definition, unit, where it comes from. */
  readonly about?: string | undefined;
  /** The term that its head is: a table of the page explains it at the head, in place of `about`. */
  readonly term?: TermId | undefined;
  readonly unit?: string | undefined;
  /** Columns of one group stand under its name; without a name they say which row it is. */
  readonly group?: string;
  /** What is sorted, plotted and drawn as a bar; `undefined`: the disk does not say. */
  readonly value: (row: Row) => number | string | undefined;
  /** A column of numbers, with the decimals that the file prints; `all`: as the number is. */
  readonly digits?: number | 'all';
  /** XDS's `*`: significant. */
  readonly star?: (row: Row) => boolean | undefined;
  /** What is shown, where it is not the value. */
  readonly text?: (row: Row) => string | undefined;
  /** Why a cell is empty. */
  readonly why?: string | ((row: Row) => string | undefined) | undefined;
  /** What is to be known of a cell. */
  readonly title?: (row: Row) => string | undefined;
  readonly href?: (row: Row) => string | undefined;
  /** The cell leads to this file, at the line. */
  readonly source?: (row: Row) => Source | undefined;
  readonly tone?: (row: Row) => Tone | undefined;
  /** A bar behind the number: of 100 %, or of the largest in the table. */
  readonly bar?: 'percent' | 'largest';
  /** Pixels; least width in a table of the page. */
  readonly width?: number;
  /** Percent of a table whose columns are as wide as said, whatever they hold. */
  readonly share?: number;
  /** It takes what is left of the width. */
  readonly grows?: true;
  /** It says which row it is: it is always shown and stays in sight while the rest is scrolled. */
  readonly stays?: true;
  /** A long text takes several lines, in a table of the page. */
  readonly wraps?: true;
  /** In letters of one width: paths and names of folders. */
  readonly mono?: true;
  /** The page draws the cell. */
  readonly drawn?: true;
  readonly only?: 'screen' | 'file' | undefined;
  /** Its name in files, where that is not the head. */
  readonly savedName?: string;
  /** What files hold in its place. */
  readonly saved?: readonly SavedColumn<Row>[];
}

export function isNumeric<Row>({ digits }: Pick<Column<Row>, 'digits'>): boolean {
  return digits !== undefined;
}

export function onScreen<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return columns.filter(({ only }) => only !== 'file');
}

/** What a cell shows; `undefined` is drawn as an en dash. */
export function cellText<Row>(column: Column<Row>, row: Row): string | undefined {
  if (column.text) return column.text(row);
  const value = column.value(row);
  if (typeof value === 'string') return value;
  if (value === undefined || !Number.isFinite(value)) {
    const source = column.source?.(row);
    return source && sourceText(source, baseName);
  }
  const text = typeof column.digits === 'number' ? value.toFixed(column.digits) : String(value);
  return column.star?.(row) ? `${text}*` : text;
}

/** `decision.log:17`. */
export function sourceText(
  { path, line }: Source,
  name: (path: string) => string = (whole) => whole
): string {
  return `${name(path)}${line === undefined ? '' : `:${line}`}`;
}

/** Why a cell is empty; `undefined` where the column does not say. */
export function reasonOf<Row>({ why }: Column<Row>, row: Row): string | undefined {
  return typeof why === 'function' ? why(row) : why;
}

/** Numbers with the digits that are printed, texts as they are shown. */
function savedCell<Row>(column: Column<Row>, row: Row): TableCell {
  const value = column.value(row);
  if (typeof value === 'number' && column.digits !== undefined)
    return column.digits === 'all' ? value : printed(value, column.digits, column.star?.(row));
  return column.text ? column.text(row) : value;
}

function savedColumns<Row>(column: Column<Row>): readonly SavedColumn<Row>[] {
  if (column.only === 'screen') return [];
  return (
    column.saved ?? [
      { name: column.savedName ?? column.head, unit: column.unit, cell: (row) => savedCell(column, row) }
    ]
  );
}

/** The table that is taken away: what the columns say of the rows, in their order. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const saved = columns.flatMap(savedColumns);
  return {
    name,
    columns: saved.map(({ name, unit }) => ({ name, unit })),
    rows: rows.map((row) => saved.map(({ cell }) => cell(row)))
  };
}

/** The columns of a table that is made already: its rows are cells. */
export function columnsOf({ columns, rows }: Table): readonly Column<readonly TableCell[]>[] {
  return columns.map(({ name, unit }, n) => ({
    id: String(n),
    head: unit ? `${name} (${unit})` : name,
    value: ({ [n]: cell }) => (typeof cell === 'object' ? cell.value : cell),
    text: ({ [n]: cell }) => (cell === undefined ? undefined : shownText(cell)),
    ...(typeof rows.find((row) => row[n] !== undefined)?.[n] !== 'string' && { digits: 'all' as const }),
    ...(n === 0 && { stays: true as const })
  }));
}

/** Columns of a language, made once. */
export function inLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const there = made.get(language) ?? make(language);
    made.set(language, there);
    return there;
  };
}
