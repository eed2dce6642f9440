/** A backup (backup.ts) back into the library: read whole into a database of its own, brought to this version by the same steps as any, then joined. */
import { deleteDB, openDB } from 'idb';
import { BACKED_UP, BACKUP_SCHEMA } from './backup';
import { decoded } from './cloned-json';
import { joinLibrary, type Joined } from './join-library';
import type { Library } from './library';
import type { LibrarySchema } from './schema';
import { LIBRARY_VERSION, takeSteps } from './steps';
import { browserStores, type StoreName } from './stores';
import { takeTurn } from './turns';

/** 'foreign': no backup; 'damaged': broken or cut off at a record; 'newer': of a newer version; 'storage': the browser did not take it; 'unreadable': the disk did not give it. */
export type RestoreFault =
  | { readonly code: 'foreign' | 'newer' | 'storage' | 'unreadable' }
  | { readonly code: 'damaged'; readonly record: number };

/** Nothing of the library was changed. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
  constructor(
    readonly fault: RestoreFault,
    options?: ErrorOptions
  ) {
    super(fault.code, options);
  }
}

const PLACE = 'kamome-restoring';
/** Records written in one transaction. */
const BATCH = 200;
/** Letters of one record: longer ones are none of ours. */
const LONGEST_LINE = 2 ** 28;

type BackedUp = (typeof BACKED_UP)[number];
type RecordLine = readonly [store: BackedUp, key: IDBValidKey, value: unknown];

/**
 * Adds what the backup has and the library lacks; see `joinLibrary` for what both have. `onrecords` is told how many were read. Throws
 * `RestoreError`, and then the library is as it was.
 */
export async function restore(
  library: Library,
  file: Blob,
  onrecords: (records: number) => void = () => undefined
): Promise<Joined> {
  const release = await takeTurn(PLACE, new AbortController().signal, () => undefined);
  const lines = linesIn(file);
  try {
    await deleteDB(PLACE);
    await intoPlace(lines, onrecords);
    const restored = await browserStores(PLACE);
    try {
      return await joinLibrary(restored, library);
    } finally {
      restored.close();
    }
  } catch (error) {
    throw error instanceof DOMException ? new RestoreError({ code: 'storage' }, { cause: error }) : error;
  } finally {
    await lines.return(undefined);
    await deleteDB(PLACE).finally(release);
  }
}

type Lines = AsyncGenerator<string, undefined, undefined>;

async function intoPlace(lines: Lines, onrecords: (records: number) => void): Promise<void> {
  const version = versionIn((await lines.next()).value);
  const database = await openDB<LibrarySchema>(PLACE, version, {
    upgrade(made, from, _, transaction) {
      takeSteps(made, from, transaction, version).catch(() => transaction.abort());
      transaction.done.catch(() => undefined);
    }
  });
  let records = 0;
  let batch: RecordLine[] = [];
  const write = async (): Promise<void> => {
    const stores = new Set<StoreName>(batch.map(([store]) => store));
    if (stores.size > 0) {
      const transaction = database.transaction([...stores], 'readwrite', { durability: 'relaxed' });
      for (const [nth, [store, key, value]] of batch.entries())
        await put(transaction.objectStore(store), key, value, records - batch.length + nth);
      await transaction.done;
    }
    batch = [];
    onrecords(records);
  };
  try {
    for (;;) {
      const { done, value } = await lines.next();
      if (done) throw damaged(records);
      const record = recordIn(value, records);
      if (record === undefined) break;
      records++;
      batch.push(record);
      if (batch.length >= BATCH) await write();
    }
    await write();
  } finally {
    database.close();
  }
}

/** A key or value that no database takes is damage, not a lack of room. */
async function put(
  store: { put: (value: never, key: never) => Promise<unknown> },
  key: IDBValidKey,
  value: unknown,
  record: number
): Promise<void> {
  try {
    // What stands there is checked by whoever reads it, as everything in the library is.
    await store.put(value as never, key as never);
  } catch (error) {
    const isDamage =
      error instanceof RangeError || (error instanceof DOMException && error.name === 'DataError');
    throw isDamage ? damaged(record, error) : error;
  }
}

function versionIn(line: string | undefined): number {
  const header = parsed(line);
  if (!isObject(header) || header['schema'] === undefined) throw new RestoreError({ code: 'foreign' });
  const { schema, database } = header;
  if (typeof schema !== 'string' || !schema.startsWith('kamome-library/'))
    throw new RestoreError({ code: 'foreign' });
  if (!Number.isInteger(database) || Number(database) < 1) throw damaged(0);
  if (schema !== BACKUP_SCHEMA || Number(database) > LIBRARY_VERSION)
    throw new RestoreError({ code: 'newer' });
  return Number(database);
}

/** `undefined`: the last line, after as many records as it says. */
function recordIn(line: string, records: number): RecordLine | undefined {
  const value = parsed(line);
  if (isObject(value) && value['end'] === BACKUP_SCHEMA && value['records'] === records) return undefined;
  if (!Array.isArray(value)) throw damaged(records);
  const [name, key, inner] = value as unknown[];
  const store = BACKED_UP.find((one) => one === name);
  const isKey =
    typeof key === 'string' || (Array.isArray(key) && key.every((part) => typeof part === 'string'));
  if (store === undefined || !isKey) throw damaged(records);
  try {
    return [store, key as IDBValidKey, decoded(inner)];
  } catch (error) {
    throw damaged(records, error);
  }
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(record: number, cause?: unknown): RestoreError {
  return new RestoreError({ code: 'damaged', record: record + 1 }, { cause });
}

/** Lines of the unpacked file. What is not packed with gzip has none; where unpacking fails the lines end. */
async function* linesIn(file: Blob): Lines {
  const reader = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let pieces: string[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const parts = read.value.split('\n');
      const last = parts.pop() ?? '';
      for (const part of parts) {
        yield [...pieces, part].join('');
        pieces = [];
        length = 0;
      }
      pieces.push(last);
      length += last.length;
      if (length > LONGEST_LINE) return undefined;
    }
  } catch (error) {
    if (error instanceof DOMException) throw new RestoreError({ code: 'unreadable' }, { cause: error });
    // Not gzip, or cut off (a TypeError, in Node one of zlib): a line is missing at the end, and that is told.
    if (!(error instanceof Error)) throw error;
  } finally {
    // What was not read; a stream that failed rejects with what was told above.
    await reader.cancel().catch(() => undefined);
  }
  return undefined;
}
