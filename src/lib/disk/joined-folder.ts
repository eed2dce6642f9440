/** One beamtime over several disks: folders of one name seen as one. */
import { ROOT, baseName, parent, type RelPath } from '../base/rel-path';
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
  /** Folders in which more than one disk has a file of one name. */
  const shared = new Set<RelPath>();

  /** A copy that cannot be asked says nothing: the file itself is there. */
  async function compare(path: RelPath, file: File, behind: readonly Folder[]): Promise<void> {
    for (const part of behind) {
      const copy = await part.read(path).catch((error: unknown) => {
        if (error instanceof DiskError) return undefined;
        throw error;
      });
      if (copy === undefined || copy.size === file.size || faults.some((fault) => fault.path === path))
        continue;
      const flaw = { code: 'disks-differ', first: file.size, other: copy.size } as const;
      faults.push({ path, flaw, severity: 'warning' });
    }
  }

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
        else if (entry.kind === 'file') shared.add(path);
      return [...byName.values()];
    },
    async read(path) {
      let absent: unknown;
      for (const [at, part] of parts.entries()) {
        try {
          const file = await part.read(path);
          if (shared.has(parent(path))) await compare(path, file, parts.slice(at + 1));
          return file;
        } catch (error) {
          if (!isNotThere(error)) throw error;
          absent = error;
        }
      }
      throw absent;
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
