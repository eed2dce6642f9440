/** What a disk holds now and did not hold when it was read before, and the other way round. */
import { ROOT, baseName, child, parent, relPath, type RelPath } from '../base/rel-path';
import { unpackAt } from '../library/packed-tree';
import type { DirectoryListing, PackedTree } from '../library/schema';
import { parseFrameName } from './frames';
import type { Seen } from './seen';

/** A file, or the images of one series that are more or fewer now: `cry00_#####.cbf`. */
export interface Differing {
  readonly path: RelPath;
  /** How many files it stands for; absent for one. */
  readonly files?: number;
}

/** Files, each image one, and the first of them by path. */
export interface DifferingFiles {
  readonly count: number;
  /** At most `MOST_NAMED`. */
  readonly some: readonly Differing[];
}

export interface Difference {
  readonly added: DifferingFiles;
  /** Parsed files with another size or time. */
  readonly changed: DifferingFiles;
  /** Absent where the way in does not list everything: nothing follows from a name that is not there. */
  readonly vanished?: DifferingFiles;
}

export const MOST_NAMED = 1000;

class Collected implements DifferingFiles {
  count = 0;
  readonly some: Differing[] = [];
  add(path: RelPath, files = 1): void {
    this.count += files;
    if (this.some.length < MOST_NAMED) this.some.push(files === 1 ? { path } : { path, files });
  }
}

/**
 * Compares two lists of a whole tree. A folder that one of them names without having listed it says nothing; `changed` are files that were read
 * anew for their size or time. `seen` is what the newer list was made of.
 */
export function differenceOf(
  before: PackedTree,
  now: PackedTree,
  seen: Seen,
  changed: Iterable<RelPath>
): Difference {
  const added = new Collected();
  const vanished = new Collected();
  const places = new Map(before.paths.map((path, at) => [path, at] as const));
  for (const [at, text] of now.paths.entries()) {
    const path = relPath(text);
    const old = places.get(text);
    if (old !== undefined) {
      const same = before.files[old] === now.files[at] && !before.frames.has(old) && !now.frames.has(at);
      if (!same) compare(path, unpackAt(before, old), unpackAt(now, at), added, vanished);
    } else if (isNew(path, before, places)) compare(path, NOTHING, unpackAt(now, at), added, vanished);
  }
  const there = new Set(now.paths);
  for (const [at, text] of before.paths.entries())
    if (!there.has(text) && seen.isAbsent(relPath(text)))
      compare(relPath(text), unpackAt(before, at), NOTHING, added, vanished);
  const read = new Collected();
  for (const path of changed) read.add(path);
  return {
    added: plain(added),
    changed: plain(read),
    ...(seen.way.complete && seen.way.way !== 'archive' && { vanished: plain(vanished) })
  };
}

/** Nothing differs. */
export function isEmpty({ added, changed, vanished }: Difference): boolean {
  return added.count + changed.count + (vanished?.count ?? 0) === 0;
}

const NOTHING: DirectoryListing = { directories: [], files: [] };

function compare(
  directory: RelPath,
  before: DirectoryListing,
  now: DirectoryListing,
  added: Collected,
  vanished: Collected
): void {
  const old = new Set(before.files);
  const there = new Set(now.files);
  for (const name of now.files) if (!old.has(name)) added.add(child(directory, name));
  for (const name of before.files) if (!there.has(name)) vanished.add(child(directory, name));
  const counts = new Map<string, number>();
  for (const series of now.frames ?? []) counts.set(nameOf(series), series.count);
  for (const series of before.frames ?? [])
    counts.set(nameOf(series), (counts.get(nameOf(series)) ?? 0) - series.count);
  for (const [name, more] of counts) {
    if (more > 0) added.add(child(directory, name), more);
    if (more < 0) vanished.add(child(directory, name), -more);
  }
}

/** `cry00_#####.cbf`. */
function nameOf({ prefix, extension, first }: NonNullable<DirectoryListing['frames']>[number]): string {
  return `${prefix}_${'#'.repeat(parseFrameName(first)?.digits ?? 1)}.${extension}`;
}

/** The nearest folder above it that was listed before did not name it. */
function isNew(path: RelPath, before: PackedTree, places: ReadonlyMap<string, number>): boolean {
  for (let at = path; at !== ROOT; at = parent(at)) {
    const above = places.get(parent(at));
    if (above !== undefined) return !unpackAt(before, above).directories.includes(baseName(at));
  }
  return false;
}

const plain = ({ count, some }: Collected): DifferingFiles => ({ count, some });
