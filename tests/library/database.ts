/** A whole IndexedDB database as JSON and back: how libraries of older versions are kept as fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDB } from 'idb';
import { decoded, encoded } from '../../src/lib/library/cloned-json';

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
