import { relPath, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from './folder';
import { Tree } from './tree';

/** Contents by path; a path that ends with '/' is an empty folder. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** Files in memory as a `Folder`, for tests. `modified` is every file's time. */
export function memoryFolder(name: string, files: MemoryFiles, modified = 0): Folder {
  const tree = new Tree();
  const byPath = new Map<RelPath, File>();
  for (const [text, content] of Object.entries(files)) {
    const path = relPath(text);
    if (text.endsWith('/')) {
      tree.addDirectory(path);
      continue;
    }
    byPath.set(path, new File([content], path.slice(path.lastIndexOf('/') + 1), { lastModified: modified }));
    tree.addFile(path);
  }
  return {
    name,
    way: 'memory',
    complete: true,
    async list(path) {
      return tree.list(path) ?? notFound(path);
    },
    async read(path) {
      return byPath.get(path) ?? notFound(path);
    }
  };
}

function notFound(path: RelPath): never {
  throw new DiskError('not-found', path);
}
