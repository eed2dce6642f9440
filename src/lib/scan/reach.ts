import { ROOT, parent, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from '../disk/folder';

/** A folder that could be listed just now is not asked again for so long: a disk that goes away has thousands of questions waiting. */
const FRESH_MS = 500;

/** False where the folder itself can no longer be listed. */
export async function isThere(folder: Folder): Promise<boolean> {
  try {
    await folder.list(ROOT);
    return true;
  } catch (error) {
    if (error instanceof DiskError) return false;
    throw error;
  }
}

/** Finds out how much of a disk went away, once something on it was refused. */
export class Reach {
  readonly #asked = new Map<RelPath, { readonly at: number; readonly lists: Promise<boolean> }>();

  constructor(readonly folder: Folder) {}

  /**
   * The topmost folder above `path` that cannot be listed any more; `undefined` where the folder that holds `path` still can. The root stands for
   * the whole disk.
   */
  async brokenAbove(path: RelPath): Promise<RelPath | undefined> {
    let broken: RelPath | undefined;
    for (let at = path; at !== ROOT && !(await this.#lists(parent(at))); at = parent(at)) broken = parent(at);
    return broken;
  }

  #lists(path: RelPath): Promise<boolean> {
    const now = performance.now();
    const known = this.#asked.get(path);
    if (known !== undefined && now - known.at < FRESH_MS) return known.lists;
    const lists = this.folder.list(path).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DiskError) return false;
        throw error;
      }
    );
    this.#asked.set(path, { at: now, lists });
    return lists;
  }
}
