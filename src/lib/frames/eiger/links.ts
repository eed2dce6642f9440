import { naturalOrder } from '../../base/natural-order';
import type { Hdf5File } from '../hdf5/file';

/** Links of a master, at most: 3 million pictures in files of 100. */
const MOST_LINKS = 30_000;

/** Where a master says that its pictures are. */
export interface LinkedFiles {
  /** Number of the link → name of the file; directories are left out: a series is moved as a whole, its files lie beside each other. */
  readonly names: ReadonlyMap<number, string>;
  /** The same for files in folders below the master's: the way from there. */
  readonly below: ReadonlyMap<number, string>;
  /** Where in those files. */
  readonly places: readonly string[];
  /** Number of the link → where in its file, where several links lead to different places of one file. */
  readonly within: ReadonlyMap<number, string>;
}

/** A way down, through at most four folders, of which none leads up. */
const BELOW = /^(?:\.\/)?(?:(?!\.{1,2}\/)[^/\\]+\/){1,4}(?!\.{1,2}$)[^/\\]+$/;

/** The external links of a master, in order. */
export function linkedFiles(master: Hdf5File): LinkedFiles {
  const names = new Map<number, string>();
  const below = new Map<number, string>();
  const found = new Map<number, string>();
  for (const name of pictureNames(master)) {
    const link = master.linked(`entry/data/${name}`);
    if (link === undefined) continue;
    const number = Number(/\d+$/.exec(name)?.[0] ?? 1);
    names.set(number, fileName(link.file));
    if (BELOW.test(link.file)) below.set(number, link.file.replace(/^\.\//, ''));
    found.set(number, link.place.replace(/^\/+/, ''));
  }
  const places = [...new Set(found.values())];
  const shared = new Set(names.values()).size < names.size && places.length > 1;
  return { names, below, places, within: shared ? found : new Map<number, string>() };
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
