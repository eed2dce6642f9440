import { ROOT, child, type RelPath } from '../base/rel-path';
import { placeOf } from '../beamtime/layout';
import { DiskError, type Entry, type Folder } from '../disk/folder';
import { recognise } from '../formats/index';
import { MOST_FILES, MOST_FOLDERS } from '../library/identity';
import type { Fingerprint } from '../library/schema';
import { parseFrameName } from './frames';
import { isSkipped } from './groups';
import { partsOf } from './rows';

const NOTHING: Level = { folders: [], files: [] };

export interface SeenTop {
  readonly fingerprint: Fingerprint;
  /** The same folder; a file that was opened for its size is handed to who reads it first, and not opened again. */
  readonly folder: Folder;
}

/** Merges that are looked into at once while sizes are looked for. */
const MERGES_AT_ONCE = 8;

/** What one folder of the top holds. */
interface Level {
  readonly folders: readonly RelPath[];
  /** Files that will be read anyway. */
  readonly files: readonly RelPath[];
}

/**
 * Looks at the top of a beamtime: its folders, those of its processing results, and the sizes of some files that will be read anyway. First rows wait for it, so
 * what can be asked for together is; the order in which things are kept is that of the names all the same.
 */
export async function lookAtTop(folder: Folder): Promise<SeenTop> {
  const top = await levelOf(folder, ROOT);
  const areas = await Promise.all(
    top.folders.map(async (path): Promise<readonly [RelPath, Level]> => [
      path,
      path.startsWith('_kamo') ? await levelOf(folder, path) : NOTHING
    ])
  );
  const folders = areas.flatMap(([path, { folders }]) => [path, ...folders]);
  const candidates = [...top.files, ...areas.flatMap(([, { files }]) => files)];
  const merges = folders.filter((path) => placeOf(path)?.kind === 'merge');
  for (const part of partsOf(merges, MERGES_AT_ONCE)) {
    if (candidates.length >= MOST_FILES) break;
    const levels = await Promise.all(part.map((path) => levelOf(folder, path)));
    candidates.push(...levels.flatMap(({ files }) => files));
  }
  const { files, opened } = await sizesOf(folder, candidates.slice(0, MOST_FILES));
  return {
    fingerprint: {
      folders: folders.slice(0, MOST_FOLDERS),
      files,
      ...((folder.parts ?? 1) > 1 && { spread: true })
    },
    folder: handingOn(folder, opened)
  };
}

async function levelOf(folder: Folder, directory: RelPath): Promise<Level> {
  const folders: RelPath[] = [];
  const files: RelPath[] = [];
  for (const { name, kind } of await listed(folder, directory)) {
    const path = child(directory, name);
    if (kind === 'directory' && !isSkipped(name)) folders.push(path);
    if (kind === 'file' && isRead(name, path)) files.push(path);
  }
  return { folders, files };
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
  await Promise.all(
    paths.map(async (path) => {
      const held = folder.held?.(path);
      if (held !== undefined) files[path] = held.size;
      if (held !== undefined || folder.way === 'archive') return;
      try {
        const file = await folder.read(path);
        opened.set(path, file);
        files[path] = file.size;
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
      }
    })
  );
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
