/** Which rows a table shows, and in which order: what stands in the address of a list. */
import { naturalOrder } from '../base/natural-order';
import { isNumeric, type Column } from './column';

export interface Sort {
  /** Id of a column. */
  readonly sort?: string;
  readonly descending: boolean;
}

/** `-isa`: by that column, the largest first. */
export function sortOf(said: string | undefined): Sort {
  return {
    ...(said !== undefined && { sort: said.replace(/^-/, '') }),
    descending: said?.startsWith('-') ?? false
  };
}

/** What a click on a head asks for: numbers largest first, words from A; then the other way round; then no order. */
export function nextSort<Row>(column: Column<Row>, { sort, descending }: Sort): string | undefined {
  const { id } = column;
  const [first, second] = isNumeric(column) ? [`-${id}`, id] : [id, `-${id}`];
  if (sort !== id) return first;
  return descending === first.startsWith('-') ? second : undefined;
}

/** As `aria-sort` says it. */
export function sortState(id: string, { sort, descending }: Sort): 'ascending' | 'descending' | 'none' {
  if (sort !== id) return 'none';
  return descending ? 'descending' : 'ascending';
}

/** Sorted by the column; rows without a value come last either way. Without such a column, and for equal values: `tie`, then the order given. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, descending }: Sort,
  tie: (a: Row, b: Row) => number = () => 0
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort);
  if (column === undefined) return [...rows].sort(tie);
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compare(a.value, b.value, sign) || tie(a.row, b.row))
    .map(({ row }) => row);
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(String(a), String(b)));
}

/** A row fits a word when it is among those that the filter says of it. */
export interface Filter<Row> {
  readonly of: (row: Row) => string | undefined | readonly string[];
  /** The only words there are; others in an address are passed over. */
  readonly words?: readonly string[];
}
export type Filters<Row> = Readonly<Record<string, Filter<Row>>>;
/** Words by filter. */
export type Chosen = Readonly<Record<string, string>>;

/** The filters that an address sets; what no filter knows is passed over. */
export function chosenIn<Row>(filters: Filters<Row>, view: Readonly<Record<string, unknown>>): Chosen {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, { words }]) => {
      const word = view[name];
      return typeof word === 'string' && word !== '' && (words === undefined || words.includes(word))
        ? [[name, word]]
        : [];
    })
  );
}

export function filtered<Row>(rows: readonly Row[], filters: Filters<Row>, chosen: Chosen): readonly Row[] {
  const wanted = Object.entries(chosen).flatMap(([name, word]) => {
    const filter = filters[name];
    return filter === undefined ? [] : [[filter, word] as const];
  });
  return rows.filter((row) =>
    wanted.every(([{ of }, word]) => {
      const said = of(row);
      return typeof said === 'object' ? said.includes(word) : said === word;
    })
  );
}

/** Words that a filter can be set to, in natural order; those of `words` in theirs. */
export function wordsOf<Row>(rows: readonly Row[], { of, words }: Filter<Row>): readonly string[] {
  const found = new Set(rows.flatMap((row) => of(row) ?? []));
  return words === undefined ? [...found].sort(naturalOrder) : words.filter((word) => found.has(word));
}

/** A number of a column between limits; rows without the number do not fit. */
export interface Range {
  /** Id of a column. */
  readonly id: string;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** `LCV:..5`, `height:0.2..`, as they stand in an address. */
export function rangeText({ id, least, most }: Range): string {
  return `${id}:${least ?? ''}..${most ?? ''}`;
}

/** Reads what `rangeText` writes; what is no range of a column of numbers is passed over. */
export function rangesIn<Row>(texts: readonly string[], columns: readonly Column<Row>[]): readonly Range[] {
  return texts.flatMap((text) => {
    const [, id, low, high] = /^(.+):([^:]*)\.\.([^:]*)$/.exec(text) ?? [];
    const column = columns.find((one) => one.id === id && isNumeric(one));
    const [least, most] = [limitIn(low), limitIn(high)];
    if (column === undefined || (least === undefined && most === undefined)) return [];
    return [{ id: column.id, least, most }];
  });
}

function limitIn(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

export function withinRanges<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  ranges: readonly Range[]
): readonly Row[] {
  return ranges.reduce((left, { id, least = -Infinity, most = Infinity }) => {
    const value = columns.find((column) => column.id === id)?.value;
    return left.filter((row) => {
      const number = value?.(row);
      return typeof number === 'number' && number >= least && number <= most;
    });
  }, rows);
}
