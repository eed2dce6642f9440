import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DiskError, type Folder } from '../../src/lib/disk/folder';

/** A directory of this machine as the browser would see it: links do not exist. `opened` collects the paths that were read. */
export function nodeFolder(root: string, opened: string[] = []): Folder {
  return {
    name: basename(root),
    way: 'picked',
    complete: true,
    async list(path) {
      try {
        const entries = await readdir(join(root, path), { withFileTypes: true });
        return entries.flatMap((entry) =>
          entry.isSymbolicLink()
            ? []
            : [{ name: entry.name, kind: entry.isDirectory() ? ('directory' as const) : ('file' as const) }]
        );
      } catch (cause) {
        throw new DiskError('not-found', path, { cause });
      }
    },
    async read(path) {
      opened.push(path);
      try {
        const place = join(root, path);
        const { mtimeMs } = await stat(place);
        return new File([await openAsBlob(place)], basename(path), { lastModified: Math.floor(mtimeMs) });
      } catch (cause) {
        throw new DiskError('not-found', path, { cause });
      }
    }
  };
}
