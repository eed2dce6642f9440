/** One beamtime over several disks: folders of one name seen as one. */
import { ROOT, baseName, child, parent, type RelPath } from '../base/rel-path';
import { DiskError, type Entry, type Folder, type FolderFault } from './folder';

declare module '../base/flaw' {
  interface Flaws {
    /** Two disks of a beamtime hold a file of this name, and not the same one; bytes of both. */
    'disks-differ': { readonly first: number; readonly other: number };
  }
}

/**
 * The folders as one: a name is listed once, a file is read from the first that has it; where another has it in another size, that is one of `faults`. The first gives
 * the name. Throws for no folder.
 */
export function joinedFolder(parts: readonly Folder[]): Folder {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('no folders');
  if (others.length === 0) return first;
  const faults: FolderFault[] = [];
  /** Files that more than one lists, and that were not compared yet. */
  const twice = new Set<RelPath>();
  return {
    name: first.name,
    way: first.way,
    complete: parts.every(({ complete }) => complete),
    parts: parts.length,
    faults,
    async list(path) {
      const lists = await fromAll(parts, (part) => part.list(path));
      const byName = new Map<string, Entry>();
      for (const entry of lists.flat())
        if (!byName.has(entry.name)) byName.set(entry.name, entry);
        else if (entry.kind === 'file') twice.add(child(path, entry.name));
      return [...byName.values()];
    },
    async read(path) {
      if (!twice.delete(path)) return fromFirst(parts, (part) => part.read(path));
      const [file, ...copies] = await fromAll(parts, (part) => part.read(path));
      const other = copies.find(({ size }) => size !== file.size);
      if (other !== undefined)
        faults.push({
          path,
          flaw: { code: 'disks-differ', first: file.size, other: other.size },
          severity: 'warning'
        });
      return file;
    }
  };
}

/** What the first gives that has it; rejects where none does, and where one refuses what it has. */
async function fromFirst<T>(parts: readonly Folder[], ask: (part: Folder) => Promise<T>): Promise<T> {
  let absent: unknown;
  for (const part of parts) {
    try {
      return await ask(part);
    } catch (error) {
      if (!isNotThere(error)) throw error;
      absent = error;
    }
  }
  throw absent;
}

/** What all give but those that do not have it; rejects where none does, and where one refuses what it has. */
async function fromAll<T>(parts: readonly Folder[], ask: (part: Folder) => Promise<T>): Promise<[T, ...T[]]> {
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
  const [one, ...more] = given;
  if (one === undefined) throw absent;
  return [one, ...more];
}

function isNotThere(error: unknown): boolean {
  return error instanceof DiskError && error.fault === 'not-found';
}

/**
 * The folder as one part of a beamtime that lies on several disks: these folders and files are known to be on another. They are listed and refused, as what
 * a disk does not give now, so that nothing concludes that they are gone. What turns out to be here is given.
 */
export function expecting(
  folder: Folder,
  known: { readonly folders: Iterable<RelPath>; readonly files: Iterable<RelPath> }
): Folder {
  const elsewhere = new Map<RelPath, Map<string, Entry['kind']>>();
  function expect(path: RelPath, kind: Entry['kind']): void {
    const names = elsewhere.get(parent(path)) ?? new Map<string, Entry['kind']>();
    elsewhere.set(parent(path), names.set(baseName(path), kind));
  }
  for (const path of known.folders) expect(path, 'directory');
  for (const path of known.files) expect(path, 'file');
  function refuse(path: RelPath): void {
    for (let at = path; at !== ROOT; at = parent(at))
      if (elsewhere.get(parent(at))?.has(baseName(at)) === true) throw new DiskError('elsewhere', path);
  }
  return {
    name: folder.name,
    way: folder.way,
    complete: folder.complete,
    async list(path) {
      refuse(path);
      const there = await folder.list(path);
      const names = elsewhere.get(path);
      if (names === undefined) return there;
      for (const { name } of there) names.delete(name);
      return [...there, ...Array.from(names, ([name, kind]): Entry => ({ name, kind }))];
    },
    async read(path) {
      refuse(path);
      return folder.read(path);
    }
  };
}
