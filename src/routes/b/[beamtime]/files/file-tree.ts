import { searchFor } from '$lib/beamtime/search';
import { naturalOrder } from '$lib/base/natural-order';
import { baseName, child, parent, ROOT, segments, type RelPath } from '$lib/base/rel-path';
import { placeOf, type PlaceKind } from '$lib/beamtime/layout';
import { holdsMerge } from '$lib/beamtime/merge-folders';
import { parseMergeName } from '$lib/beamtime/names';
import { unpackAt } from '$lib/library/packed-tree';
import type { KnownFile, PackedTree } from '$lib/library/schema';
import { fileNamed, rowName, type Series } from './series-row';

export type FileState = KnownFile['state'] | 'other';

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
  readonly frames?: Series;
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
  /** Files in all, each image of a series too: as many as the scan says. */
  readonly files: number;
  /** Places of the directories in the tree. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #refused: ReadonlySet<string>;

  constructor(
    readonly tree: PackedTree,
    /** Files that could not be read at all, with a record of it or without. */
    refused: Iterable<string>
  ) {
    this.#places = new Map(tree.paths.map((path, at) => [path, at]));
    this.#refused = new Set(refused);
    this.files = tree.size;
    for (const frames of tree.frames.values()) for (const { count } of frames) this.files += count - 1;
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

  /** Files and frames that fit the filter, without their folders; folder by folder, for a tree may hold hundreds of thousands. */
  *search(
    { text, format, state }: FileFilter,
    order: FileOrder = 'name'
  ): Generator<undefined, readonly TreeRow[]> {
    const found = searchFor(text);
    const fitting: TreeRow[] = [];
    for (const folder of this.tree.paths) {
      for (const row of this.#children(folder as RelPath, 0)) {
        if (row.kind === 'folder') continue;
        if (format !== '' && row.format !== format) continue;
        if (state !== '' && row.state !== state) continue;
        if (found(row.path)) fitting.push(row);
        else fitting.push(...this.#oneOf(row, text, found));
      }
      yield;
    }
    return inOrder(fitting, order);
  }

  #children(folder: RelPath, depth: number): TreeRow[] {
    const place = this.#places.get(folder);
    if (place === undefined) return [];
    const listing = unpackAt(this.tree, place);
    const known = new Map(listing.known?.map((file) => [file.name, file]));
    const folders = listing.directories.map((name): TreeRow => {
      const path = child(folder, name);
      const own = this.#kindOf(path);
      return { kind: 'folder', path, name, depth, ...(own === undefined ? {} : { place: own }) };
    });
    const frames = (listing.frames ?? []).map((series): TreeRow => ({
      kind: 'frames',
      path: child(folder, rowName(series)),
      name: rowName(series),
      depth,
      frames: series
    }));
    const files = listing.files.map((name): TreeRow => {
      const path = child(folder, name);
      return { kind: 'file', path, name, depth, ...this.#about(path, known.get(name)) };
    });
    return [...folders, ...frames, ...files];
  }

  /** The file of a series that the text names, as a row of its own. */
  #oneOf({ path, frames }: TreeRow, text: string, found: (path: string) => boolean): readonly TreeRow[] {
    const one = frames && fileNamed(frames, parent(path), text, found);
    return one ? [{ kind: 'file', path: one, name: baseName(one), depth: 0 }] : [];
  }

  /** What a folder is. A folder that no rule names lies in a place, but is not that place; a merge is one by what it holds. */
  #kindOf(path: RelPath): PlaceKind | undefined {
    const place = this.#places.get(path);
    if (place !== undefined && holdsMerge(path, unpackAt(this.tree, place))) return 'merge';
    const found = placeOf(path);
    const own = found?.path === path ? found.kind : undefined;
    const named = own !== 'merge' || parseMergeName(baseName(path))?.startResolution !== undefined;
    return named ? own : undefined;
  }

  #about(path: RelPath, file: KnownFile | undefined): Pick<TreeRow, 'format' | 'state' | 'size'> {
    if (file === undefined) return { state: this.#refused.has(path) ? 'unreadable' : 'other' };
    const { format, size, state } = file;
    return { format, size, state };
  }
}

/** Files that these rows stand for. */
export function filesIn(rows: readonly TreeRow[]): number {
  return rows.reduce((sum, { frames }) => sum + (frames?.count ?? 1), 0);
}

/** Rows by name as they come; else the largest first, or formats together. Only what has a size and a format is compared: that is quick. */
function inOrder(rows: TreeRow[], order: FileOrder): TreeRow[] {
  if (order === 'name') return rows;
  const folders: TreeRow[] = [];
  const known: TreeRow[] = [];
  const others: TreeRow[] = [];
  for (const row of rows)
    (row.kind === 'folder' ? folders : row.format === undefined ? others : known).push(row);
  known.sort((a, b) =>
    order === 'size' ? (b.size ?? 0) - (a.size ?? 0) : naturalOrder(a.format ?? '', b.format ?? '')
  );
  return folders.concat(known, others);
}

/** Every folder above a path, so that it can be seen. */
export function foldersAbove(path: RelPath): readonly RelPath[] {
  const parts = segments(path).slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/') as RelPath);
}
