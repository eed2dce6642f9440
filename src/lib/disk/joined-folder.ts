/** One beamtime over several disks: folders of one name seen as one. */
import { ROOT, segments, type RelPath } from '../base/rel-path';
import { DiskError, type Entry, type Folder } from './folder';

/** The folders as one: a name is listed once, a file is read from the first that has it. The first gives the name. Throws for no folder. */
export function joinedFolder(parts: readonly Folder[]): Folder {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('no folders');
  if (others.length === 0) return first;
  return {
    name: first.name,
    way: first.way,
    complete: parts.every(({ complete }) => complete),
    parts: parts.length,
    async list(path) {
      const lists = await fromAll(parts, (part) => part.list(path));
      const byName = new Map<string, Entry>();
      for (const entry of lists.flat()) if (!byName.has(entry.name)) byName.set(entry.name, entry);
      return [...byName.values()];
    },
    async read(path) {
      for (const part of parts.slice(0, -1)) {
        try {
          return await part.read(path);
        } catch (error) {
          if (!isNotThere(error)) throw error;
        }
      }
      return (parts.at(-1) ?? first).read(path);
    }
  };
}

/** What all give but those that do not have it; rejects where none does, and where one refuses what it has. */
async function fromAll<T>(parts: readonly Folder[], ask: (part: Folder) => Promise<T>): Promise<T[]> {
  const given: T[] = [];
  let absent: unknown;
  for (const part of parts) {
    try {
      given.push(await ask(part));
    } catch (error) {
      if (!isNotThere(error)) throw error;
      absent = error;
    }
  }
  if (given.length === 0) throw absent;
  return given;
}

function isNotThere(error: unknown): boolean {
  return error instanceof DiskError && error.fault === 'not-found';
}

/**
 * The folder as one part of a beamtime that lies on several disks: `names` at its top are known to be on another. They are listed and refused, as what
 * a disk does not give now, so that nothing concludes that they are gone.
 */
export function expecting(folder: Folder, names: readonly string[]): Folder {
  const elsewhere = new Set(names);
  const refuse = (path: RelPath): void => {
    if (elsewhere.has(segments(path)[0] ?? '')) throw new DiskError('not-readable', path);
  };
  return {
    name: folder.name,
    way: folder.way,
    complete: folder.complete,
    async list(path) {
      if (path !== ROOT) {
        refuse(path);
        return folder.list(path);
      }
      const there = await folder.list(ROOT);
      for (const { name } of there) elsewhere.delete(name);
      return [...there, ...[...elsewhere].map((name): Entry => ({ name, kind: 'directory' }))];
    },
    async read(path) {
      refuse(path);
      return folder.read(path);
    }
  };
}
