import { parent, type RelPath } from '../base/rel-path';
import { sampleNames } from '../beamtime/names';
import type { Listing } from '../beamtime/reads';
import { unreadableFiles } from '../beamtime/unreadable-files';
import type { BeamtimeName, ProcessingRun, ScanFigures, Unreadable } from '../beamtime/types';
import type { Format, FormatName } from '../formats/format';
import type { Library } from '../library/library';
import { beamtimeId } from '../library/library';
import { packTree, unpackAt } from '../library/packed-tree';
import type { DirectoryListing, DirectoryReads, KnownFile, StoredRead } from '../library/schema';
import { frameName } from './frames';
import { partsOf, type Rows } from './rows';
import type { FileRead, Seen } from './seen';

/** Directories whose reads are written at once. */
const DIRECTORIES_PER_WRITE = 100;
/** A merge with all its runs is large: a few at a time are cloned for the database. */
const MERGES_PER_WRITE = 8;

/** What a scan takes from the library and puts into it. */
export class Keeping {
  readonly id: string;
  #before: ReadonlySet<string> = new Set();
  #known = false;
  readonly #pending = new Set<RelPath>();
  /** Reads of a directory as the library has them, while its files are being read. */
  readonly #directories = new Map<RelPath, Promise<DirectoryReads | undefined>>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly library: Library,
    readonly beamtime: BeamtimeName,
    readonly seen: Seen
  ) {
    this.id = beamtimeId(beamtime);
  }

  async start(): Promise<void> {
    const before = await this.library.load(this.id);
    this.#known = before !== undefined;
    if (!before) return this.library.forgetRows(this.id);
    this.#before = new Set(
      [...before.merges, ...before.processingRuns, ...before.pins].map(({ path }) => path)
    );
  }

  /** The file's record, if it was read before and neither it nor its parser has changed since. */
  async fresh(
    path: RelPath,
    file: Pick<File, 'name' | 'size' | 'lastModified'>,
    format: Format
  ): Promise<FileRead | undefined> {
    if (!this.#known) return undefined;
    const directory = parent(path);
    let reads = this.#directories.get(directory);
    if (!reads) this.#directories.set(directory, (reads = this.library.reads(this.id, directory)));
    const kept = (await reads)?.[file.name];
    if (
      kept?.size !== file.size ||
      kept.modified !== file.lastModified ||
      kept.format !== format.name ||
      kept.version !== format.version
    )
      return undefined;
    return { ...kept, format: format.name as FormatName };
  }

  /** The directory's files have been read. */
  read(directory: RelPath): void {
    this.#pending.add(directory);
    this.#directories.delete(directory);
    if (this.#pending.size >= DIRECTORIES_PER_WRITE) this.#flush();
  }

  /** Paths of rows and problems that the library had and the disk has no longer. */
  gone(rows: Rows, unreadable: readonly Unreadable[]): RelPath[] {
    const there: ReadonlySet<string> = new Set([...rows.paths(), ...unreadable.map(({ path }) => path)]);
    return [...this.#before].filter((path) => !there.has(path)) as RelPath[];
  }

  /** Writes all rows, listings and the card. `whole`: the scan saw everything, so what it did not see is dropped. */
  async finish(
    rows: Rows,
    unreadable: readonly Unreadable[],
    scan: ScanFigures,
    whole: boolean
  ): Promise<void> {
    const { id, library } = this;
    this.#flush();
    await this.#writing;
    const before = whole ? undefined : await library.load(id);
    const merges = joined(before?.merges, rows.merges);
    const runs = joined(before?.processingRuns, rows.processingRuns);
    const pins = joined(before?.pins, rows.pins);
    const folders = new Map<string, ProcessingRun[]>();
    for (const run of runs) {
      const folder = folders.get(parent(run.path));
      if (folder) folder.push(run);
      else folders.set(parent(run.path), [run]);
    }
    for (const part of partsOf([...rows.merges.values()], MERGES_PER_WRITE))
      await library.keepMerges(id, part);
    await library.keepProcessingRuns(id, [...folders]);
    await library.keepPins(id, pins);
    const earlier = (before?.unreadable ?? []).filter(({ path }) => !this.seen.list(parent(path)));
    const problems = [...earlier, ...unreadable];
    await library.keepUnreadable(id, problems);
    const earlierTree = whole ? undefined : await library.tree(id);
    const listings = new Map<string, DirectoryListing>(
      earlierTree?.paths.map((path, at) => [path, unpackAt(earlierTree, at)])
    );
    for (const [path, listing] of this.seen.listings())
      listings.set(path, stored(listing, this.seen.readsIn(path)));
    await library.keepTree(id, packTree([...listings]));
    if (whole) {
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
        unreadable: unreadableFiles(problems)
      },
      scan,
      scannedAt: now,
      lastOpened: now,
      hasHandle: (await library.handle(id)) !== undefined
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

/** Rows kept earlier with those of this scan over them. */
function joined<Row extends { readonly path: RelPath }>(
  before: readonly Row[] | undefined,
  now: ReadonlyMap<RelPath, Row>
): Row[] {
  return [...(before ?? []).filter(({ path }) => !now.has(path)), ...now.values()];
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
        last: frameName(series, series.last)
      }))
    })
  };
}
