import { openDB, unwrap, type IDBPDatabase, type StoreNames } from 'idb';
import type { LibrarySchema } from './schema';
import { LIBRARY_VERSION, takeSteps } from './steps';

export type StoreName = StoreNames<LibrarySchema>;
/** Stores whose keys are pairs [id, path]. */
const PAIRED: ReadonlySet<StoreName> = new Set<StoreName>([
  'merges',
  'processing-runs',
  'reads',
  'judgements',
  'pictures'
]);

export type Key<Name extends StoreName> = LibrarySchema[Name]['key'];
export type Value<Name extends StoreName> = LibrarySchema[Name]['value'];
export type Entry<Name extends StoreName> = readonly [Key<Name>, Value<Name>];

/** The few acts the library needs of a database. */
export interface Stores {
  get<Name extends StoreName>(store: Name, key: Key<Name>): Promise<Value<Name> | undefined>;
  /**
   * Every value with its key, or those whose key is or begins with `id`, in the order of the keys; with `below` those whose path is this folder or lies
   * below it.
   */
  entries<Name extends StoreName>(store: Name, id?: string, below?: string): Promise<Entry<Name>[]>;
  keys<Name extends StoreName>(store: Name, id: string): Promise<Key<Name>[]>;
  /** All in one transaction. */
  put<Name extends StoreName>(store: Name, entries: readonly Entry<Name>[]): Promise<void>;
  /** Reads, changes and writes one value in one transaction; `undefined` takes it away. Gives what stands there then. */
  change<Name extends StoreName>(
    store: Name,
    key: Key<Name>,
    act: (old: Value<Name> | undefined) => Value<Name> | undefined
  ): Promise<Value<Name> | undefined>;
  remove<Name extends StoreName>(store: Name, keys: readonly Key<Name>[]): Promise<void>;
  /** Everything of one beamtime in this store. */
  clear(store: StoreName, id: string): Promise<void>;
  close(): void;
}

export interface Opening {
  /** Another tab holds the database open in an older version; the opening goes on when that tab lets go. */
  readonly onblocked?: () => void;
  /** The connection was closed: a newer version wants the database, or the browser took it away. */
  readonly onclosed?: () => void;
}

/** Opens the database, taking the steps to this version. Rejects with a `VersionError` where a newer version wrote it. */
export async function browserStores(name: string, opening: Opening = {}): Promise<Stores> {
  const db: IDBPDatabase<LibrarySchema> = await openDB<LibrarySchema>(name, LIBRARY_VERSION, {
    upgrade(database, from, _, transaction) {
      takeSteps(database, from, transaction).catch(() => transaction.abort());
      // Said once, by the opening that then fails.
      transaction.done.catch(() => undefined);
    },
    blocked: () => opening.onblocked?.(),
    blocking() {
      // A newer version of the app wants to open it: stand aside.
      db.close();
      opening.onclosed?.();
    },
    terminated: () => opening.onclosed?.()
  });
  return {
    get: (store, key) => db.get(store, key),
    async entries(store, id, below) {
      const range = id === undefined ? undefined : rangeOf(store, id, below);
      const transaction = db.transaction(store);
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(range),
        transaction.store.getAll(range)
      ]);
      return values.flatMap((value, at) => {
        const key = keys[at];
        return key === undefined || !isBelow(key, below) ? [] : [[key, value] as const];
      });
    },
    keys: (store, id) => db.getAllKeys(store, rangeOf(store, id)),
    async put(store, entries) {
      const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
      // The answers to the single requests say nothing that the end of the transaction does not.
      const plain = unwrap(transaction).objectStore(store);
      try {
        for (const [key, value] of entries) plain.put(value, key);
      } catch (error) {
        // What cannot be cloned: nothing of it is written.
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
    },
    async change(store, key, act) {
      const transaction = db.transaction(store, 'readwrite');
      const value = act(await transaction.store.get(key));
      await Promise.all([
        value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key),
        transaction.done
      ]);
      return value;
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

/** The path of the key is the folder `below`, or lies below it. */
export function isBelow(key: unknown, below: string | undefined): boolean {
  const path: unknown = Array.isArray(key) ? key[1] : undefined;
  return below === undefined || path === below || (typeof path === 'string' && path.startsWith(`${below}/`));
}

/** Keys that are `id` or begin with it; with `below`, all of those there and some with names like it. */
function rangeOf(store: StoreName, id: string, below?: string): IDBKeyRange {
  if (below !== undefined) return IDBKeyRange.bound([id, below], [id, `${below}/\uffff`]);
  return PAIRED.has(store) ? IDBKeyRange.bound([id], [id, []]) : IDBKeyRange.only(id);
}
