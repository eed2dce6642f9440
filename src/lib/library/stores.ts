import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { LIBRARY_VERSION, type LibrarySchema } from './schema';

const STORES = [
  'beamtimes',
  'handles',
  'merges',
  'processing-runs',
  'pins',
  'unreadable',
  'reads',
  'listings',
  'settings'
] as const;
export type StoreName = (typeof STORES)[number];
/** Stores whose meaning belongs to a version; cards, handles and the user's settings outlive it. */
const ROWS = ['merges', 'processing-runs', 'pins', 'unreadable', 'reads', 'listings'] as const;

type Key<Name extends StoreName> = LibrarySchema[Name]['key'];
type Value<Name extends StoreName> = LibrarySchema[Name]['value'];

/** The few acts the library needs of a database. */
export interface Stores {
  get<Name extends StoreName>(store: Name, key: Key<Name>): Promise<Value<Name> | undefined>;
  /** Every value, or those whose key begins with `id`, in the order of the keys. */
  all<Name extends StoreName>(store: Name, id?: string): Promise<Value<Name>[]>;
  keys<Name extends StoreName>(store: Name, id: string): Promise<Key<Name>[]>;
  /** All in one transaction. */
  put<Name extends StoreName>(
    store: Name,
    entries: readonly (readonly [Key<Name>, Value<Name>])[]
  ): Promise<void>;
  remove<Name extends StoreName>(store: Name, keys: readonly Key<Name>[]): Promise<void>;
  /** Everything of one beamtime in this store. */
  clear(store: StoreName, id: string): Promise<void>;
  close(): void;
}

/** Keys that are `id` or begin with it. */
const rangeOf = (store: StoreName, id: string) =>
  store === 'merges' || store === 'processing-runs' || store === 'reads'
    ? IDBKeyRange.bound([id], [id, []])
    : IDBKeyRange.only(id);

export async function browserStores(name: string, version = LIBRARY_VERSION): Promise<Stores> {
  const db: IDBPDatabase<LibrarySchema> = await openDB<LibrarySchema>(name, version, {
    upgrade(database, oldVersion, _, transaction) {
      for (const store of STORES)
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      if (oldVersion > 0) dropRows(transaction).catch(() => transaction.abort());
    },
    blocking() {
      // A newer version of the app wants to open it: stand aside, our reads then fail like a lost database.
      db.close();
    }
  });
  return {
    get: (store, key) => db.get(store, key),
    all: (store, id) => db.getAll(store, id === undefined ? undefined : rangeOf(store, id)),
    keys: (store, id) => db.getAllKeys(store, rangeOf(store, id)),
    async put(store, entries) {
      const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
      await Promise.all([
        ...entries.map(([key, value]) => transaction.store.put(value, key)),
        transaction.done
      ]);
    },
    async remove(store, keys) {
      const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    },
    async clear(store, id) {
      await db.delete(store, rangeOf(store, id));
    },
    close: () => db.close()
  };
}

async function dropRows(
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>
): Promise<void> {
  for (const store of ROWS) await transaction.objectStore(store).clear();
  const cards = transaction.objectStore('beamtimes');
  for (const card of await cards.getAll()) await cards.put({ ...card, needsDisk: true }, card.id);
}

/** The same in memory, for as long as the page or worker lives. */
export function memoryStores(): Stores {
  const stores = new Map<StoreName, Map<string, { key: unknown; value: unknown }>>(
    STORES.map((name) => [name, new Map()])
  );
  const of = (store: StoreName) => stores.get(store) ?? new Map<string, { key: unknown; value: unknown }>();
  const belongs = (key: unknown, id: string) => key === id || (Array.isArray(key) && key[0] === id);
  // What went in under a store's name is what comes out under it.
  return {
    get: async (store, key) => of(store).get(JSON.stringify(key))?.value as never,
    all: async (store, id) =>
      [...of(store).values()]
        .filter(({ key }) => id === undefined || belongs(key, id))
        .map(({ value }) => value as never),
    keys: async (store, id) =>
      [...of(store).values()].filter(({ key }) => belongs(key, id)).map(({ key }) => key as never),
    async put(store, entries) {
      for (const [key, value] of entries) of(store).set(JSON.stringify(key), { key, value });
    },
    async remove(store, keys) {
      for (const key of keys) of(store).delete(JSON.stringify(key));
    },
    async clear(store, id) {
      for (const [text, { key }] of of(store)) if (belongs(key, id)) of(store).delete(text);
    },
    close: () => stores.clear()
  };
}
