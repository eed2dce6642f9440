import { ROOT, isWithin, relPath, segments, type RelPath } from '../base/rel-path';
import { DiskError, type Folder, type FolderFault } from './folder';

/** `folder` seen as if it lay at `place` inside a folder called `name`: a picked `_kamoproc` becomes part of a beamtime of its own. */
export function mountedAt(folder: Folder, place: RelPath, name: string): Folder {
  const steps = segments(place);
  const inside = (path: RelPath) => relPath(path.slice(place.length));
  return {
    name,
    way: folder.way,
    complete: folder.complete,
    ...(folder.parts !== undefined && { parts: folder.parts }),
    get faults() {
      return folder.faults?.map((fault) => ({ ...fault, path: relPath(`${place}/${fault.path}`) })) ?? [];
    },
    async list(path) {
      if (isWithin(path, place)) return placedAt(path, folder.list(inside(path)));
      const next = isWithin(place, path) ? steps[segments(path).length] : undefined;
      if (next === undefined) throw new DiskError('not-found', path);
      // The folders above are there as long as the mounted one is.
      await folder.list(ROOT);
      return [{ name: next, kind: 'directory' }];
    },
    async read(path) {
      if (!isWithin(path, place)) throw new DiskError('not-found', path);
      return placedAt(path, folder.read(inside(path)));
    },
    held: (path) => (isWithin(path, place) ? folder.held?.(inside(path)) : undefined)
  };
}

/** The part of `folder` below `start`, as a folder of its own. */
export function partOf(folder: Folder, start: RelPath): Folder {
  if (start === ROOT) return folder;
  const below = (path: RelPath) => relPath(`${start}/${path}`);
  return {
    name: start.slice(start.lastIndexOf('/') + 1),
    way: folder.way,
    complete: folder.complete,
    ...(folder.parts !== undefined && { parts: folder.parts }),
    get faults() {
      return faultsOf(folder.faults ?? [], start);
    },
    list: (path) => placedAt(path, folder.list(below(path))),
    read: (path) => placedAt(path, folder.read(below(path))),
    held: (path) => folder.held?.(below(path))
  };
}

/** Faults of what lies below `start`, and those of all that holds it: an archive that breaks off does so for its beamtime too. */
function faultsOf(faults: readonly FolderFault[], start: RelPath): readonly FolderFault[] {
  return faults.flatMap((fault) => {
    if (isWithin(fault.path, start)) return { ...fault, path: relPath(fault.path.slice(start.length)) };
    return isWithin(start, fault.path) ? { ...fault, path: ROOT } : [];
  });
}

/** What the folder gives; its refusals with the path that was asked for, not that of the folder around or inside. */
async function placedAt<T>(path: RelPath, given: Promise<T>): Promise<T> {
  try {
    return await given;
  } catch (error) {
    if (error instanceof DiskError) throw new DiskError(error.fault, path, { cause: error });
    throw error;
  }
}
