import { within } from '../base/limit';
import type { RelPath } from '../base/rel-path';
import { diskError, PATIENCE_MS } from './faults';
import type { Entry, Folder } from './folder';
import { Handles } from './handles';

/**
 * A directory handle: from the picker, from a drop, from the library, or of the origin-private file system (tests). Links and names with
 * `: " < >` are missing from its listings; that is the browser's doing.
 */
export function pickedFolder(root: FileSystemDirectoryHandle, name = root.name): Folder {
  const handles = new Handles(root);

  async function names(path: RelPath): Promise<readonly Entry[]> {
    const directory = await handles.directory(path);
    const found: FileSystemHandle[] = [];
    // A name that is not UTF-8 arrives empty and cannot be opened by any route.
    for await (const handle of directory.values()) if (handle.name !== '') found.push(handle);
    handles.keepChildren(path, found);
    return found.map(({ name, kind }) => ({ name, kind }));
  }

  return {
    name,
    way: 'picked',
    complete: true,
    async list(path) {
      try {
        return await within(PATIENCE_MS, names(path), path);
      } catch (error) {
        throw diskError(error, path);
      }
    },
    async read(path) {
      try {
        return await within(
          PATIENCE_MS,
          handles.file(path).then((handle) => handle.getFile()),
          path
        );
      } catch (error) {
        throw diskError(error, path);
      }
    }
  };
}
