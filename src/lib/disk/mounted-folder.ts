import { ROOT, isWithin, relPath, segments, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from './folder';

/** `folder` seen as if it lay at `place` inside a folder called `name`: a picked `_kamoproc` becomes part of a beamtime of its own. */
export function mountedAt(folder: Folder, place: RelPath, name: string): Folder {
  const steps = segments(place);
  const inside = (path: RelPath) => relPath(path.slice(place.length));
  return {
    name,
    way: folder.way,
    complete: folder.complete,
    ...(folder.faults && {
      faults: folder.faults.map((fault) => ({ ...fault, path: relPath(`${place}/${fault.path}`) }))
    }),
    async list(path) {
      if (isWithin(path, place)) return folder.list(inside(path));
      const next = isWithin(place, path) ? steps[segments(path).length] : undefined;
      if (next === undefined) throw new DiskError('not-found', path);
      // The folders above are there as long as the mounted one is.
      await folder.list(ROOT);
      return [{ name: next, kind: 'directory' }];
    },
    async read(path) {
      if (!isWithin(path, place)) throw new DiskError('not-found', path);
      return folder.read(inside(path));
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
    ...(folder.faults && {
      faults: folder.faults
        .filter((fault) => isWithin(fault.path, start))
        .map((fault) => ({ ...fault, path: relPath(fault.path.slice(start.length)) }))
    }),
    list: (path) => folder.list(below(path)),
    read: (path) => folder.read(below(path)),
    held: (path) => folder.held?.(below(path))
  };
}
