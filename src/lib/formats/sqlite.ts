import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import type { Bytes } from './format';
import { FormatError, otherFormat } from './lines';

/** sql.js holds the whole file in memory. */
const LARGEST_DATABASE = 256 * 2 ** 20;
const SIGNATURE = 'SQLite format 3\0';

let engine: Promise<SqlJsStatic> | undefined;

/** SQLite, loaded when the first database is met. Under Node it finds its wasm file by itself. */
export function sqlite(): Promise<SqlJsStatic> {
  engine ??= import('sql.js').then(({ default: start }) =>
    start(import.meta.env.SSR ? {} : { locateFile: () => wasmUrl })
  );
  return engine;
}

/** Reads from a database of the file's bytes, and frees it. What SQLite cannot read becomes a `FormatError`. */
export async function withDatabase<T>(bytes: Bytes, read: (database: Tables) => T): Promise<T> {
  if (bytes.size > LARGEST_DATABASE)
    throw new FormatError({ code: 'too-large', limit: LARGEST_DATABASE }, 1, '');
  const content = await bytes.slice(0, bytes.size);
  if (String.fromCharCode(...content.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw otherFormat('SQLite', content.length);
  // Write-ahead databases (bytes 18, 19 = 2) cannot be opened without their companion files; the file itself is whole without them.
  content[18] = 1;
  content[19] = 1;
  const { Database: Open } = await sqlite();
  let database: Database | undefined;
  try {
    database = new Open(content);
    return read(new Tables(database));
  } catch (error) {
    if (error instanceof FormatError || !(error instanceof Error)) throw error;
    throw new FormatError({ code: 'library-refused', library: 'SQLite', text: error.message }, 1, '');
  } finally {
    database?.close();
  }
}

/** Plain tables only: a view or a virtual table could run for ever. */
export class Tables {
  readonly names: readonly string[];

  constructor(readonly database: Database) {
    this.names = this.#rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'create virtual%' ORDER BY name",
      1000
    ).map(([name]) => String(name));
  }

  has(table: string): boolean {
    return this.names.includes(table);
  }

  /** Names of the columns, in their order. */
  columns(table: string): string[] {
    return this.#rows(`PRAGMA table_info(${quoted(table)})`, 2000).map((row) => String(row[1]));
  }

  /** The values of some columns of all rows, in the order of the file. */
  rows(table: string, columns: readonly string[], most: number): SqlValue[][] {
    return this.#rows(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`, most);
  }

  #rows(query: string, most: number): SqlValue[][] {
    const statement = this.database.prepare(query);
    try {
      const rows: SqlValue[][] = [];
      while (rows.length < most && statement.step()) rows.push(statement.get());
      return rows;
    } finally {
      statement.free();
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
