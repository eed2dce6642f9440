/** Which beamtime is which: a name alone does not say, for two may have one, and one grows while it is measured. */
import type { Library } from './library';
import { unpackAt } from './packed-tree';
import type { Fingerprint, PackedTree } from './schema';

/** Names beyond these say nothing more. */
export const MOST_FOLDERS = 2000;
export const MOST_FILES = 24;

/** At least this part of the smaller one's folders is in both. */
const LEAST_SHARED = 1 / 2;
/** At least this part of the files in both has the same size: logs and databases grow, finished results do not. */
const LEAST_EQUAL = 1 / 3;
/** Files in both that are needed to say by their sizes alone that two are not the same. */
const ENOUGH_FILES = 3;
/** With fewer files, folders that agree so far outweigh their sizes. */
const NEARLY_ALL = 0.9;

/** Whether two looks at a folder saw one beamtime, at different times or in part. Where there is nothing to compare, they did. */
export function isSameBeamtime(a: Fingerprint, b: Fingerprint): boolean {
  const folders = sharedFolders(a, b);
  if (folders < LEAST_SHARED) return false;
  const common = Object.keys(a.files).filter((path) => Object.hasOwn(b.files, path));
  if (common.length === 0) return true;
  const equal = common.filter((path) => a.files[path] === b.files[path]).length / common.length;
  return equal >= LEAST_EQUAL || (common.length < ENOUGH_FILES && folders >= NEARLY_ALL);
}

function sharedFolders(a: Fingerprint, b: Fingerprint): number {
  const smaller = Math.min(a.folders.length, b.folders.length);
  if (smaller === 0) return 1;
  const inA = new Set(a.folders);
  return b.folders.filter((folder) => inA.has(folder)).length / smaller;
}

/**
 * The id of the beamtime that was seen: `name`, or `name~2` where another beamtime has that id, and so on. An id about which nothing is kept
 * is free.
 */
export async function idOf(library: Library, name: string, seen: Fingerprint): Promise<string> {
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}~${number}`;
    const known = (await library.own.identity(id)) ?? fingerprintOfTree(await library.tree(id));
    if (known === undefined || isSameBeamtime(known, seen)) return id;
  }
}

/** Keeps what was seen beside what was seen before. */
export async function keepIdentity(library: Library, id: string, seen: Fingerprint): Promise<void> {
  const known = await library.own.identity(id);
  const folders = [...new Set([...seen.folders, ...(known?.folders ?? [])])].slice(0, MOST_FOLDERS);
  const isSpread = known?.spread === true || seen.spread === true;
  await library.own.keepIdentity(id, {
    folders,
    files: { ...known?.files, ...seen.files },
    ...(isSpread && { spread: true })
  });
}

/** Of a library that is older than fingerprints: the same places of the listings that it keeps. */
function fingerprintOfTree(tree: PackedTree | undefined): Fingerprint | undefined {
  if (tree === undefined) return undefined;
  const folders: string[] = [];
  const files: Record<string, number> = {};
  for (const [at, path] of tree.paths.entries()) {
    const depth = path === '' ? 0 : path.split('/').length;
    if (depth > 2 || (depth > 0 && !path.startsWith('_kamo'))) continue;
    const { directories, known } = unpackAt(tree, at);
    if (depth < 2) folders.push(...directories.map((name) => (path === '' ? name : `${path}/${name}`)));
    for (const { name, size } of known ?? []) files[path === '' ? name : `${path}/${name}`] = size;
  }
  return { folders, files };
}
