/** A whole IndexedDB database as JSON and back: how libraries of older versions are kept as fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDB } from 'idb';

export interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | readonly string[] }[];
  /** Keys and values, encoded. */
  readonly records: readonly (readonly [key: unknown, value: unknown])[];
}
export interface DumpedDatabase {
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

const TYPED = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array
} as const;
type TypedName = keyof typeof TYPED;

/** The word under which JSON holds what JSON has no form for. */
const FORM = '$form';

/** JSON for what structured cloning carries; throws for a form that no library of ours has held yet. */
function encoded(value: unknown): unknown {
  if (value === undefined) return { [FORM]: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [FORM]: 'number', is: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map(encoded);
  if (value instanceof Map)
    return { [FORM]: 'Map', entries: [...value].map(([key, inner]) => [encoded(key), encoded(inner)]) };
  if (value instanceof Set) return { [FORM]: 'Set', values: [...value].map(encoded) };
  if (value instanceof Date) return { [FORM]: 'Date', is: value.toISOString() };
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name;
    if (!(name in TYPED)) throw new Error(`no encoding for a ${name}`);
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { [FORM]: name, base64: bytes.toString('base64') };
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`no encoding for ${Object.prototype.toString.call(value)}`);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encoded(inner)]));
}

function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  const fields = value as Readonly<Record<string, unknown>>;
  const form = fields[FORM];
  if (form === undefined)
    return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, decoded(inner)]));
  if (form === 'undefined') return undefined;
  if (form === 'number') return Number(fields['is']);
  if (form === 'Date') return new Date(String(fields['is']));
  if (form === 'Map')
    return new Map(
      (fields['entries'] as [unknown, unknown][]).map(([key, inner]) => [decoded(key), decoded(inner)])
    );
  if (form === 'Set') return new Set((fields['values'] as unknown[]).map(decoded));
  if (typeof form === 'string' && form in TYPED) {
    const bytes = Uint8Array.from(Buffer.from(String(fields['base64']), 'base64'));
    return new TYPED[form as TypedName](bytes.buffer);
  }
  throw new Error(`no form ${String(form)}`);
}

/** A fixture by its path: `0.1.0/recipe.json.gz`. */
export function dumped(path: string): DumpedDatabase {
  const packed = readFileSync(join(import.meta.dirname, 'fixtures', path));
  return JSON.parse(gunzipSync(packed).toString('utf8')) as DumpedDatabase;
}

/** Everything in the database `name`, whatever its version. */
export async function dumpDatabase(name: string): Promise<DumpedDatabase> {
  const database = await openDB(name);
  const stores: DumpedStore[] = [];
  for (const store of [...database.objectStoreNames].sort()) {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    stores.push({
      name: store,
      keyPath: transaction.store.keyPath,
      indexes: [...transaction.store.indexNames].map((index) => ({
        name: index,
        keyPath: transaction.store.index(index).keyPath
      })),
      records: keys.map((key, at) => [encoded(key), encoded(values[at])])
    });
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

/** Makes the database `name` as it was dumped. */
export async function loadDatabase(name: string, dumped: DumpedDatabase): Promise<void> {
  const database = await openDB(name, dumped.version, {
    upgrade(made) {
      for (const { name: store, keyPath, indexes } of dumped.stores) {
        const path = typeof keyPath === 'string' || keyPath === null ? keyPath : [...keyPath];
        const objects = made.createObjectStore(store, path === null ? {} : { keyPath: path });
        for (const index of indexes)
          objects.createIndex(
            index.name,
            typeof index.keyPath === 'string' ? index.keyPath : [...index.keyPath]
          );
      }
    }
  });
  for (const { name: store, keyPath, records } of dumped.stores) {
    const transaction = database.transaction(store, 'readwrite');
    for (const [key, value] of records)
      await (keyPath === null
        ? transaction.store.put(decoded(value), decoded(key) as IDBValidKey)
        : transaction.store.put(decoded(value)));
    await transaction.done;
  }
  database.close();
}
