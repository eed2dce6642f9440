import { child, parent, baseName, type RelPath } from '../base/rel-path';
import { DiskError } from './folder';

/** More handles than this are not kept; asking for one again costs half a millisecond. */
const MOST_HANDLES = 4096;

/** Handles below a directory, found one component at a time (paths with a slash are refused by the API) and kept for a while. */
export class Handles {
  readonly #kept = new Map<RelPath, FileSystemHandle>();
  readonly #looking = new Map<RelPath, Promise<FileSystemDirectoryHandle>>();

  constructor(readonly root: FileSystemDirectoryHandle) {}

  keep(path: RelPath, handle: FileSystemHandle): void {
    this.#kept.delete(path);
    this.#kept.set(path, handle);
    if (this.#kept.size <= MOST_HANDLES) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Asked for by several at once, a directory is looked up once. */
  async directory(path: RelPath): Promise<FileSystemDirectoryHandle> {
    const known = path === '' ? this.root : this.#keptDirectory(path);
    if (known !== undefined) return known;
    let looking = this.#looking.get(path);
    if (looking === undefined) {
      looking = this.#lookUp(path).finally(() => this.#looking.delete(path));
      this.#looking.set(path, looking);
    }
    return looking;
  }

  async #lookUp(path: RelPath): Promise<FileSystemDirectoryHandle> {
    const handle = await (await this.directory(parent(path))).getDirectoryHandle(baseName(path));
    this.keep(path, handle);
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
