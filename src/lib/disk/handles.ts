import { child, parent, baseName, type RelPath } from '../base/rel-path';
import { DiskError } from './folder';

/** More handles than this are not kept; asking for one again costs half a millisecond. */
const MOST_HANDLES = 4096;

/** Handles below a directory, found one component at a time (paths with a slash are refused by the API) and kept for a while. */
export class Handles {
  readonly #kept = new Map<RelPath, FileSystemHandle>();

  constructor(readonly root: FileSystemDirectoryHandle) {}

  keep(path: RelPath, handle: FileSystemHandle): void {
    this.#kept.delete(path);
    this.#kept.set(path, handle);
    if (this.#kept.size <= MOST_HANDLES) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  async directory(path: RelPath): Promise<FileSystemDirectoryHandle> {
    const missing: RelPath[] = [];
    let at = path;
    let handle: FileSystemDirectoryHandle | undefined;
    for (;;) {
      handle = at === '' ? this.root : this.#keptDirectory(at);
      if (handle) break;
      missing.push(at);
      at = parent(at);
    }
    for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
      handle = await handle.getDirectoryHandle(baseName(next));
      this.keep(next, handle);
    }
    return handle;
  }

  async file(path: RelPath): Promise<FileSystemFileHandle> {
    if (path === '') throw new DiskError('not-found', path);
    const kept = this.#kept.get(path);
    if (kept instanceof FileSystemFileHandle) return kept;
    return (await this.directory(parent(path))).getFileHandle(baseName(path));
  }

  /** The handles that a listing brought along. */
  keepChildren(directory: RelPath, children: readonly FileSystemHandle[]): void {
    if (children.length > MOST_HANDLES / 8) return;
    for (const each of children) this.keep(child(directory, each.name), each);
  }

  #keptDirectory(path: RelPath): FileSystemDirectoryHandle | undefined {
    const kept = this.#kept.get(path);
    return kept instanceof FileSystemDirectoryHandle ? kept : undefined;
  }
}
