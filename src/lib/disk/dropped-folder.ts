import { expose, wrap } from 'comlink';
import { joinNames, namesOf } from '../base/joined-names';
import { whileHeard, within } from '../base/limit';
import { child, type RelPath } from '../base/rel-path';
import { together } from '../base/together';
import { isDirectory, isFile } from './drop';
import { diskError, PATIENCE_MS } from './faults';
import { DiskError, type DiskFault, type Entry, type Folder, type Names } from './folder';
import { pickedFolder } from './picked-folder';

/** Names joined by NUL: two strings cross to the worker much faster than thousands of objects. */
interface JoinedNames {
  readonly directories: string;
  readonly files: string;
}
type Answer = JoinedNames | { readonly fault: DiskFault };

/** Directories in one message: a message costs more than the listing of a small directory. */
const LISTINGS_PER_MESSAGE = 16;

/** Lists 6 to 10 times faster than a handle, but lives on the page only: the worker asks for it through a port. */
export interface DroppedTree {
  /** Names in each of the directories, in their order. */
  list(paths: readonly RelPath[]): Promise<readonly Answer[]>;
  /** Leaves the disk alone: what was asked until now is refused, also in the midst of a directory. */
  stop(): Promise<void>;
  file(path: RelPath): Promise<File | { readonly fault: DiskFault }>;
}

/** On the page: gives the dropped directory to whoever holds the other end of the port. */
export function serveDropped(root: FileSystemDirectoryEntry, port: MessagePort): void {
  expose(droppedTree(root), port);
}

function droppedTree(root: FileSystemDirectoryEntry): DroppedTree {
  // Directories that a listing named and that were not listed yet: a lookup by path costs a round trip each.
  const met = new Map<RelPath, FileSystemDirectoryEntry>();
  let stops = 0;

  async function directory(path: RelPath): Promise<FileSystemDirectoryEntry> {
    if (path === '') return root;
    const known = met.get(path);
    met.delete(path);
    if (known) return known;
    const entry = await new Promise<FileSystemEntry>((found, failed) =>
      root.getDirectory(path, {}, found, failed)
    );
    if (!isDirectory(entry)) throw new DiskError('not-found', path);
    return entry;
  }

  async function namesOf(path: RelPath, asked: number): Promise<Answer> {
    const keep = (entry: FileSystemDirectoryEntry): void => void met.set(child(path, entry.name), entry);
    function unlessStopped(): void {
      if (asked !== stops) throw new DiskError('gone', path);
    }
    try {
      unlessStopped();
      const folder = await within(PATIENCE_MS, directory(path), path);
      return await namesIn(folder, path, keep, unlessStopped);
    } catch (error) {
      return { fault: diskError(error, path).fault };
    }
  }

  return {
    list(paths) {
      const asked = stops;
      return Promise.all(paths.map((path) => namesOf(path, asked)));
    },
    async stop() {
      stops++;
    },
    async file(path) {
      try {
        const entry = await new Promise<FileSystemEntry>((found, failed) =>
          root.getFile(path, {}, found, failed)
        );
        if (!isFile(entry)) return { fault: 'not-found' };
        return await within(
          PATIENCE_MS,
          new Promise<File>((found, failed) => entry.file(found, failed)),
          path
        );
      } catch (error) {
        return { fault: diskError(error, path).fault };
      }
    }
  };
}

/** Names that the handle API refuses or leaves out are open to the entry API, and so is a folder whose permission was taken back meanwhile. */
const OPEN_TO_ENTRIES: ReadonlySet<DiskFault> = new Set<DiskFault>(['odd-name', 'not-found', 'not-allowed']);

/** In the worker: lists through the page's port, reads through the handle where there is one. When `signal` aborts, what is being listed is left. */
export function droppedFolder(
  name: string,
  port: MessagePort,
  handle: FileSystemDirectoryHandle | undefined,
  signal: AbortSignal
): Folder {
  const tree = wrap<DroppedTree>(port);
  signal.addEventListener('abort', () => void tree.stop(), { once: true });
  const list = together<RelPath, Answer>(LISTINGS_PER_MESSAGE, (paths) => tree.list(paths));
  const byHandle = handle && pickedFolder(handle);

  async function fromEntry(path: RelPath): Promise<File> {
    const file = await tree.file(path);
    if ('fault' in file) throw new DiskError(file.fault, path);
    return file;
  }

  async function names(path: RelPath): Promise<Names> {
    const answer = await list(path);
    if ('fault' in answer) throw new DiskError(answer.fault, path);
    return { directories: namesOf(answer.directories), files: namesOf(answer.files) };
  }

  return {
    name,
    way: 'dropped',
    complete: true,
    names,
    async list(path) {
      const { directories, files } = await names(path);
      return [...entriesOf(directories, 'directory'), ...entriesOf(files, 'file')];
    },
    async read(path) {
      if (!byHandle) return fromEntry(path);
      try {
        return await byHandle.read(path);
      } catch (error) {
        if (error instanceof DiskError && OPEN_TO_ENTRIES.has(error.fault)) return fromEntry(path);
        throw error;
      }
    }
  };
}

const entriesOf = (names: readonly string[], kind: Entry['kind']): Entry[] =>
  names.map((name) => ({ name, kind }));

/**
 * `readEntries` gives at most a hundred names at a time, and none at the end. A name that is not UTF-8 arrives empty. An entry is many times as large as its name
 * and a folder of images has tens of thousands: of each hundred only the names are held, as one text; `keep` is given the directories.
 */
function namesIn(
  folder: FileSystemDirectoryEntry,
  path: RelPath,
  keep: (entry: FileSystemDirectoryEntry) => void,
  unlessStopped: () => void
): Promise<JoinedNames> {
  const reader = folder.createReader();
  const directories: string[] = [];
  const files: string[] = [];
  function take(part: readonly FileSystemEntry[]): void {
    const names: string[] = [];
    for (const entry of part) {
      const { name } = entry;
      if (name === '') continue;
      if (isDirectory(entry)) {
        keep(entry);
        directories.push(name);
      } else names.push(name);
    }
    if (names.length > 0) files.push(joinNames(names));
  }
  // A promise and a timer for each hundred names would cost as much as the names.
  const all = (heard: () => void): Promise<JoinedNames> =>
    new Promise((found, failed) => {
      const next = (): void =>
        reader.readEntries((part) => {
          try {
            heard();
            unlessStopped();
            take(part);
            if (part.length > 0) next();
            else found({ directories: joinNames(directories), files: joinNames(files) });
          } catch (error) {
            failed(error);
          }
        }, failed);
      next();
    });
  return whileHeard(PATIENCE_MS, all, path);
}
