import { relPath, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from './folder';
import { Tree } from './tree';

/** A file with the path that `<input webkitdirectory>` gave it, the chosen folder's name first. The path must travel beside the file. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** On the page: the files of an `<input type=file webkitdirectory>`. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * The files of `<input webkitdirectory>`, for browsers without File System Access. Real files can be missing where the disk holds links
 * (Chromium follows a link and then skips the directory it has already visited), hence `complete: false`.
 */
export function chosenFolder(files: readonly ChosenFile[]): Folder {
  const byPath = new Map<RelPath, File>();
  const tree = new Tree();
  let name = '';
  for (const { path, file } of files) {
    const slash = path.indexOf('/');
    if (slash > 0) name ||= path.slice(0, slash);
    const inside = relPath(path.slice(slash + 1));
    byPath.set(inside, file);
    tree.addFile(inside);
  }
  return {
    name,
    way: 'chosen',
    complete: false,
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
