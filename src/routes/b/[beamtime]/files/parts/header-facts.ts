import type { Flaw } from '$lib/base/flaw';

/** A record of a file's header as facts and tables: whatever the format, what it holds is shown, and the names are words where there are any. */

/** What reading a file as its format gave. */
export type HeaderRead =
  | { readonly ok: true; readonly record: unknown }
  | { readonly ok: false; readonly format?: string; readonly problem: { readonly flaw: Flaw } };

export interface HeaderFacts {
  readonly facts: readonly { readonly key: string; readonly text: string }[];
  readonly tables: readonly {
    readonly key: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Rows in all; at most `MOST_ROWS` of them are in `rows`. */
    readonly all: number;
  }[];
}

interface FlagWords {
  readonly yes: string;
  readonly no: string;
}

export const MOST_ROWS = 200;
/** Values of a list that stand on one line. */
const MOST_VALUES = 60;
const DEEPEST = 3;

/** `yes`, `no`: how a flag is said. */
export function headerFacts(record: unknown, said: FlagWords): HeaderFacts {
  const facts: HeaderFacts['facts'][number][] = [];
  const tables: HeaderFacts['tables'][number][] = [];
  function take(holder: object, depth: number): void {
    for (const [key, value] of Object.entries(holder)) {
      const text = textOf(value, said);
      if (text !== undefined) facts.push({ key, text });
      else if (isRows(value)) tables.push({ key, ...tableOf(value, said) });
      else if (isObject(value) && !Array.isArray(value) && depth < DEEPEST) take(value, depth + 1);
    }
  }
  if (isObject(record)) take(record, 1);
  return { facts, tables };
}

function tableOf(all: readonly object[], said: FlagWords): Omit<HeaderFacts['tables'][number], 'key'> {
  const shown = all.slice(0, MOST_ROWS);
  const columns = [
    ...new Set(
      shown.flatMap((row) =>
        Object.entries(row).flatMap(([key, value]) => (textOf(value, said) === undefined ? [] : key))
      )
    )
  ];
  const rows = shown.map((row) => {
    const cells = new Map(Object.entries(row));
    return columns.map((column) => textOf(cells.get(column), said) ?? '');
  });
  return { columns, rows, all: all.length };
}

/** A value that one line can say; `undefined` for tables, objects and what is not there. */
function textOf(value: unknown, said: FlagWords): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'number') return String(Number(value.toPrecision(7)));
  const list =
    ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as Uint8Array) : value;
  if (!Array.isArray(list)) return undefined;
  const texts = list
    .slice(0, MOST_VALUES)
    .map((one: unknown) => (isObject(one) ? undefined : textOf(one, said)));
  if (texts.includes(undefined)) return undefined;
  const rest = list.length > MOST_VALUES ? ` … (${list.length})` : '';
  return texts.join(typeof list[0] === 'number' ? '  ' : '; ') + rest;
}

function isRows(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
