import { naturalOrder } from '../../base/rel-path';
import type { Hdf5File } from '../hdf5/file';

/** Links of a master, at most: 3 million pictures in files of 100. */
const MOST_LINKS = 30_000;

/** Where a master says that its pictures are. */
export interface LinkedFiles {
  /** Number of the link → name of the file; directories are left out: a series is moved as a whole, its files lie beside each other. */
  readonly names: ReadonlyMap<number, string>;
  /** Where in those files. */
  readonly places: readonly string[];
}

/** The external links of a master, in order. */
export function linkedFiles(master: Hdf5File): LinkedFiles {
  const names = new Map<number, string>();
  const places = new Set<string>();
  for (const name of pictureNames(master)) {
    const link = master.linked(`entry/data/${name}`);
    if (link === undefined) continue;
    names.set(Number(/\d+$/.exec(name)?.[0] ?? 1), fileName(link.file));
    places.add(link.place.replace(/^\/+/, ''));
  }
  return { names, places: [...places] };
}

/** `data`, `data_000001` … of `/entry/data`, in order. */
export function pictureNames(master: Hdf5File): readonly string[] {
  const names = master.names('entry/data').filter((name) => /^data(_\d+)?$/.test(name));
  return names.sort(naturalOrder).slice(0, MOST_LINKS);
}

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
