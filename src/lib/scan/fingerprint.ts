import { ROOT, child, type RelPath } from '../base/rel-path';
import { placeOf } from '../beamtime/layout';
import { DiskError, type Entry, type Folder } from '../disk/folder';
import { recognise } from '../formats/index';
import { MOST_FILES, MOST_FOLDERS } from '../library/identity';
import type { Fingerprint } from '../library/schema';
import { parseFrameName } from './frames';
import { isSkipped } from './groups';

export interface SeenTop {
  readonly fingerprint: Fingerprint;
  /** The same folder; a file that was opened for its size is handed to who reads it first, and not opened again. */
  readonly folder: Folder;
}

/** Looks at the top of a beamtime: its folders, those of its processing results, and the sizes of some files that will be read anyway. */
export async function lookAtTop(folder: Folder): Promise<SeenTop> {
  const folders: RelPath[] = [];
  const candidates: RelPath[] = [];
  const look = async (directory: RelPath): Promise<RelPath[]> => {
    const below: RelPath[] = [];
    for (const { name, kind } of await listed(folder, directory)) {
      const path = child(directory, name);
      if (kind === 'directory' && !isSkipped(name)) below.push(path);
      if (kind === 'file' && isRead(name, path) && candidates.length < MOST_FILES) candidates.push(path);
    }
    return below;
  };
  for (const path of await look(ROOT)) {
    folders.push(path);
    if (path.startsWith('_kamo')) folders.push(...(await look(path)));
  }
  for (const path of folders)
    if (placeOf(path)?.kind === 'merge' && candidates.length < MOST_FILES) await look(path);
  const { files, opened } = await sizesOf(folder, candidates);
  return {
    fingerprint: {
      folders: folders.slice(0, MOST_FOLDERS),
      files,
      ...((folder.parts ?? 1) > 1 && { spread: true })
    },
    folder: handingOn(folder, opened)
  };
}

function isRead(name: string, path: RelPath): boolean {
  const format = parseFrameName(name) === undefined ? recognise(path) : undefined;
  return format !== undefined && format.whenScanning !== 'later';
}

/** What cannot be listed says nothing; the scan tells it. */
async function listed(folder: Folder, directory: RelPath): Promise<readonly Entry[]> {
  try {
    return await folder.list(directory);
  } catch (error) {
    if (error instanceof DiskError) return [];
    throw error;
  }
}

/** Of an archive only what is held: any other member would be unpacked again. What cannot be opened says nothing. */
async function sizesOf(folder: Folder, paths: readonly RelPath[]) {
  const files: Record<string, number> = {};
  const opened = new Map<RelPath, File>();
  for (const path of paths) {
    const held = folder.held?.(path);
    if (held !== undefined) files[path] = held.size;
    if (held !== undefined || folder.way === 'archive') continue;
    try {
      const file = await folder.read(path);
      opened.set(path, file);
      files[path] = file.size;
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
    }
  }
  return { files, opened };
}

function handingOn(folder: Folder, opened: Map<RelPath, File>): Folder {
  return Object.create(folder, {
    read: {
      value: async (path: RelPath): Promise<File> => {
        const file = opened.get(path);
        opened.delete(path);
        return file ?? folder.read(path);
      }
    }
  }) as Folder;
}
