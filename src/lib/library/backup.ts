/**
 * The whole library as one file, `kamome-library/1`: lines of JSON packed with gzip. The first says the schema and the version of the database, each
 * further one is `[store, key, value]` (cloned-json.ts), the last says how many there were, so that a file that was cut off is told. Handles of folders
 * belong to this browser, facts are made from the rows and stamps by the next scan: they are left out.
 */
import { encoded } from './cloned-json';
import { LIBRARY_VERSION } from './steps';
import type { StoreName, Stores } from './stores';

export const BACKUP_SCHEMA = 'kamome-library/1';

/** Stores whose values belong to one beamtime each. */
const ONE_EACH = ['pins', 'unreadable', 'listings', 'identities', 'offers', 'labels', 'promises'] as const;
/** Stores with many values of one beamtime. */
const MANY_EACH = ['merges', 'processing-runs', 'reads', 'judgements', 'pictures'] as const;
/** Of no beamtime alone. */
const SHARED = ['settings', 'limits'] as const;
/** Everything that a backup holds. */
export const BACKED_UP: readonly StoreName[] = ['beamtimes', ...ONE_EACH, ...MANY_EACH, ...SHARED];

/** The backup as a stream, one beamtime of it in memory at a time. */
export function backup(stores: Stores, at: Date): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = linesOf(stores, at);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${value}\n`));
      },
      async cancel() {
        await lines.return(undefined);
      }
    },
    { highWaterMark: 0 }
  ).pipeThrough(new CompressionStream('gzip'));
}

async function* linesOf(stores: Stores, at: Date): AsyncGenerator<string, undefined, undefined> {
  yield JSON.stringify({ schema: BACKUP_SCHEMA, database: LIBRARY_VERSION, writtenAt: at.toISOString() });
  let records = 0;
  const line = (store: StoreName, key: unknown, value: unknown): string => {
    records++;
    return JSON.stringify([store, key, encoded(value)]);
  };
  for (const store of SHARED)
    for (const [key, value] of await stores.entries(store)) yield line(store, key, value);
  for (const id of await idsIn(stores)) {
    for (const store of [...ONE_EACH, ...MANY_EACH])
      for (const [key, value] of await stores.entries(store, id)) yield line(store, key, value);
    const card = await stores.get('beamtimes', id);
    if (card !== undefined) yield line('beamtimes', id, card);
  }
  yield JSON.stringify({ end: BACKUP_SCHEMA, records });
  return undefined;
}

/** Of everything that has a card or something of the user's own. */
export async function idsIn(stores: Stores): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const store of ['beamtimes', 'identities', 'labels'] as const)
    for (const [id] of await stores.entries(store)) ids.add(id);
  for (const [[id]] of await stores.entries('judgements')) ids.add(id);
  return [...ids];
}
