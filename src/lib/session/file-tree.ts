import { child, naturalOrder, ROOT, segments, type RelPath } from '../base/rel-path';
import { placeOf, type PlaceKind } from '../beamtime/layout';
import type { DirectoryListing, DirectoryReads, StoredRead } from '../library/schema';

export type FileState = 'read' | 'blemished' | 'unreadable' | 'other';

/** A row of the tree of files: a folder, a file, or the frames of one prefix together. */
export interface TreeRow {
  readonly kind: 'folder' | 'file' | 'frames';
  readonly path: RelPath;
  readonly name: string;
  readonly depth: number;
  readonly place?: PlaceKind;
  readonly format?: string;
  readonly state?: FileState;
  readonly size?: number;
  readonly frames?: { readonly count: number; readonly first: string; readonly last: string };
}

export interface FileFilter {
  readonly text: string;
  readonly format: string;
  readonly state: string;
}

/** What siblings are sorted by; folders stay before files, and a format or size that is not known comes last. */
export const FILE_ORDERS = ['name', 'size', 'format'] as const;
export type FileOrder = (typeof FILE_ORDERS)[number];

/** The names on the disk, with what is known of each file; rows are made when they are asked for. */
export class FileTree {
  readonly #listings: ReadonlyMap<string, DirectoryListing>;
  readonly #reads: ReadonlyMap<string, DirectoryReads>;
  readonly #refused: ReadonlySet<string>;
  #files: readonly TreeRow[] | undefined;

  constructor(
    listings: readonly (readonly [string, DirectoryListing])[],
    reads: readonly (readonly [string, DirectoryReads])[],
    /** Files that could not be read at all, with a record of it or without. */
    refused: Iterable<string>
  ) {
    this.#listings = new Map(listings);
    this.#reads = new Map(reads);
    this.#refused = new Set(refused);
  }

  get empty(): boolean {
    return this.#listings.size === 0;
  }

  /** Formats of the files that were read, in order. */
  formats(): readonly string[] {
    const names = new Set<string>();
    for (const reads of this.#reads.values()) for (const read of Object.values(reads)) names.add(read.format);
    return [...names].sort();
  }

  /** Rows of the tree with these folders unfolded, top to bottom. The stack is our own: depth is the disk's. */
  rows(unfolded: ReadonlySet<string>, order: FileOrder = 'name'): readonly TreeRow[] {
    const rows: TreeRow[] = [];
    const waiting: TreeRow[] = inOrder(this.#children(ROOT, 0), order).reverse();
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      rows.push(row);
      if (row.kind === 'folder' && unfolded.has(row.path)) {
        const below = inOrder(this.#children(row.path, row.depth + 1), order);
        for (const one of below.reverse()) waiting.push(one);
      }
    }
    return rows;
  }

  /** Files and frames that fit the filter, without their folders. */
  found({ text, format, state }: FileFilter, order: FileOrder = 'name'): readonly TreeRow[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    this.#files ??= this.#allFiles();
    const fitting = this.#files.filter((row) => {
      const path = row.path.toLowerCase();
      return (
        (format === '' || row.format === format) &&
        (state === '' || row.state === state) &&
        words.every((word) => path.includes(word))
      );
    });
    return inOrder(fitting, order);
  }

  /** Number of files with a name of their own (frames count as one row). */
  get size(): number {
    this.#files ??= this.#allFiles();
    return this.#files.length;
  }

  #allFiles(): readonly TreeRow[] {
    const files: TreeRow[] = [];
    for (const path of [...this.#listings.keys()].sort(naturalOrder)) {
      for (const row of this.#children(path as RelPath, 0)) if (row.kind !== 'folder') files.push(row);
    }
    return files;
  }

  #children(folder: RelPath, depth: number): TreeRow[] {
    const listing = this.#listings.get(folder);
    if (listing === undefined) return [];
    const reads = this.#reads.get(folder) ?? {};
    const folders = [...listing.directories].sort(naturalOrder).map((name): TreeRow => {
      const path = child(folder, name);
      const place = placeOf(path);
      // A folder that no rule names lies in a place, but is not that place.
      const own = place?.path === path ? place.kind : undefined;
      return { kind: 'folder', path, name, depth, ...(own === undefined ? {} : { place: own }) };
    });
    const frames = (listing.frames ?? []).map(({ prefix, extension, count, first, last }): TreeRow => ({
      kind: 'frames',
      path: child(folder, `${prefix}*${extension}`),
      name: `${prefix}*${extension}`,
      depth,
      frames: { count, first, last }
    }));
    const files = [...listing.files].sort(naturalOrder).map((name): TreeRow => {
      const path = child(folder, name);
      const read = reads[name];
      return { kind: 'file', path, name, depth, ...this.#about(path, read) };
    });
    return [...folders, ...frames, ...files];
  }

  #about(path: RelPath, read: StoredRead | undefined): Pick<TreeRow, 'format' | 'state' | 'size'> {
    if (read === undefined) return { state: this.#refused.has(path) ? 'unreadable' : 'other' };
    const { format, size, failed, problems } = read;
    return { format, size, state: failed ? 'unreadable' : problems.length > 0 ? 'blemished' : 'read' };
  }
}

/** Rows by name as they come; else the largest first, or formats together. */
function inOrder(rows: TreeRow[], order: FileOrder): TreeRow[] {
  if (order === 'name') return rows;
  return rows.sort((a, b) => {
    const folders = Number(b.kind === 'folder') - Number(a.kind === 'folder');
    if (folders !== 0 || a.kind === 'folder') return folders;
    if (order === 'size') return (b.size ?? -1) - (a.size ?? -1);
    if (a.format === undefined || b.format === undefined)
      return Number(a.format === undefined) - Number(b.format === undefined);
    return naturalOrder(a.format, b.format);
  });
}

/** Every folder above a path, so that it can be seen. */
export function foldersAbove(path: RelPath): readonly RelPath[] {
  const parts = segments(path).slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/') as RelPath);
}
