/** Beamtimes that were read before, in IndexedDB. Where the browser refuses it (private window, full disk) the app goes on in memory. */
import type { RelPath } from '../base/rel-path';
import { baseName, naturalOrder, parent, segments } from '../base/rel-path';
import type {
  Beamtime,
  BeamtimeName,
  BeamtimeSource,
  Merge,
  Pin,
  ProcessingRun,
  Unreadable
} from '../beamtime/types';
import type { DirectoryReads, KnownBeamtime, PackedTree, StoredRead } from './schema';
import { browserStores, memoryStores, type Stores } from './stores';

/** Rows of a beamtime that live under its id. */
const ROW_STORES = ['merges', 'processing-runs', 'pins', 'unreadable', 'reads', 'listings'] as const;
/** Values written in one transaction. */
const BATCH = 200;

/**
 * One beamtime, one entry: its name. A part of one (`name:_kamoproc`), or its report archive, is an entry of its own and does not replace the
 * whole. No slash: the id stands in addresses.
 */
export function beamtimeId({
  name,
  opened,
  source
}: Pick<BeamtimeName, 'name' | 'opened' | 'source'>): string {
  const whole = [name, ...segments(opened)].join(':');
  return source === 'archive' ? `${whole}:archive` : whole;
}

export class Library {
  #stores: Stores;
  #kept: boolean;

  constructor(stores: Stores, kept: boolean) {
    this.#stores = stores;
    this.#kept = kept;
  }

  /** False: nothing outlives this page, because the browser refused or lost its database. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Cards of the start page, last opened first. */
  async known(): Promise<KnownBeamtime[]> {
    const cards = await this.#read((stores) => stores.all('beamtimes'), []);
    return cards.sort((a, b) => b.lastOpened.localeCompare(a.lastOpened));
  }

  card(id: string): Promise<KnownBeamtime | undefined> {
    return this.#read((stores) => stores.get('beamtimes', id), undefined);
  }

  keepCard(card: KnownBeamtime): Promise<void> {
    return this.#write((stores) => stores.put('beamtimes', [[card.id, card]]));
  }

  /** Changes what is given of a card; does nothing for a beamtime that is not known. */
  async changeCard(id: string, change: Partial<Omit<KnownBeamtime, 'id'>>): Promise<void> {
    const card = await this.card(id);
    if (card) await this.keepCard({ ...card, ...change });
  }

  /** A beamtime as it was last read; `undefined` if it is not known or its rows were dropped. Needs no disk. */
  async load(id: string): Promise<Beamtime | undefined> {
    const card = await this.card(id);
    if (!card || card.needsDisk === true) return undefined;
    const [merges, processingRuns, pins, unreadable] = await this.#read(
      (stores) =>
        Promise.all([
          stores.all('merges', id),
          stores.all('processing-runs', id),
          stores.get('pins', id),
          stores.get('unreadable', id)
        ]),
      [[], [], undefined, undefined]
    );
    const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
      naturalOrder(a.path, b.path);
    return {
      name: card.name,
      ...(card.date !== undefined && { date: card.date }),
      ...(card.beamline !== undefined && { beamline: card.beamline }),
      ...(card.user !== undefined && { user: card.user }),
      source: card.source,
      // Written by `keepCard` from a BeamtimeName.
      opened: card.opened as RelPath,
      scan: card.scan,
      pins: pins ?? [],
      processingRuns: processingRuns.flat().sort(byPath),
      merges: merges.sort(byPath),
      unreadable: unreadable ?? []
    };
  }

  /** Names of the whole tree, for the Files page. */
  tree(id: string): Promise<PackedTree | undefined> {
    return this.#read((stores) => stores.get('listings', id), undefined);
  }

  reads(id: string, directory: string): Promise<DirectoryReads | undefined> {
    return this.#read((stores) => stores.get('reads', [id, directory]), undefined);
  }

  /** What was read of one file, where its record was kept. */
  async record(id: string, path: RelPath): Promise<StoredRead | undefined> {
    const reads = await this.reads(id, parent(path));
    const name = baseName(path);
    return reads !== undefined && Object.hasOwn(reads, name) ? reads[name] : undefined;
  }

  keepReads(id: string, reads: readonly (readonly [string, DirectoryReads])[]): Promise<void> {
    return this.#inBatches(reads, (part) =>
      this.#stores.put(
        'reads',
        part.map(([directory, value]) => [[id, directory], value])
      )
    );
  }

  keepMerges(id: string, merges: readonly Merge[]): Promise<void> {
    return this.#write((stores) =>
      stores.put(
        'merges',
        merges.map((merge) => [[id, merge.path], merge])
      )
    );
  }

  /** Processing runs by the folder that holds them. */
  keepProcessingRuns(
    id: string,
    folders: readonly (readonly [string, readonly ProcessingRun[]])[]
  ): Promise<void> {
    return this.#inBatches(folders, (part) =>
      this.#stores.put(
        'processing-runs',
        part.map(([folder, runs]) => [[id, folder], runs])
      )
    );
  }

  keepPins(id: string, pins: readonly Pin[]): Promise<void> {
    return this.#write((stores) => stores.put('pins', [[id, pins]]));
  }

  keepUnreadable(id: string, unreadable: readonly Unreadable[]): Promise<void> {
    return this.#write((stores) => stores.put('unreadable', [[id, unreadable]]));
  }

  keepTree(id: string, tree: PackedTree): Promise<void> {
    return this.#write((stores) => stores.put('listings', [[id, tree]]));
  }

  /** Takes rows away that are no longer on the disk. */
  async drop(
    id: string,
    gone: { merges: readonly string[]; folders: readonly string[]; directories: readonly string[] }
  ) {
    await this.#write((stores) => stores.remove('merges', pairs(id, gone.merges)));
    await this.#write((stores) => stores.remove('processing-runs', pairs(id, gone.folders)));
    await this.#write((stores) => stores.remove('reads', pairs(id, gone.directories)));
  }

  /** Merges, folders with processing runs and directories with reads, as kept. */
  async keptPlaces(id: string): Promise<{ merges: string[]; folders: string[]; directories: string[] }> {
    const [merges, folders, directories] = await this.#read(
      (stores) =>
        Promise.all([
          stores.keys('merges', id),
          stores.keys('processing-runs', id),
          stores.keys('reads', id)
        ]),
      [[], [], []]
    );
    const paths = (keys: readonly [string, string][]) => keys.map(([, path]) => path);
    return { merges: paths(merges), folders: paths(folders), directories: paths(directories) };
  }

  /** Rows of a beamtime that will be read anew; its card, handle and settings stay. */
  async forgetRows(id: string): Promise<void> {
    for (const store of ROW_STORES) await this.#write((stores) => stores.clear(store, id));
  }

  /** An imported beamtime: card and rows at once. */
  async keepWhole(card: KnownBeamtime, beamtime: Beamtime): Promise<void> {
    await this.forget(card.id);
    await this.#inBatches(beamtime.merges, (part) => this.keepMerges(card.id, part));
    await this.keepProcessingRuns(card.id, [['', beamtime.processingRuns]]);
    await this.keepPins(card.id, beamtime.pins);
    await this.keepUnreadable(card.id, beamtime.unreadable);
    await this.keepCard(card);
  }

  handle(id: string): Promise<FileSystemDirectoryHandle | undefined> {
    return this.#read((stores) => stores.get('handles', id), undefined);
  }

  async keepHandle(id: string, handle: FileSystemDirectoryHandle): Promise<void> {
    await this.#write((stores) => stores.put('handles', [[id, handle]]));
    await this.changeCard(id, { hasHandle: true });
  }

  /** What was read of one beamtime. Settings stay: they are the user's own, and their names are the caller's. */
  async forget(id: string): Promise<void> {
    for (const store of [...ROW_STORES, 'handles', 'beamtimes'] as const)
      await this.#write((stores) => stores.clear(store, id));
  }

  /** The user's own, as JSON-like data: changed limits, notes, choices. Its shape is the caller's to check. */
  setting(key: string): Promise<unknown> {
    return this.#read((stores) => stores.get('settings', key), undefined);
  }

  keepSetting(key: string, value: unknown): Promise<void> {
    return this.#write((stores) => stores.put('settings', [[key, value]]));
  }

  dropSettings(keys: readonly string[]): Promise<void> {
    return this.#write((stores) => stores.remove('settings', keys));
  }

  close(): void {
    this.#stores.close();
  }

  async #read<T>(act: (stores: Stores) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await act(this.#stores);
    } catch (error) {
      if (!isLost(error)) throw error;
      this.#lose();
      return otherwise;
    }
  }

  async #write(act: (stores: Stores) => Promise<void>): Promise<void> {
    try {
      await act(this.#stores);
    } catch (error) {
      if (!isLost(error)) throw error;
      this.#lose();
      await act(this.#stores);
    }
  }

  async #inBatches<T>(items: readonly T[], put: (part: readonly T[]) => Promise<void>): Promise<void> {
    for (let at = 0; at < items.length; at += BATCH)
      await this.#write(() => put(items.slice(at, at + BATCH)));
  }

  #lose(): void {
    if (!this.#kept) return;
    this.#kept = false;
    this.#stores = memoryStores();
  }
}

const pairs = (id: string, paths: readonly string[]) => paths.map((path): [string, string] => [id, path]);

/** The browser took the database away, or has no room for it: nothing that a beamtime's contents could cause. */
function isLost(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    [
      'QuotaExceededError',
      'InvalidStateError',
      'AbortError',
      'UnknownError',
      'NotFoundError',
      'SecurityError'
    ].includes(error.name)
  );
}

/** Opens the library; a browser that refuses its database gives one in memory (`kept` is false). */
export async function openLibrary(name = 'kamome'): Promise<Library> {
  try {
    return new Library(await browserStores(name), true);
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof ReferenceError)) throw error;
    return new Library(memoryStores(), false);
  }
}

/** How the beamtime came, for its card. */
export function sourceOf(way: string): BeamtimeSource {
  return way === 'archive' ? 'archive' : 'folder';
}
