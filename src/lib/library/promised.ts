import { relPath, type RelPath } from '../base/rel-path';
import type { Promised } from '../beamtime/types';
import { unpackAt } from './packed-tree';
import type { PackedTree, StoredPromise } from './schema';

/** Missing paths beyond these are counted. */
const MOST_MISSING = 200;

/** What the archive holds and the listings of the disk do not; everything is missing where there are no listings. */
export function promisedBy({ archive, tree }: StoredPromise, disk: PackedTree | undefined): Promised {
  const places = new Map((disk?.paths ?? []).map((path, at) => [path, at] as const));
  const missing: RelPath[] = [];
  let [files, count] = [0, 0];
  for (const [at, folder] of tree.paths.entries()) {
    const names = unpackAt(tree, at).files;
    if (names.length === 0) continue;
    files += names.length;
    const there = places.get(folder);
    const listed = new Set(disk === undefined || there === undefined ? [] : unpackAt(disk, there).files);
    for (const name of names) {
      if (listed.has(name)) continue;
      count++;
      if (missing.length < MOST_MISSING) missing.push(relPath(folder === '' ? name : `${folder}/${name}`));
    }
  }
  return { archive, files, count, missing };
}
