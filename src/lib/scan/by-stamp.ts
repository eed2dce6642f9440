import { Flawed } from '../base/flaw';
import { baseName, child, relPath, parent, segments, type RelPath } from '../base/rel-path';
import { isSameData } from '../base/same-data';
import { ASSEMBLY_VERSION } from '../beamtime/assemble';
import type { HeldFile } from '../disk/folder';
import type { Format, FormatName } from '../formats/format';
import { READING } from '../formats/lines';
import type { Library } from '../library/library';
import type { DirectoryReads, StoredStamps } from '../library/schema';
import { packStamps, unpackStamps, type DirectoryStamps, type Stamp } from '../library/stamps';
import type { FileRead, Seen } from './seen';

declare module '../base/flaw' {
  interface Flaws {
    /** The browser's database has no record of a file, though a scan left word of it: something else changed the database. */
    'record-lost': { readonly path: string };
  }
}

/**
 * Files of a rescan that are what they were count as read without their records, which are most of what a library holds: where nothing has changed nobody asks for them (decision 0200).
 * Before a row is made of such files, or a directory written, their records are recalled.
 */
export class ByStamp {
  #stamps: ReadonlyMap<string, DirectoryStamps> | undefined;
  #differs = false;
  /** Files without their record, by directory. */
  readonly #lacking = new Map<RelPath, string[]>();
  /** Places whose records were asked for: from then on their files are read with them. */
  readonly #recalled = new Map<RelPath, Promise<void>>();

  constructor(
    readonly library: Library,
    readonly id: string,
    readonly seen: Seen
  ) {}

  /** Takes what the library has, where its rows were made as this scan would make them. */
  async load(): Promise<void> {
    const stored = await this.library.stamps.of(this.id);
    if (stored !== undefined && isSameData(stored.madeOf, this.#madeOf)) this.#stamps = unpackStamps(stored);
  }

  /** The library's rows are of one scan that saw everything, and was given the beamtime in the same way. */
  get isLoaded(): boolean {
    return this.#stamps !== undefined;
  }

  /** The same, and every file that was looked at is the one it was. */
  get allSame(): boolean {
    return this.isLoaded && !this.#differs;
  }

  /** The file as it was read, without its record; `undefined` where it may be another, or records are wanted. */
  take(path: RelPath, file: File | HeldFile, format: Format): FileRead | undefined {
    const directory = parent(path);
    const name = baseName(path);
    const stamp = this.#stamps?.get(directory)?.get(name);
    if (stamp === undefined || !isOf(stamp, file, format)) {
      this.#differs = true;
      return undefined;
    }
    const place = placeOfReads(directory);
    if (place === undefined || this.#recalled.has(place)) return undefined;
    if (stamp.failed === undefined) {
      const lacking = this.#lacking.get(directory);
      if (lacking) lacking.push(name);
      else this.#lacking.set(directory, [name]);
    }
    return { ...stamp, format: format.name as FormatName };
  }

  /** The library has something of exactly these files of the directory, which all were taken. */
  hasAll(directory: RelPath, reads: Readonly<Record<string, FileRead>>): boolean {
    const stamps = this.#stamps?.get(directory);
    const names = Object.keys(reads);
    return stamps?.size === names.length && names.every((name) => stamps.has(name));
  }

  /** Reads of this directory, and of those that are asked for with it, get their records. */
  recall(directory: RelPath): Promise<void> {
    const place = placeOfReads(directory);
    if (this.#stamps === undefined || place === undefined) return Promise.resolve();
    let recalled = this.#recalled.get(place);
    if (recalled === undefined) this.#recalled.set(place, (recalled = this.#recall(place)));
    return recalled;
  }

  /** Every read gets its record. */
  async recallAll(): Promise<void> {
    await Promise.all(this.#recalled.values());
    if (this.#lacking.size > 0) await this.#fill(await this.library.allReads(this.id), () => true);
  }

  /** Everything was seen, and every row written: stamps for the next scan. None where the browser has not taken all of it: they would speak of records that are gone. */
  async keep(): Promise<void> {
    const { library, id, seen } = this;
    if (library.kept) await library.stamps.keep(id, packStamps(this.#madeOf, seen.readsByDirectory()));
  }

  get #madeOf(): StoredStamps['madeOf'] {
    const { way, complete, opened } = this.seen.way;
    return { assembly: ASSEMBLY_VERSION, way, complete, opened };
  }

  async #recall(place: RelPath): Promise<void> {
    const reads = await this.library.readsBelow(this.id, place);
    await this.#fill(reads, (directory) => placeOfReads(directory) === place);
  }

  async #fill(
    reads: Iterable<readonly [string, DirectoryReads]>,
    isAsked: (directory: RelPath) => boolean
  ): Promise<void> {
    const kept = new Map(reads);
    for (const [directory, names] of this.#lacking) {
      if (!isAsked(directory)) continue;
      for (const name of names) {
        const record = kept.get(directory)?.[name]?.record;
        if (record === undefined) await this.#lost(child(directory, name));
        this.seen.recall(child(directory, name), record);
      }
      this.#lacking.delete(directory);
    }
  }

  /** Something else changed the database. The next scan reads such files from the disk. */
  async #lost(path: RelPath): Promise<never> {
    await this.library.stamps.forget(this.id);
    throw new Flawed({ code: 'record-lost', path });
  }
}

/** The file has not changed, and would be read in the same way. */
function isOf(stamp: Stamp, file: File | HeldFile, format: Format): boolean {
  return (
    stamp.size === file.size &&
    stamp.modified === file.lastModified &&
    stamp.format === format.name &&
    stamp.version === format.version &&
    (format.kind !== 'text' || (stamp.reading ?? 0) >= READING)
  );
}

/** A pin of an area, a merge, a scan is read together, so its records are asked for together: the first two names of the path. */
export function placeOfReads(directory: RelPath): RelPath | undefined {
  const [first, second] = segments(directory);
  return first === undefined || second === undefined ? undefined : child(relPath(first), second);
}
