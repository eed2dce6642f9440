import type { Bytes } from '../../lib/formats/format';
import { FilesTogether, LARGE_MERGE, readReflections } from '../../lib/reflections/read-reflections';
import { RecordRoom } from '../../lib/reflections/record-room';
import type { ReflectionFile } from '../../lib/reflections/reflection-file';

/** A file as the disk gave it, and what was read of it while there is room for that. */
interface Held {
  readonly file: File;
  readonly read?: ReflectionFile;
}

/** The reflections that the worker holds by path: none is read again while the disk gives the same, unless there are too many to be held. */
export class ReadFiles {
  readonly #sets = new Map<string, Held>();
  /** Bytes of the files whose records are held, or are being read to be. */
  #size = 0;
  /** The last that was asked for alone, in `#sets` or not. */
  #single: { readonly path: string; readonly file: File; readonly read: ReflectionFile } | undefined;
  /** The file that is being read by `copies` or `of`. */
  reading = '';

  /** `most`: bytes of the files whose records are held; beyond it a file is read again for each merge. */
  constructor(readonly most = LARGE_MERGE) {}

  /** Reads a data set and holds it, or, where there is no room, only knows it. Throws `FormatError` where it is no file of reflections. */
  async hold(path: string, file: File): Promise<ReflectionFile> {
    const known = this.#same(path, file);
    if (known === undefined || !this.#sets.has(path)) this.#forget(path);
    const hasRoom = this.#sets.get(path)?.read !== undefined || this.#size + file.size <= this.most;
    if (!hasRoom) {
      const read = known ?? (await readReflections(path, bytesOf(file), new RecordRoom(file.size, 'single')));
      this.#sets.set(path, { file });
      return read;
    }
    if (this.#sets.get(path)?.read === undefined) this.#size += file.size;
    try {
      const read = known ?? (await readReflections(path, bytesOf(file)));
      this.#sets.set(path, { file, read });
      return read;
    } catch (error) {
      this.#size -= file.size;
      throw error;
    }
  }

  /** Reads a file that is asked for alone, and holds it until another is. Throws `FormatError` as `hold`. */
  async alone(path: string, file: File): Promise<ReflectionFile> {
    const known = this.#same(path, file);
    // The last one makes room before the next is read.
    this.#single = undefined;
    const read = known ?? (await readReflections(path, bytesOf(file)));
    this.#single = { path, file, read };
    return read;
  }

  /** Data sets that were read, as they are. Throws where one was not. */
  async of(paths: readonly string[]): Promise<ReflectionFile[]> {
    const found: ReflectionFile[] = [];
    for (const path of paths) {
      this.reading = path;
      const { read, file } = this.#known(path);
      found.push(read ?? (await readReflections(path, bytesOf(file))));
    }
    return found;
  }

  /**
   * Data sets that were read, in one room that is the caller's to write over: copies of what is held, or read from the disk anew. In single precision where
   * they are large, as the command `merge`. Throws where one was not read, the signal's reason when aborted.
   */
  async copies(paths: readonly string[], signal?: AbortSignal): Promise<ReflectionFile[]> {
    const all = paths.map((path) => ({ path, ...this.#known(path) }));
    const together = FilesTogether.toMerge(all.reduce((sum, { file }) => sum + file.size, 0));
    together.reserve(all.reduce((sum, { read }) => sum + (read?.columns.n ?? 0), 0));
    for (const { path, read, file } of all) {
      signal?.throwIfAborted();
      this.reading = path;
      if (read !== undefined && together.precision === 'double') together.add(read);
      else await together.read(path, bytesOf(file, signal));
    }
    return together.files();
  }

  /** Forgets all but these. */
  keep(paths: readonly string[]): void {
    const kept = new Set(paths);
    for (const path of [...this.#sets.keys()]) if (!kept.has(path)) this.#forget(path);
    this.#single = undefined;
  }

  #known(path: string): Held {
    const held = this.#sets.get(path);
    if (held === undefined) throw new Error(`${path} was not read`);
    return held;
  }

  #forget(path: string): void {
    const held = this.#sets.get(path);
    if (held?.read !== undefined) this.#size -= held.file.size;
    this.#sets.delete(path);
  }

  /** What is held of the same file. */
  #same(path: string, { size, lastModified }: File): ReflectionFile | undefined {
    const single = this.#single?.path === path ? this.#single : undefined;
    return [this.#sets.get(path), single].find(
      (held) => held?.read !== undefined && held.file.size === size && held.file.lastModified === lastModified
    )?.read;
  }
}

/** Each slice throws the signal's reason when aborted. */
export function bytesOf(file: File, signal?: AbortSignal): Bytes {
  return {
    size: file.size,
    async slice(start, end) {
      signal?.throwIfAborted();
      return new Uint8Array(await file.slice(start, end).arrayBuffer());
    }
  };
}
