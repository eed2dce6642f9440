import { baseName, child, parent, type RelPath } from '../base/rel-path';
import { ASSEMBLY_VERSION } from '../beamtime/assemble';
import { sampleNames } from '../beamtime/names';
import type { Listing } from '../beamtime/reads';
import type { Beamtime, BeamtimeName, ProcessingRun, ScanFigures, Unreadable } from '../beamtime/types';
import { unreadableCount } from '../beamtime/unreadable';
import type { Format, FormatName } from '../formats/format';
import { formatNamed } from '../formats/index';
import type { Library } from '../library/library';
import { packTree, unpackAt } from '../library/packed-tree';
import type { DirectoryListing, DirectoryReads, KnownFile, StoredRead } from '../library/schema';
import { frameName } from './frames';
import { partsOf, type Rows } from './rows';
import type { FileRead, Seen } from './seen';

/** Directories whose reads are written at once. */
const DIRECTORIES_PER_WRITE = 100;
/** Directories whose reads are asked for at once. */
const READS_AT_ONCE = 32;
/** A merge with all its runs is large: a few at a time are cloned for the database. */
const MERGES_PER_WRITE = 8;

/** What a scan takes from the library and puts into it. */
export class Keeping {
  /** Paths of rows, and of files with problems, as the library had them. */
  #before: { readonly rows: ReadonlySet<string>; readonly problems: ReadonlySet<string> } | undefined;
  readonly #pending = new Set<RelPath>();
  /** Reads of a directory as the library has them, while its files are being read. */
  readonly #directories = new Map<RelPath, Promise<DirectoryReads | undefined>>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly library: Library,
    readonly id: string,
    readonly beamtime: BeamtimeName,
    readonly seen: Seen
  ) {}

  async start(): Promise<void> {
    const before = await this.library.load(this.id);
    if (!before) return this.library.forgetRows(this.id);
    const rows = [...before.merges, ...before.processingRuns, ...before.pins];
    this.#before = {
      rows: new Set(rows.map(({ path }) => path)),
      problems: new Set(before.unreadable.map(({ path }) => path))
    };
  }

  /** The library has the beamtime from an earlier scan. */
  get isKnown(): boolean {
    return this.#before !== undefined;
  }

  /** The library had a row of this path. */
  had(path: RelPath): boolean {
    return this.#before?.rows.has(path) === true;
  }

  /** The file's record, if it was read before and neither it nor its parser has changed since. */
  async fresh(
    path: RelPath,
    file: Pick<File, 'name' | 'size' | 'lastModified'>,
    format: Format
  ): Promise<FileRead | undefined> {
    const kept = await this.#earlier(path);
    if (
      kept?.size !== file.size ||
      kept.modified !== file.lastModified ||
      kept.format !== format.name ||
      kept.version !== format.version
    )
      return undefined;
    return { ...kept, format: format.name as FormatName };
  }

  /** Lets a file that the disk refuses stand as it was read earlier, by whatever parser still is the same. */
  async restoreFile(path: RelPath, format: Format): Promise<void> {
    const kept = await this.#earlier(path);
    if (kept?.format === format.name && kept.version === format.version)
      this.seen.restoreRead(path, { ...kept, format: format.name as FormatName });
  }

  /**
   * Lets folders that were not listed, and are not known to be gone, stand as they were read earlier. `everywhere`: also files of listed folders
   * that were not read, for the scan did not come to its end.
   */
  async restoreFolders(everywhere: boolean): Promise<void> {
    if (this.#before === undefined) return;
    const { id, library, seen } = this;
    const tree = await library.tree(id);
    if (tree === undefined) return;
    const folders: RelPath[] = [];
    for (const [at, text] of tree.paths.entries()) {
      const path = text as RelPath;
      if (seen.list(path) !== undefined) {
        if (everywhere) folders.push(path);
      } else if (!seen.isAbsent(path)) {
        seen.restoreListing(path, unpackAt(tree, at));
        folders.push(path);
      }
    }
    for (const part of partsOf(folders, READS_AT_ONCE))
      await Promise.all(part.map((folder) => this.#restoreReads(folder)));
  }

  async #restoreReads(folder: RelPath): Promise<void> {
    const reads = (await this.library.reads(this.id, folder)) ?? {};
    for (const [name, kept] of Object.entries(reads)) {
      const path = child(folder, name);
      const format = formatNamed(kept.format);
      if (format?.version === kept.version && this.seen.has(path) && !this.seen.wasRead(path))
        this.seen.restoreRead(path, { ...kept, format: format.name as FormatName });
    }
  }

  async #earlier(path: RelPath): Promise<StoredRead | undefined> {
    if (this.#before === undefined) return undefined;
    const directory = parent(path);
    let reads = this.#directories.get(directory);
    if (!reads) this.#directories.set(directory, (reads = this.library.reads(this.id, directory)));
    const kept = await reads;
    const name = baseName(path);
    return kept !== undefined && Object.hasOwn(kept, name) ? kept[name] : undefined;
  }

  /** The directory's files have been read. */
  read(directory: RelPath): void {
    this.#pending.add(directory);
    this.#directories.delete(directory);
    if (this.#pending.size >= DIRECTORIES_PER_WRITE) this.#flush();
  }

  /** Of what the library had: paths of rows that are no longer on the disk, and of files that have no problem any more. */
  gone(rows: Rows, unreadable: readonly Unreadable[]): Record<'paths' | 'mended', readonly RelPath[]> {
    const without = (before: ReadonlySet<string> | undefined, there: ReadonlySet<string>): RelPath[] =>
      [...(before ?? [])].filter((path) => !there.has(path)) as RelPath[];
    return {
      paths: without(this.#before?.rows, rows.paths()),
      mended: without(this.#before?.problems, new Set(unreadable.map(({ path }) => path)))
    };
  }

  /** What the library has, for a scan that did not see everything. */
  async earlier(): Promise<Beamtime | undefined> {
    return this.#before && this.library.load(this.id);
  }

  /**
   * Writes all rows, listings and the card. `everywhere`: the walk came to its end, so what it did not see, and what was not restored, is
   * dropped.
   */
  async finish(
    rows: Rows,
    unreadable: readonly Unreadable[],
    scan: ScanFigures,
    everywhere: boolean
  ): Promise<void> {
    const { id, library } = this;
    this.#flush();
    await this.#writing;
    const merges = [...rows.merges.values()];
    const runs = [...rows.processingRuns.values()];
    const pins = [...rows.pins.values()];
    const folders = new Map<string, ProcessingRun[]>();
    for (const run of runs) {
      const folder = folders.get(parent(run.path));
      if (folder) folder.push(run);
      else folders.set(parent(run.path), [run]);
    }
    for (const part of partsOf(merges, MERGES_PER_WRITE)) await library.keepMerges(id, part);
    await library.keepProcessingRuns(id, [...folders]);
    await library.keepPins(id, pins);
    await library.keepUnreadable(id, unreadable);
    const listings = new Map<string, DirectoryListing>();
    for (const [path, listing] of this.seen.listings())
      listings.set(path, stored(listing, this.seen.readsIn(path)));
    await library.keepTree(id, packTree([...listings]));
    if (everywhere) {
      const kept = await library.keptPlaces(id);
      await library.drop(id, {
        merges: kept.merges.filter((path) => !rows.merges.has(path as RelPath)),
        folders: kept.folders.filter((path) => !folders.has(path)),
        directories: kept.directories.filter((path) => !this.seen.list(path as RelPath))
      });
    }
    const card = await library.card(id);
    const now = new Date().toISOString();
    await library.keepCard({
      ...(card?.worst && { worst: card.worst }),
      ...this.beamtime,
      id,
      counts: {
        pins: pins.length,
        samples: sampleNames(pins, merges).size,
        processingRuns: runs.length,
        merges: merges.length,
        mergeRuns: merges.flatMap(({ trials }) =>
          trials.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.runs))
        ).length,
        files: scan.files,
        unreadable: unreadableCount(unreadable)
      },
      scan,
      scannedAt: now,
      lastOpened: now,
      hasHandle: (await library.handle(id)) !== undefined,
      // Rows of an earlier scan that this one did not come to are as old as they were.
      ...((card === undefined ||
        card.assembly === ASSEMBLY_VERSION ||
        (everywhere && this.seen.unread.size === 0)) && { assembly: ASSEMBLY_VERSION })
    });
  }

  #flush(): void {
    const directories = [...this.#pending];
    this.#pending.clear();
    const reads = directories.map((directory): [string, Record<string, StoredRead>] => [
      directory,
      this.seen.readsIn(directory)
    ]);
    const filled = reads.filter(([, files]) => Object.keys(files).length > 0);
    this.#writing = this.#writing.then(() => this.library.keepReads(this.id, filled));
  }
}

function stored(
  { directories, files, frames }: Listing,
  reads: Readonly<Record<string, FileRead>>
): DirectoryListing {
  const known = Object.entries(reads).map(([name, { format, size, failed, problems }]): KnownFile => {
    const state = failed ? 'unreadable' : problems.length > 0 ? 'blemished' : 'read';
    return { name, format, size, state };
  });
  return {
    directories,
    files,
    ...(known.length > 0 && { known }),
    ...(frames.length > 0 && {
      frames: frames.map((series) => ({
        prefix: series.prefix,
        extension: series.extension,
        count: series.count,
        first: frameName(series, series.first),
        last: frameName(series, series.last),
        missing: series.missing
      }))
    })
  };
}
