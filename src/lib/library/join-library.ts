/** What another library has, put into this one. Where both have something, the newer stays. */
import { idsIn } from './backup';
import { idOf } from './identity';
import type { Library } from './library';
import type { KnownBeamtime, StoredJudgement, StoredLabel } from './schema';
import type { StoreName, Stores } from './stores';
import { wholeCard } from './whole-rows';

export interface Joined {
  /** Beamtimes that were added, or replaced by a newer scan. */
  readonly beamtimes: number;
  /** Beamtimes here that were the same or newer. */
  readonly kept: number;
  /** Judgements that were added, or replaced by newer ones. */
  readonly judgements: number;
  /** The browser had no room for all of it: so many beamtimes of the backup are not here. */
  readonly lacks?: number;
}

/**
 * A name that another beamtime has here leads to the next free one, as when it is scanned. What the user said comes first; where the browser takes no
 * more, no further beamtime is begun, and rows that are here stay until those of the backup are written.
 */
export async function joinLibrary(from: Stores, library: Library): Promise<Joined> {
  const joined = { beamtimes: 0, kept: 0, judgements: 0 };
  const { stores } = library;
  // Without a database all is held in memory, as the page says; nothing is full then.
  const isFull = (): boolean => library.trouble === 'full';
  if (isFull()) await library.settle();
  for (const [key, limit] of await from.entries('limits'))
    if ((await stores.get('limits', key)) === undefined) await stores.put('limits', [[key, limit]]);
  const ids = new Map<string, string>();
  const taken: string[] = [];
  for (const id of await idsIn(from)) {
    const here = await idHere(from, library, id);
    ids.set(id, here);
    joined.judgements += await joinOwn(from, library, id, here);
  }
  let lacks = 0;
  for (const [id, here] of ids) {
    const rows = await joinRows(from, library, id, here, isFull);
    if (rows === 'full') lacks++;
    else if (rows !== undefined) joined[rows]++;
    if (rows === 'beamtimes') taken.push(here);
  }
  for (const here of taken) await nameHere(library, here, ids);
  for (const [key, setting] of await from.entries('settings')) {
    const here = settingHere(key, ids);
    if ((await stores.get('settings', here)) === undefined) await stores.put('settings', [[here, setting]]);
  }
  library.changed();
  return lacks === 0 ? joined : { ...joined, lacks };
}

async function idHere(from: Stores, library: Library, id: string): Promise<string> {
  const identity = await from.get('identities', id);
  return identity === undefined ? id : idOf(library, id.replace(/~\d+$/, ''), identity);
}

/** Lets an entry that was taken name the others as they are called here. */
async function nameHere(library: Library, id: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const partOf = ids.get((await library.card(id))?.partOf ?? '');
  if (partOf !== undefined) await library.changeCard(id, { partOf });
  const promise = await library.promise(id);
  const archive = ids.get(promise?.archive ?? '');
  if (promise !== undefined && archive !== undefined) await library.keepPromise(id, { ...promise, archive });
}

/** Rules are kept under `ranking:ID`. */
function settingHere(key: string, ids: ReadonlyMap<string, string>): string {
  const mark = key.indexOf(':');
  const here = mark < 0 ? undefined : ids.get(key.slice(mark + 1));
  return here === undefined ? key : `${key.slice(0, mark)}:${here}`;
}

/** `undefined`: it has no card, only something of the user's own. */
async function joinRows(
  from: Stores,
  library: Library,
  id: string,
  here: string,
  isFull: () => boolean
): Promise<'beamtimes' | 'kept' | 'full' | undefined> {
  const { stores } = library;
  const card = wholeCard(id, await from.get('beamtimes', id));
  if (card === undefined) return undefined;
  const own = await library.card(here);
  if (own !== undefined && !isBetter(card, own)) return 'kept';
  if (isFull()) return 'full';
  // They speak of the records that stand here now.
  await library.stamps.forget(here);
  for (const store of ['merges', 'processing-runs', 'reads', 'pictures'] as const)
    await stores.put(
      store,
      (await from.entries(store, id)).map(([[, path], value]) => [[here, path], value] as never)
    );
  for (const store of ONE_EACH) {
    const value = await from.get(store, id);
    if (value !== undefined) await stores.put(store, [[here, value] as never]);
  }
  if (isFull()) {
    // Rows without a card would take room that nobody sees.
    if (own === undefined) await library.forget(here);
    return 'full';
  }
  await library.keepCard({ ...card, id: here, hasHandle: (await library.handle(here)) !== undefined });
  await removeOthers(from, stores, id, here);
  return 'beamtimes';
}

const ONE_EACH = ['pins', 'unreadable', 'listings', 'promises', 'identities'] as const;

/** Takes rows away that were here before and that the backup does not have. */
async function removeOthers(from: Stores, stores: Stores, id: string, here: string): Promise<void> {
  for (const store of ['merges', 'processing-runs', 'reads'] as const) {
    const kept = new Set((await from.keys(store, id)).map(([, path]) => path));
    const gone = (await stores.keys(store, here)).filter(([, path]) => !kept.has(path));
    if (gone.length > 0) await stores.remove(store, gone);
  }
  for (const store of ['pins', 'unreadable', 'listings'] as const satisfies readonly StoreName[])
    if ((await from.get(store, id)) === undefined) await stores.clear(store, here);
}

/** Of a scan that came to its end before one that was cut off, then the newer; anything is better than no rows. */
function isBetter(card: KnownBeamtime, own: KnownBeamtime): boolean {
  if (own.needsDisk === true) return true;
  if (card.unfinished !== own.unfinished) return own.unfinished === true;
  return card.scannedAt > own.scannedAt;
}

/** How many judgements were taken. */
async function joinOwn(from: Stores, library: Library, id: string, here: string): Promise<number> {
  const { stores, own } = library;
  let taken = 0;
  for (const [[, path], judgement] of await from.entries('judgements', id))
    await own.changeJudgement(here, path, (old) => {
      if (!isNewer(judgement, old)) return old as StoredJudgement;
      taken++;
      return judgement;
    });
  const label = await from.get('labels', id);
  if (label !== undefined && isNewer(label, await own.label(here))) await own.keepLabel(here, label);
  for (const store of ['offers', 'identities'] as const) {
    const value = await from.get(store, id);
    if (value !== undefined && (await stores.get(store, here)) === undefined)
      await stores.put(store, [[here, value] as never]);
  }
  return taken;
}

function isNewer(one: StoredJudgement | StoredLabel, other: unknown): boolean {
  const at = typeof other === 'object' && other !== null && 'at' in other ? other.at : undefined;
  return typeof at !== 'string' || one.at > at;
}
