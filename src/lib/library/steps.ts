/** How a database of an older version becomes one of this version: one numbered step after the other, in one transaction. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibrarySchema, StoredJudgement, StoredLimit } from './schema';

type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
type Step = (transaction: Upgrade, database: IDBPDatabase<LibrarySchema>) => Promise<void>;

const FIRST = [
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
const JUDGEMENTS = 'judgements:';

/** `STEPS[n]` leads from version n to version n + 1; version 0 is no database. Steps only ever get added. */
const STEPS: readonly Step[] = [
  async function firstStores(_, database) {
    for (const store of FIRST) database.createObjectStore(store);
  },
  /** Listings were one record a directory before; what was read then is read again from the disk. */
  async function packedListings(transaction) {
    for (const store of ['merges', 'processing-runs', 'pins', 'unreadable', 'reads', 'listings'] as const)
      await transaction.objectStore(store).clear();
    const cards = transaction.objectStore('beamtimes');
    for (const card of await cards.getAll()) await cards.put({ ...card, needsDisk: true }, card.id);
  },
  /** Judgements and limits were one list each, so that two tabs overwrote each other's. What is not understood stays where it is. */
  async function recordsOfTheirOwn(transaction, database) {
    const judgements = database.createObjectStore('judgements');
    const limits = database.createObjectStore('limits');
    database.createObjectStore('identities');
    database.createObjectStore('offers');
    const settings = transaction.objectStore('settings');
    for (const key of await settings.getAllKeys()) {
      const value = await settings.get(key);
      if (key === 'limits' && typeof value === 'object' && value !== null) {
        for (const limit of limitsIn(value)) await limits.put(limit, limit.limit);
        await settings.delete(key);
      } else if (key.startsWith(JUDGEMENTS) && Array.isArray(value)) {
        const id = key.slice(JUDGEMENTS.length);
        for (const one of value.filter(isJudgement)) await judgements.put(one, [id, one.path]);
        if (value.every(isJudgement)) await settings.delete(key);
      }
    }
  },
  /** Facts of the beamtimes that are there already are made from their rows when the shelf is shown. */
  async function labelsFactsAndPromises(_, database) {
    for (const store of ['labels', 'facts', 'promises'] as const) database.createObjectStore(store);
  },
  /** Of the beamtimes that are there already they are kept when their disks are read again. */
  async function pictures(_, database) {
    database.createObjectStore('pictures');
  },
  /** Of the beamtimes that are there already they are made when their disks are read again. */
  async function stamps(_, database) {
    database.createObjectStore('stamps');
  }
];

/** Version of the database that this code reads and writes. */
export const LIBRARY_VERSION = STEPS.length;

/** Takes every step from `from` to `to`. For idb's `upgrade`: nothing but the database is waited for. */
export async function takeSteps(
  database: IDBPDatabase<LibrarySchema>,
  from: number,
  transaction: Upgrade,
  to = LIBRARY_VERSION
): Promise<void> {
  for (const step of STEPS.slice(from, to)) await step(transaction, database);
}

function limitsIn(value: object): StoredLimit[] {
  return Object.entries(value).flatMap(([limit, value]: [string, unknown]) =>
    typeof value === 'number' ? [{ limit, value }] : []
  );
}

function isJudgement(value: unknown): value is StoredJudgement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'at' in value &&
    typeof value.at === 'string'
  );
}
