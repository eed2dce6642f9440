/**
 * Beamtimes that were read before, and what the user said of them, in IndexedDB. What the browser does not take (private window, no room) is
 * held in memory for as long as the page lives, and `trouble` says so.
 */
import type { RelPath } from '../base/rel-path';
import { baseName, parent } from '../base/rel-path';
import type { Beamtime, Merge, Pin, ProcessingRun, Promised, Unreadable } from '../beamtime/types';
import { promisedBy } from './promised';
import { putMerges, putProcessingRuns, putReads, readsOf } from './kept-rows';
import { handlesOf, putAdded, putFirst, removeHandles } from './kept-handles';
import { KeptPictures } from './kept-pictures';
import { KeptStamps } from './kept-stamps';
import { placesOf, removePlaces, type Places } from './kept-places';
import { HeldStores, type StorageTrouble } from './held-stores';
import type { News, NewsChannel } from './news';
import { readsNow } from './older-rows';
import type {
  DirectoryReads,
  KnownBeamtime,
  PackedTree,
  StoredFacts,
  StoredPromise,
  StoredRead
} from './schema';
import { takeTurn, type Release } from './turns';
import { UsersOwn } from './users-own';
import { wholeCard } from './whole-rows';
import { storedBeamtime, storedRows } from './stored-beamtime';
import type { Stores } from './stores';

/** Rows of a beamtime that live under its id. */
const ROW_STORES = [
  'merges',
  'processing-runs',
  'pins',
  'unreadable',
  'reads',
  'listings',
  'stamps'
] as const;
export class Library {
  /** What is the user's own. */
  readonly own: UsersOwn;
  /** Small copies of camera pictures. */
  readonly pictures: KeptPictures;
  /** What a rescan needs of the records. */
  readonly stamps: KeptStamps;
  readonly #stores: HeldStores;
  readonly #news: NewsChannel | undefined;
  readonly #shared: boolean;
  #trouble: StorageTrouble | undefined;
  #ontrouble: ((trouble: StorageTrouble | undefined) => void) | undefined;

  /** Without `lasting` stores everything is held in memory, because of `trouble`. `news` tells other tabs of changes. */
  constructor(lasting: Stores | undefined, trouble?: StorageTrouble, news?: NewsChannel) {
    this.#shared = lasting !== undefined;
    this.#stores = new HeldStores(lasting, (now) => this.#troubled(now));
    this.#news = news;
    this.own = new UsersOwn(this.#stores, news);
    this.pictures = new KeptPictures(this.#stores);
    this.stamps = new KeptStamps(this.#stores);
    this.#trouble = trouble;
  }

  /** Why not everything outlives this page; `undefined` while it does. */
  get trouble(): StorageTrouble | undefined {
    return this.#trouble;
  }

  /** False: not everything outlives this page. */
  get kept(): boolean {
    return this.#trouble === undefined;
  }

  /** Calls whenever `trouble` changes; one listener, the page's. */
  onTrouble(listener: (trouble: StorageTrouble | undefined) => void): void {
    this.#ontrouble = listener;
  }

  /** News of changes that other tabs made. Gives back what ends it. */
  listen(listener: (news: News) => void): () => void {
    return this.#news?.listen(listener) ?? (() => undefined);
  }

  /** The database was closed under us. */
  closed(): void {
    this.#troubled('closed');
  }

  /** Cards of the start page, last opened first. */
  async known(): Promise<KnownBeamtime[]> {
    const cards = await this.#stores.entries('beamtimes');
    // A card that something else damaged is no reason to show none.
    return cards
      .flatMap(([id, card]) => wholeCard(id, card) ?? [])
      .sort((a, b) => b.lastOpened.localeCompare(a.lastOpened));
  }

  async card(id: string): Promise<KnownBeamtime | undefined> {
    return wholeCard(id, await this.#stores.get('beamtimes', id));
  }

  async keepCard(card: KnownBeamtime): Promise<void> {
    await this.#stores.put('beamtimes', [[card.id, card]]);
    this.#news?.tell({ kind: 'shelf' });
  }

  /** Changes what is given of a card; does nothing for a beamtime that is not known. */
  changeCard(id: string, change: Partial<Omit<KnownBeamtime, 'id'>>): Promise<void> {
    return this.alterCard(id, (card) => card && { ...card, ...change });
  }

  /** Reads, changes and writes a card in one transaction, whatever tabs and workers do meanwhile; `undefined` leaves it as it is. */
  async alterCard(
    id: string,
    act: (card: KnownBeamtime | undefined) => KnownBeamtime | undefined
  ): Promise<void> {
    await this.#stores.change('beamtimes', id, (old) => act(wholeCard(id, old)) ?? old);
    this.#news?.tell({ kind: 'shelf' });
  }

  /** A beamtime as it was last read; `undefined` if it is not known or its rows were dropped. Needs no disk. */
  async load(id: string): Promise<Beamtime | undefined> {
    // All are asked for at once: answers that come one after the other each wait for a busy page.
    const [card, promised, rows] = await Promise.all([
      this.card(id),
      this.promised(id),
      storedRows(this.#stores, id)
    ]);
    if (!card || card.needsDisk === true) return undefined;
    return storedBeamtime(card, rows, promised);
  }

  /** Names of the whole tree, for the Files page. */
  tree(id: string): Promise<PackedTree | undefined> {
    return this.#stores.get('listings', id);
  }

  async reads(id: string, directory: string): Promise<DirectoryReads | undefined> {
    const reads = await this.#stores.get('reads', [id, directory]);
    return reads && readsNow(reads);
  }

  /** The same of a folder and all folders below it, asked for at once: many questions cost more than their answers. */
  async readsBelow(id: string, folder: string): Promise<Map<string, DirectoryReads>> {
    return new Map(await readsOf(this.#stores, id, folder));
  }

  /** What was read of one file, where its record was kept. */
  async record(id: string, path: RelPath): Promise<StoredRead | undefined> {
    const reads = await this.reads(id, parent(path));
    const name = baseName(path);
    return reads !== undefined && Object.hasOwn(reads, name) ? reads[name] : undefined;
  }

  /** Stamps speak of the records as they are: they go first. */
  async keepReads(id: string, reads: readonly (readonly [string, DirectoryReads])[]): Promise<void> {
    await this.stamps.forget(id);
    await putReads(this.#stores, id, reads);
  }

  keepMerges(id: string, merges: readonly Merge[]): Promise<void> {
    return putMerges(this.#stores, id, merges);
  }

  /** Processing runs by the folder that holds them. */
  keepProcessingRuns(
    id: string,
    folders: readonly (readonly [string, readonly ProcessingRun[]])[]
  ): Promise<void> {
    return putProcessingRuns(this.#stores, id, folders);
  }

  keepPins(id: string, pins: readonly Pin[]): Promise<void> {
    return this.#stores.put('pins', [[id, pins]]);
  }

  keepUnreadable(id: string, unreadable: readonly Unreadable[]): Promise<void> {
    return this.#stores.put('unreadable', [[id, unreadable]]);
  }

  keepTree(id: string, tree: PackedTree): Promise<void> {
    return this.#stores.put('listings', [[id, tree]]);
  }

  /** Takes rows away that are no longer on the disk. */
  async drop(id: string, gone: Places): Promise<void> {
    await this.stamps.forget(id);
    await removePlaces(this.#stores, id, gone);
  }

  /** Merges, folders with processing runs and directories with reads, as kept. */
  keptPlaces(id: string): Promise<Places> {
    return placesOf(this.#stores, id);
  }

  /** Rows of a beamtime that will be read anew; its card, handle and settings stay. */
  async forgetRows(id: string): Promise<void> {
    for (const store of ROW_STORES) await this.#stores.clear(store, id);
  }

  /** An imported beamtime: card and rows at once. */
  async keepWhole(card: KnownBeamtime, beamtime: Beamtime): Promise<void> {
    await this.forget(card.id);
    await this.keepMerges(card.id, beamtime.merges);
    await this.keepProcessingRuns(card.id, [['', beamtime.processingRuns]]);
    await this.keepPins(card.id, beamtime.pins);
    await this.keepUnreadable(card.id, beamtime.unreadable);
    await this.keepCard(card);
  }

  /** Every record of the beamtime, by directory. */
  allReads(id: string): Promise<(readonly [string, DirectoryReads])[]> {
    return readsOf(this.#stores, id);
  }

  /** What the shelf searches by, of every beamtime that has it. */
  async facts(): Promise<ReadonlyMap<string, StoredFacts>> {
    return new Map(await this.#stores.entries('facts'));
  }

  keepFacts(id: string, facts: StoredFacts): Promise<void> {
    return this.#stores.put('facts', [[id, facts]]);
  }

  /** What an archive of the beamtime holds. */
  promise(id: string): Promise<StoredPromise | undefined> {
    return this.#stores.get('promises', id);
  }

  /** The same against the listings of the disk. */
  async promised(id: string): Promise<Promised | undefined> {
    const promise = await this.promise(id);
    return promise && promisedBy(promise, await this.tree(id));
  }

  keepPromise(id: string, promise: StoredPromise): Promise<void> {
    return this.#stores.put('promises', [[id, promise]]);
  }

  handle(id: string): Promise<FileSystemDirectoryHandle | undefined> {
    return this.#stores.get('handles', id);
  }

  /** Those of all its disks, the first first. */
  handles(id: string): Promise<FileSystemDirectoryHandle[]> {
    return handlesOf(this.#stores, id);
  }

  /** Keeps the folder of its first disk. */
  async keepHandle(id: string, handle: FileSystemDirectoryHandle): Promise<void> {
    await putFirst(this.#stores, id, handle);
    await this.changeCard(id, { hasHandle: true });
  }

  /** Keeps the folder of a further disk. */
  async addHandle(id: string, handle: FileSystemDirectoryHandle): Promise<void> {
    await putAdded(this.#stores, id, handle);
    await this.changeCard(id, { hasHandle: true });
  }

  /** What was read of one beamtime. What the user said of it stays. There is room again: what was only held is written. */
  async forget(id: string): Promise<void> {
    await removeHandles(this.#stores, id);
    for (const store of [...ROW_STORES, 'pictures', 'facts', 'promises', 'beamtimes'] as const)
      await this.#stores.clear(store, id);
    if (!this.kept) await this.#stores.settle();
    this.#news?.tell({ kind: 'shelf' });
  }

  /** Waits until no other tab reads this beamtime; see `takeTurn`. What is kept in memory only is nobody else's. */
  async turn(id: string, signal: AbortSignal, onwait: () => void): Promise<Release> {
    return this.#shared ? takeTurn(`kamome-scan:${id}`, signal, onwait) : () => undefined;
  }

  /** The stores themselves, for a backup of all of them. */
  get stores(): Stores {
    return this.#stores;
  }

  /** Something was put into the stores from outside: other tabs are told. */
  changed(): void {
    this.#news?.tell({ kind: 'shelf' });
  }

  /** Tries again to write what is only held in memory. */
  settle(): Promise<void> {
    return this.#stores.settle();
  }

  close(): void {
    this.#news?.close();
    this.#stores.close();
  }

  #troubled(trouble: StorageTrouble | undefined): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    this.#ontrouble?.(trouble);
  }
}
