/** The names of a whole tree as few long strings: objects for 200,000 files would keep the page busy for a third of a second when they are read. */
import { joinNames, namesOf } from '../base/joined-names';
import { naturalOrder } from '../base/natural-order';
import { isSameData } from '../base/same-data';
import type { DirectoryListing, KnownFile, PackedTree } from './schema';

/** Of a known file: name, format, size, state. */
const FIELDS = 4;

/** Directories and all names in natural order. */
export function packTree(listings: readonly (readonly [string, DirectoryListing])[]): PackedTree {
  const sorted = [...listings].sort(([a], [b]) => naturalOrder(a, b));
  return {
    paths: sorted.map(([path]) => path),
    directories: sorted.map(([, { directories }]) => packNames(directories)),
    files: sorted.map(([, { files }]) => packNames(files)),
    frames: new Map(sorted.flatMap(([, { frames }], at) => (frames?.length ? [[at, frames] as const] : []))),
    known: new Map(
      sorted.flatMap(([, { known }], at) => (known?.length ? [[at, packKnown(known)] as const] : []))
    ),
    formats: [
      ...new Set(sorted.flatMap(([, { known }]) => (known ?? []).map(({ format }) => format)))
    ].sort(),
    size: sorted.reduce((sum, [, { files, frames }]) => sum + files.length + (frames?.length ?? 0), 0)
  };
}

/** Every name, series and known file of one is in the other. */
export function isSameTree({ frames, known, ...a }: PackedTree, b: PackedTree): boolean {
  const { frames: otherFrames, known: otherKnown, ...rest } = b;
  return (
    isSameData(a, rest) &&
    isSameData([...known], [...otherKnown]) &&
    isSameData([...frames], [...otherFrames])
  );
}

/** The directory at this place of the tree. */
export function unpackAt(tree: PackedTree, at: number): DirectoryListing {
  const frames = tree.frames.get(at);
  const known = unpackKnown(tree.known.get(at));
  return {
    directories: namesOf(tree.directories[at]),
    files: namesOf(tree.files[at]),
    ...(frames && { frames }),
    ...(known.length > 0 && { known })
  };
}

const packNames = (names: readonly string[]): string => joinNames([...names].sort(naturalOrder));

const packKnown = (known: readonly KnownFile[]): string =>
  joinNames(known.flatMap(({ name, format, size, state }) => [name, format, String(size), state]));

function unpackKnown(packed: string | undefined): KnownFile[] {
  const fields = namesOf(packed);
  const known: KnownFile[] = [];
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [name = '', format = '', size = '', state] = fields.slice(at, at + FIELDS);
    known.push({
      name,
      format,
      size: Number(size),
      state: state === 'unreadable' || state === 'blemished' ? state : 'read'
    });
  }
  return known;
}
