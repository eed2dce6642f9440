import { baseName, child, parent, type RelPath } from '../base/rel-path';
import type { Format, FormatName } from '../formats/format';
import type { HeldFile } from '../disk/folder';
import { formatNamed } from '../formats/index';
import { READING, mayReadOtherwise } from '../formats/lines';
import type { Library } from '../library/library';
import { unpackAt } from '../library/packed-tree';
import type { DirectoryReads, PackedTree, StoredRead } from '../library/schema';
import { ByStamp, placeOfReads } from './by-stamp';
import { partsOf } from './rows';
import { endOf } from './read-file';
import type { FileRead, Seen } from './seen';

/** Directories whose reads are asked for at once. */
const READS_AT_ONCE = 32;

/** What the library has of earlier scans: records that still are right, and what stands where this scan saw less. */
export class EarlierReads {
  /** Files that were read before and have another size or time now. */
  readonly changed = new Set<RelPath>();
  readonly byStamp: ByStamp;
  /** From the disk, to see whether a record still is right. */
  bytesRead = 0;
  /** Reads of a directory as the library has them, while its files are being read. */
  readonly #directories = new Map<
    RelPath,
    { readonly asked: Promise<DirectoryReads | undefined>; has?: DirectoryReads | undefined }
  >();
  /** The same of directories whose turn has not come, by the place they were asked for with; those that had their turn are not asked for so again. */
  readonly #places = new Map<RelPath, Promise<Map<string, DirectoryReads>>>();
  readonly #taken = new Set<RelPath>();

  constructor(
    readonly library: Library,
    readonly id: string,
    readonly seen: Seen
  ) {
    this.byStamp = new ByStamp(library, id, seen);
  }

  /**
   * The file's record, if it was read before and neither it nor its parser has changed since. Of a text that an earlier reading read the end is looked at once:
   * where the readings agree, its record counts as one of this reading from then on.
   */
  async fresh(path: RelPath, file: File | HeldFile, format: Format): Promise<FileRead | undefined> {
    const same = this.byStamp.take(path, file, format);
    if (same !== undefined) return same;
    const kept = await this.#earlier(path);
    if (kept === undefined) return undefined;
    if (kept.size !== file.size || kept.modified !== file.lastModified) {
      this.changed.add(path);
      return undefined;
    }
    if (kept.format !== format.name || kept.version !== format.version) return undefined;
    const read = { ...kept, format: format.name as FormatName };
    if (format.kind !== 'text' || (kept.reading ?? 0) >= READING) return read;
    const { end, bytesRead } = await endOf(file, path);
    this.bytesRead += bytesRead;
    return mayReadOtherwise(end) ? undefined : { ...read, reading: READING };
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
  async restoreFolders(tree: PackedTree, everywhere: boolean): Promise<void> {
    const { seen } = this;
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

  /** The directory's files have been read. Whether the library has exactly these reads of it. */
  hasAll(directory: RelPath): boolean {
    const has = this.#directories.get(directory)?.has;
    this.#directories.delete(directory);
    const reads = this.seen.readsIn(directory);
    if (has === undefined) return this.byStamp.hasAll(directory, reads);
    const names = Object.keys(reads);
    return (
      names.length === Object.keys(has).length &&
      names.every((name) => Object.hasOwn(has, name) && isSame(reads[name], has[name]))
    );
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
    const directory = parent(path);
    let of = this.#directories.get(directory);
    if (of === undefined) {
      of = { asked: this.#ask(directory) };
      this.#directories.set(directory, of);
    }
    const kept = await of.asked;
    of.has = kept;
    const name = baseName(path);
    return kept !== undefined && Object.hasOwn(kept, name) ? kept[name] : undefined;
  }

  async #ask(directory: RelPath): Promise<DirectoryReads | undefined> {
    // Beside stamps, records of single files are asked for.
    const place = this.byStamp.isLoaded ? undefined : placeOfReads(directory);
    if (place === undefined || this.#taken.has(directory)) return this.library.reads(this.id, directory);
    this.#taken.add(directory);
    let asked = this.#places.get(place);
    if (asked === undefined) this.#places.set(place, (asked = this.library.readsBelow(this.id, place)));
    const reads = await asked;
    const kept = reads.get(directory);
    // They can be many: held by the directory alone.
    reads.delete(directory);
    return kept;
  }
}

/** A record is kept or read anew as a whole, by these five. */
function isSame(a: FileRead | undefined, b: StoredRead | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.size === b.size &&
    a.modified === b.modified &&
    a.format === b.format &&
    a.version === b.version &&
    a.reading === b.reading
  );
}
