import { parent, type RelPath } from '../base/rel-path';
import { inSlices } from '../base/slices';
import { ASSEMBLY_VERSION } from '../beamtime/assemble';
import type { Beamtime, BeamtimeName, ScanFigures, Unreadable } from '../beamtime/types';
import type { Library } from '../library/library';
import { isSameTree } from '../library/packed-tree';
import type { PackedTree, StoredRead } from '../library/schema';
import { cardAfter } from './card-after';
import { differenceOf, type Difference } from './difference';
import { EarlierReads } from './earlier-reads';
import type { ScanEvent } from './events';
import { Pace } from './pace';
import { partsOf, runsIn, type Rows } from './rows';
import type { Seen } from './seen';
import { packedListings } from './stored-listing';
import { UnwrittenRows } from './unwritten-rows';
import { weights } from './weights';

/** Directories whose reads are written at once. */
const DIRECTORIES_PER_WRITE = 100;
/** While a scan runs, what it made is written so often, and the listings of the whole tree, which cost more. */
const WRITE_MS = 2_000;
const TREE_MS = 30_000;
/**
 * What was made is written once, whenever that is: only what is lost by a cut depends on it. Most of a write is waiting, and reading goes on meanwhile; the tree is
 * written anew each time.
 */
const [WRITE_SHARE, TREE_SHARE] = [1 / 2, 1 / 5];

/** Rows of the library that are what would be made, and when the scan ended that made them (ISO time). */
interface Standing {
  readonly rows: Beamtime;
  readonly scannedAt: string;
}

/**
 * What a scan takes from the library and puts into it. Rows and records are written as they are made, so that a scan that is cut off (a tab closed,
 * a browser killed) loses seconds, and the next one goes on from there; until it has ended, its card is `unfinished`.
 */
export class Keeping {
  readonly earlier: EarlierReads;
  /** What the library had before the scan. */
  #before: Beamtime | undefined;
  readonly #pathsBefore = new Set<RelPath>();
  /** The library knows the beamtime, if only by its records. */
  #hasRecords = false;
  /** Directories whose reads are to be written. */
  readonly #reads = new Set<RelPath>();
  readonly #unwritten: UnwrittenRows;
  /** See `rowsStand`: rows are written at the end. */
  #rowsAtEnd = false;
  #noted = false;
  #writing: Promise<void> = Promise.resolve();
  readonly #pace = new Pace(WRITE_MS, WRITE_SHARE);
  readonly #treePace = new Pace(TREE_MS, TREE_SHARE);
  /** The listings at the end, and those of the scan before. */
  #listings: PackedTree | undefined;
  #tree: PackedTree | undefined;
  #scannedBefore: string | undefined;
  /** ISO time under which the library has the rows of this scan, once it has them. */
  scannedAt: string | undefined;
  /** See `standing`. */
  #stands = false;
  /** Something was written or taken away that takes room: listings, records or rows. */
  #isOtherSize = false;

  constructor(
    readonly library: Library,
    readonly id: string,
    readonly beamtime: BeamtimeName,
    readonly seen: Seen,
    readonly rows: Rows
  ) {
    this.earlier = new EarlierReads(library, id, seen);
    this.#unwritten = new UnwrittenRows(library, id, rows);
  }

  async start(): Promise<void> {
    const { id, library } = this;
    const [card, before] = await Promise.all([library.card(id), library.load(id)]);
    this.#hasRecords = card !== undefined;
    this.#scannedBefore = card?.scannedAt;
    this.#rowsAtEnd = before !== undefined && card?.unfinished !== true;
    if (card === undefined) return library.forgetRows(id);
    if (before === undefined) return;
    this.#before = before;
    this.#unwritten.known(before);
    for (const row of [...before.merges, ...before.processingRuns, ...before.pins])
      this.#pathsBefore.add(row.path);
    if (this.#rowsAtEnd) await this.earlier.byStamp.load();
  }

  /** The library has rows of an earlier scan. */
  get isKnown(): boolean {
    return this.#before !== undefined;
  }

  /** The library has the rows of a scan that ended: they stand until this one has. */
  get rowsStand(): boolean {
    return this.#rowsAtEnd;
  }

  /** The library may have records of an earlier scan. */
  get hasRecords(): boolean {
    return this.#hasRecords;
  }

  /** The library had a row of this path. */
  had(path: RelPath): boolean {
    return this.#pathsBefore.has(path);
  }

  /** Lets what was not listed stand as it was read earlier; see `EarlierReads.restoreFolders`. */
  async restoreFolders(everywhere: boolean): Promise<void> {
    const tree = this.#hasRecords ? await this.library.tree(this.id) : undefined;
    if (tree !== undefined) await this.earlier.restoreFolders(tree, everywhere);
  }

  /** Rows were made, or changed. */
  made(event: ScanEvent): void {
    this.#unwritten.made(event);
  }

  /** The directory's files have been read. */
  read(directory: RelPath): void {
    if (!this.#hasRecords || !this.earlier.hasAll(directory)) this.#reads.add(directory);
  }

  /** Writes what was made since, if it is time. Called again and again while the scan runs. */
  checkpoint(scan: () => ScanFigures, unreadable: readonly Unreadable[]): void {
    const rows = this.#rowsAtEnd ? 0 : this.#unwritten.size;
    if (this.#reads.size + rows === 0 || !this.#pace.isDue) return;
    this.#writing = this.#pace.take(async () => {
      if (this.#rowsAtEnd) return this.#writeReads();
      await this.#note(scan(), unreadable);
      await this.#writeReads();
      await this.#writeRows();
      if (!this.#treePace.isDue) return;
      await this.#treePace.take(async () => {
        await this.library.keepUnreadable(this.id, unreadable);
        await this.library.keepTree(this.id, packedListings(this.seen));
      });
    });
    // The end of the scan waits for it, and fails with it.
    this.#writing.catch(() => undefined);
  }

  /** Of what the library had: paths of rows that are no longer on the disk, and of files that have no problem any more. */
  gone(unreadable: readonly Unreadable[]): Record<'paths' | 'mended', readonly RelPath[]> {
    const without = (before: Iterable<string>, there: ReadonlySet<string>): RelPath[] =>
      [...before].filter((path) => !there.has(path)) as RelPath[];
    const problems = this.#before?.unreadable.map(({ path }) => path) ?? [];
    return {
      paths: without(this.#pathsBefore, this.rows.paths()),
      mended: without(problems, new Set(unreadable.map(({ path }) => path)))
    };
  }

  /**
   * The rows of the library, where all of them are what would be made now: nothing was read anew, and the scan saw the same names as the one that
   * they are of.
   */
  async standing(): Promise<Standing | undefined> {
    const { earlier, seen } = this;
    const [before, scannedAt] = [this.#before, this.#scannedBefore];
    if (before === undefined || scannedAt === undefined || !earlier.byStamp.allSame || !seen.isWhole)
      return undefined;
    // A fault of ours is told by who makes the row.
    if (before.unreadable.some(({ flaw }) => flaw.code === 'not-assembled')) return undefined;
    this.#stands = await this.#sameTree();
    return this.#stands ? { rows: before, scannedAt } : undefined;
  }

  /** Whether the listings are those of the library. */
  async #sameTree(): Promise<boolean> {
    this.#listings ??= packedListings(this.seen);
    this.#tree ??= await this.library.tree(this.id);
    return this.#tree !== undefined && isSameTree(this.#tree, this.#listings);
  }

  /** What the library has, for a scan that did not see everything. */
  async beamtimeBefore(): Promise<Beamtime | undefined> {
    return this.#before && this.library.load(this.id);
  }

  /**
   * Writes all rows, listings and the card. `everywhere`: the walk came to its end, so what it did not see, and what was not restored, is
   * dropped. Gives what differs from what an earlier scan had seen.
   */
  async finish(
    unreadable: readonly Unreadable[],
    scan: ScanFigures,
    everywhere: boolean
  ): Promise<Difference | undefined> {
    const { id, library } = this;
    await this.#writing;
    const before = await library.card(id);
    const isWhole = before !== undefined && before.unfinished !== true;
    const isSame = await this.#sameTree();
    const listings = (this.#listings ??= packedListings(this.seen));
    const tree = isWhole ? this.#tree : undefined;
    if (!this.#stands) await library.stamps.forget(id);
    if (!this.#rowsAtEnd) await this.#note(scan, unreadable);
    await this.#writeReads();
    await this.#writeRows();
    await library.keepUnreadable(id, unreadable);
    if (!isSame) {
      this.#isOtherSize = true;
      await library.keepTree(id, listings);
    }
    if (everywhere && this.#hasRecords) await this.#dropTheGone();
    const now = new Date().toISOString();
    const hasHandle = (await library.handle(id)) !== undefined;
    await library.alterCard(id, (card) => {
      // Rows of an earlier scan that this one did not come to are as old as they were.
      const isNew = this.#before === undefined || (everywhere && this.seen.unread.size === 0);
      const { bytes, ...after } = cardAfter(card, this, { scan, unreadable, hasHandle });
      return {
        ...after,
        // A size that is none any more is not told until it was weighed.
        ...(!this.#isOtherSize && bytes !== undefined && { bytes }),
        ...(isNew && { assembly: ASSEMBLY_VERSION }),
        scannedAt: now,
        lastOpened: now
      };
    });
    this.scannedAt = now;
    return tree && differenceOf(tree, listings, this.seen, this.earlier.changed);
  }

  /** After `finish`: leaves stamps for the next scan, where this one saw everything, and weighs. */
  async leave(): Promise<void> {
    if (this.seen.isWhole && !this.#stands) await this.earlier.byStamp.keep();
    await this.#weigh();
  }

  /** Notes on the card how much room the beamtime takes, listings, records and rows, as they are stored; nothing where all of it stood as it was. */
  async #weigh(): Promise<void> {
    if (!this.#isOtherSize && (await this.library.card(this.id))?.bytes !== undefined) return;
    await this.earlier.byStamp.recallAll();
    const bytes = await inSlices(weights(this.#listings, this.seen, this.rows), () => false);
    await this.library.changeCard(this.id, { ...(bytes !== undefined && { bytes }) });
  }

  async #dropTheGone(): Promise<void> {
    const { id, library, rows, seen } = this;
    const kept = await library.keptPlaces(id);
    const folders = new Set([...rows.processingRuns.keys()].map(parent));
    const gone = {
      merges: kept.merges.filter((path) => !rows.merges.has(path as RelPath)),
      folders: kept.folders.filter((path) => !folders.has(path as RelPath)),
      directories: kept.directories.filter((path) => !seen.hasReads(path as RelPath))
    };
    if (Object.values(gone).some((paths) => paths.length > 0)) {
      this.#isOtherSize = true;
      await library.drop(id, gone);
    }
    const there = rows.paths();
    if ([...this.#pathsBefore].every((path) => there.has(path))) return;
    this.#isOtherSize = true;
    // A record of several rows is written again without those that are gone.
    await library.keepProcessingRuns(id, runsIn(folders, rows));
    await library.keepPins(id, [...rows.pins.values()]);
  }

  /** Puts the beamtime on the shelf before anything of it is written, so that nothing lies there that cannot be reached. */
  async #note(scan: ScanFigures, unreadable: readonly Unreadable[]): Promise<void> {
    const hasHandle = (await this.library.handle(this.id)) !== undefined;
    await this.library.stamps.forget(this.id);
    // What was forgotten meanwhile stays forgotten until the scan has ended.
    await this.library.alterCard(this.id, (card) =>
      card === undefined && this.#noted
        ? undefined
        : {
            ...cardAfter(card, this, { scan: { ...scan, partial: true }, unreadable, hasHandle }),
            unfinished: true
          }
    );
    this.#noted = true;
  }

  async #writeReads(): Promise<void> {
    for (const part of partsOf([...this.#reads], DIRECTORIES_PER_WRITE)) {
      this.#isOtherSize = true;
      for (const directory of part) await this.earlier.byStamp.recall(directory);
      for (const directory of part) this.#reads.delete(directory);
      await this.library.keepReads(
        this.id,
        part.map((directory): [string, Record<string, StoredRead>] => [
          directory,
          this.seen.readsIn(directory)
        ])
      );
    }
  }

  async #writeRows(): Promise<void> {
    if (await this.#unwritten.write()) this.#isOtherSize = true;
  }
}
