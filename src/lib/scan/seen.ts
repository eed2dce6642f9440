import type { Flaw } from '../base/flaw';
import { naturalOrder } from '../base/natural-order';
import { ROOT, baseName, child, isWithin, parent, type RelPath } from '../base/rel-path';
import type { Listing, Reads } from '../beamtime/reads';
import type { Folder, Names } from '../disk/folder';
import type { DirectoryListing } from '../library/schema';
import type { FormatName, Records } from '../formats/format';
import type { Problem } from '../formats/lines';
import { imageName } from '../beamtime/names';
import { CountedFrames, countFrames, parseFrameName } from './frames';
import { Unread } from './unread';

/** What came of one recognised file. */
export interface FileRead {
  readonly format: FormatName;
  readonly version: number;
  /** Of a text: how it was read, as `READING` says. */
  readonly reading?: number;
  readonly size: number;
  readonly modified: number;
  readonly record?: unknown;
  readonly problems: readonly Problem[];
  readonly failed?: Problem;
  /** Of another kind than its name says: it counts as a file that no format knows. */
  readonly foreign?: true;
}

export interface SeenDirectory extends Listing {
  readonly counted: readonly CountedFrames[];
}

const NONE: ReadonlySet<string> = new Set<string>();

/** How the beamtime was opened: what its listings can lack. */
export interface WayIn extends Pick<Folder, 'way' | 'complete'> {
  /** The part of the beamtime that the folder is. */
  readonly opened: RelPath;
}

/** Everything that a scan has listed and parsed so far. */
export class Seen implements Reads {
  complete = false;
  /** Folders that the disk did not list, and files that it listed and did not find. */
  readonly unread = new Unread();
  /** Folders that were listed without some of their names. */
  readonly partly = new Unread();
  /** Folders and files that stand as they were read earlier, since this scan did not come to them or was refused. */
  readonly restored = new Unread();
  readonly #directories = new Map<RelPath, SeenDirectory>();
  readonly #files = new Map<RelPath, FileRead>();
  readonly #refused = new Map<RelPath, Problem>();
  readonly #byFormat = new Map<string, RelPath[]>();
  /** Names of files that were read or refused, by the folder that holds them. */
  readonly #opened = new Map<RelPath, Set<string>>();

  constructor(readonly way: WayIn) {}

  listsAll(path: RelPath): boolean {
    return (
      (this.complete || this.#isListed(path)) &&
      this.way.complete &&
      this.way.way !== 'archive' &&
      isWithin(path, this.way.opened) &&
      !this.partly.touches(path) &&
      !this.isUnread(path)
    );
  }

  /** The walk has listed the folder and all folders below it. */
  #isListed(folder: RelPath): boolean {
    const left = [folder];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const listing = this.#directories.get(at);
      if (listing === undefined) return false;
      for (const name of listing.directories) left.push(child(at, name));
    }
    return true;
  }

  get areas(): readonly RelPath[] {
    return (this.list(ROOT)?.directories ?? [])
      .filter((name) => name.startsWith('_kamo'))
      .sort(naturalOrder)
      .map((name) => child(ROOT, name));
  }

  addListing(directory: RelPath, names: Names): SeenDirectory {
    const { files, frames } = countFrames(names.files);
    return this.addCounted(directory, [...names.directories].sort(naturalOrder), files, frames);
  }

  /** Names as they were sorted and counted before. */
  addCounted(
    directory: RelPath,
    directories: readonly string[],
    files: readonly string[],
    counted: readonly CountedFrames[]
  ): SeenDirectory {
    const seen = { directories, files, frames: counted.map(({ series }) => series), counted };
    this.#directories.set(directory, seen);
    return seen;
  }

  addRead(path: RelPath, read: FileRead): void {
    this.#files.set(path, read);
    this.#open(path);
    const paths = this.#byFormat.get(read.format);
    if (paths) paths.push(path);
    else this.#byFormat.set(read.format, [path]);
  }

  /** The record of a file that counted as read without it. */
  recall(path: RelPath, record: unknown): void {
    const read = this.#files.get(path);
    if (read !== undefined) this.#files.set(path, { ...read, record });
  }

  addRefused(path: RelPath, flaw: Flaw): void {
    this.#refused.set(path, { line: 0, flaw, excerpt: '' });
    this.#open(path);
  }

  #open(path: RelPath): void {
    const directory = parent(path);
    const opened = this.#opened.get(directory);
    if (opened) opened.add(baseName(path));
    else this.#opened.set(directory, new Set([baseName(path)]));
  }

  opened(directory: RelPath): ReadonlySet<string> {
    return this.#opened.get(directory) ?? NONE;
  }

  /** A folder that was not listed now, as it was listed earlier. Of frames that were missing the library keeps no numbers. */
  restoreListing(directory: RelPath, { directories, files, frames = [] }: DirectoryListing): void {
    const counted = frames.flatMap(({ prefix, extension, count, first, last }) => {
      const [from, to] = [parseFrameName(first), parseFrameName(last)];
      return from === undefined || to === undefined
        ? []
        : [new CountedFrames(prefix, extension, from.digits, count, [[from.number, to.number]])];
    });
    const series = counted.map((each) => each.series);
    this.#directories.set(directory, { directories, files, frames: series, counted });
    this.restored.add(directory);
  }

  restoreRead(path: RelPath, read: FileRead): void {
    this.addRead(path, read);
    this.restored.add(path);
  }

  /** The nearest folder above `path` that was listed does not hold the next step: it is not on the disk. */
  isAbsent(path: RelPath): boolean {
    for (let at = path; at !== ROOT; at = parent(at)) {
      const listing = this.#directories.get(parent(at));
      if (listing !== undefined) return !listing.directories.includes(baseName(at));
    }
    return false;
  }

  /** A file of this path was read, now or earlier. */
  wasRead(path: RelPath): boolean {
    return this.#files.has(path);
  }

  isUnread(path: RelPath): boolean {
    if (!this.unread.touches(path)) return false;
    for (const each of this.unread)
      if ((isWithin(each, path) || isWithin(path, each)) && !this.restored.covers(each)) return true;
    return false;
  }

  list(directory: RelPath): Listing | undefined {
    return this.#directories.get(directory);
  }

  has(path: RelPath): boolean {
    const directory = this.#directories.get(parent(path));
    if (!directory) return false;
    const name = baseName(path);
    if (directory.files.includes(name)) return true;
    const frame = parseFrameName(name);
    return (
      frame !== undefined &&
      directory.counted.some(
        (counted) =>
          counted.series.prefix === frame.prefix &&
          counted.series.extension === frame.extension &&
          counted.series.digits === frame.digits &&
          counted.has(frame.number)
      )
    );
  }

  record<Name extends FormatName>(path: RelPath, format: Name): Records[Name] | undefined {
    const read = this.#files.get(path);
    // The format's name says the record's type; the map cannot.
    return read?.format === format ? (read.record as Records[Name] | undefined) : undefined;
  }

  formatOf(path: RelPath): FormatName | undefined {
    return this.#files.get(path)?.format;
  }

  failure(path: RelPath): Problem | undefined {
    return this.#files.get(path)?.failed ?? this.#refused.get(path);
  }

  size(path: RelPath): number | undefined {
    return this.#files.get(path)?.size;
  }

  *directories(directory: RelPath): Generator<RelPath> {
    const left = [directory];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const listing = this.#directories.get(at);
      if (!listing) continue;
      yield at;
      for (let index = listing.directories.length - 1; index >= 0; index--)
        left.push(child(at, listing.directories[index] ?? ''));
    }
  }

  *records<Name extends FormatName>(
    format: Name,
    below: RelPath
  ): Generator<{ path: RelPath; record: Records[Name] }> {
    const paths = (this.#byFormat.get(format) ?? [])
      .filter((path) => isWithin(path, below))
      .sort(naturalOrder);
    for (const path of paths) {
      const record = this.record(path, format);
      if (record !== undefined) yield { path, record };
    }
  }

  /** Reads of one directory's files, by name. */
  readsIn(directory: RelPath): Record<string, FileRead> {
    const reads: Record<string, FileRead> = {};
    const listing = this.#directories.get(directory);
    const opened = this.opened(directory);
    if (!listing || opened.size === 0) return reads;
    for (const name of [...listing.files, ...this.#framesRead(directory)]) {
      if (!opened.has(name)) continue;
      const read = this.#files.get(child(directory, name));
      if (read) reads[name] = read;
    }
    return reads;
  }

  /** What came of every file that was read, now or earlier. */
  reads(): Iterable<FileRead> {
    return this.#files.values();
  }

  /** Some file of the directory was read. */
  hasReads(directory: RelPath): boolean {
    for (const name of this.opened(directory)) if (this.#files.has(child(directory, name))) return true;
    return false;
  }

  /** Reads of every directory that has some. */
  *readsByDirectory(): Generator<readonly [RelPath, Record<string, FileRead>]> {
    for (const directory of this.#opened.keys())
      if (this.hasReads(directory)) yield [directory, this.readsIn(directory)];
  }

  /** Nothing was refused, left out or taken from an earlier scan. */
  get isWhole(): boolean {
    return this.complete && [this.unread, this.partly, this.restored].every(({ size }) => size === 0);
  }

  *listings(): Generator<readonly [RelPath, Listing]> {
    for (const [path, { directories, files, frames }] of this.#directories)
      yield [path, { directories, files, frames }];
  }

  /** Folders and files listed, each image a file of its own; files whose contents were given to a parser. */
  totals(): { readonly directories: number; readonly files: number; readonly filesParsed: number } {
    let files = 0;
    for (const listing of this.#directories.values())
      files += listing.frames.reduce((sum, { count }) => sum + count, listing.files.length);
    return { directories: this.#directories.size, files, filesParsed: this.#files.size };
  }

  #framesRead(directory: RelPath): string[] {
    return (this.#directories.get(directory)?.counted ?? []).flatMap((counted) =>
      framesToRead(counted).map((number) => imageName(counted.series, number))
    );
  }
}

/** Of one directory. */
const MOST_DATA_FILES = 2000;
const MOST_SINGLE_IMAGES = 12;

/** Every EIGER data file, for each holds many images; of single-image files the first, the last and some between stand for their series. */
export function framesToRead(counted: CountedFrames): number[] {
  const { count, extension } = counted.series;
  const isEiger = extension.toLowerCase() === 'h5';
  return counted.spread(isEiger ? Math.min(count, MOST_DATA_FILES) : MOST_SINGLE_IMAGES);
}
