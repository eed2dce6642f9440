/**
 * Data that stand in a page's script: arrays of numbers or strings, arrays of flat objects, flat objects. They are read, never executed.
 * Not JSON: keys without quotes, `NaN`, `nan`, `.5`, commas at the end. Nothing nests deeper, so nothing has to be followed deeper.
 */

/** NaN, nan, inf, null and undefined are `undefined`. */
export type Scalar = number | string | undefined;

export interface Literal<T> {
  readonly value: T;
  /** Offset behind what was read. */
  readonly end: number;
  /** Reading stopped early; what came before is in `value`. */
  readonly stopped?: true;
}

const WORD = /[A-Za-z_$][\w$.]*|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+](?:inf|Infinity|nan|NaN)/y;
const BLANK = new Set([32, 9, 10, 13]);

class Cursor {
  constructor(
    readonly text: string,
    public at: number,
    readonly limit: number
  ) {}

  skip(): void {
    while (this.at < this.limit && BLANK.has(this.text.charCodeAt(this.at))) this.at++;
  }

  /** Moves over `mark` if it comes next. */
  take(mark: string): boolean {
    this.skip();
    if (this.at >= this.limit || this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  /** A string or a bare word; `undefined` if neither comes next. */
  word(): { readonly text: string; readonly quoted: boolean } | undefined {
    this.skip();
    const quote = this.text[this.at];
    if (this.at < this.limit && (quote === '"' || quote === "'")) {
      const text = this.#quoted(quote);
      return text === undefined ? undefined : { text, quoted: true };
    }
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0];
    if (word === undefined || this.at + word.length > this.limit) return undefined;
    this.at += word.length;
    return { text: word, quoted: false };
  }

  #quoted(quote: string): string | undefined {
    let from = this.at + 1;
    let value = '';
    for (let at = from; at < this.limit; at++) {
      const char = this.text[at];
      if (char === quote) {
        this.at = at + 1;
        return value + this.text.slice(from, at);
      }
      if (char === '\n') return undefined;
      if (char === '\\') {
        value += this.text.slice(from, at) + (this.text[at + 1] ?? '');
        from = at + 2;
        at++;
      }
    }
    return undefined;
  }
}

function scalarOf(word: { readonly text: string; readonly quoted: boolean }): Scalar {
  if (word.quoted) return word.text;
  const value = Number(word.text);
  return Number.isFinite(value) ? value : undefined;
}

/** Reads `open item, item, … close`; `item` gives false where it cannot go on. False where it did not come to `close`. */
function sequence(cursor: Cursor, open: string, close: string, item: () => boolean): boolean {
  if (!cursor.take(open)) return false;
  while (!cursor.take(close)) {
    if (cursor.at >= cursor.limit || !item()) return false;
    if (cursor.take(',')) continue;
    return cursor.take(close);
  }
  return true;
}

function literal<T>(value: T, cursor: Cursor, whole: boolean): Literal<T> {
  return { value, end: cursor.at, ...(!whole && { stopped: true }) };
}

/** `[0.87,0.71,NaN]`, `["31","30"]`. */
export function readScalars(text: string, at: number, limit = text.length): Literal<Scalar[]> {
  const cursor = new Cursor(text, at, limit);
  const value: Scalar[] = [];
  const whole = sequence(cursor, '[', ']', () => {
    const word = cursor.word();
    if (word) value.push(scalarOf(word));
    return word !== undefined;
  });
  return literal(value, cursor, whole);
}

/** `{1:"/a/b", "x":2}` in order. */
export function readEntries(
  text: string,
  at: number,
  limit = text.length
): Literal<(readonly [string, Scalar])[]> {
  const cursor = new Cursor(text, at, limit);
  const value: (readonly [string, Scalar])[] = [];
  const whole = entries(cursor, (key, scalar) => value.push([key, scalar]));
  return literal(value, cursor, whole);
}

function entries(cursor: Cursor, found: (key: string, value: Scalar) => void): boolean {
  return sequence(cursor, '{', '}', () => {
    const key = cursor.word();
    if (!key || !cursor.take(':')) return false;
    const value = cursor.word();
    if (value) found(key.text, scalarOf(value));
    return value !== undefined;
  });
}

/** More columns than this are not kept. */
const MOST_COLUMNS = 100;

export interface Columns {
  /** Objects read. */
  readonly rows: number;
  /** Key → one value per object; `undefined` where an object lacks the key. */
  readonly columns: ReadonlyMap<string, readonly Scalar[]>;
}

/** `[{i:1,j:2,cc:0.93},{…}]` as columns. An object that breaks off is left out. */
export function readColumns(text: string, at: number, limit = text.length): Literal<Columns> {
  const cursor = new Cursor(text, at, limit);
  const columns = new Map<string, Scalar[]>();
  let rows = 0;
  const whole = sequence(cursor, '[', ']', () => {
    const isWhole = entries(cursor, (key, value) => {
      let column = columns.get(key);
      if (!column) {
        if (columns.size >= MOST_COLUMNS) return;
        columns.set(key, (column = []));
      }
      while (column.length < rows) column.push(undefined);
      column[rows] = value;
    });
    if (isWhole) rows++;
    return isWhole;
  });
  for (const column of columns.values()) {
    if (column.length > rows) column.length = rows;
    while (column.length < rows) column.push(undefined);
  }
  return literal({ rows, columns }, cursor, whole);
}

/** Numbers of a column; strings such as "nan" are `undefined`. */
export function numbersOf(column: readonly Scalar[] | undefined): (number | undefined)[] {
  return (column ?? []).map((value) => (typeof value === 'number' ? value : undefined));
}
