import type { Bytes } from '../../lib/formats/format';
import { readReflections } from '../../lib/reflections/read-reflections';
import type { ReflectionFile } from '../../lib/reflections/reflection-file';

/** A file that was read, and what it was on the disk. */
interface Held {
  readonly size: number;
  readonly lastModified: number;
  readonly read: ReflectionFile;
}

/** The reflections that the worker holds by path: none is read again while the disk gives the same. */
export class ReadFiles {
  readonly #sets = new Map<string, Held>();
  /** The last that was asked for alone, in `#sets` or not. */
  #single: Held | undefined;

  /** Reads a data set and holds it. Throws `FormatError` where it is no file of reflections. */
  async hold(path: string, file: File): Promise<ReflectionFile> {
    const held = this.#same(path, file) ?? (await heldOf(path, file));
    this.#sets.set(path, held);
    return held.read;
  }

  /** Reads a file that is asked for alone, and holds it until another is. Throws `FormatError` as `hold`. */
  async alone(path: string, file: File): Promise<ReflectionFile> {
    const same = this.#same(path, file);
    // The last one makes room before the next is read.
    this.#single = same;
    this.#single ??= await heldOf(path, file);
    return this.#single.read;
  }

  /** Data sets that are held. Throws where one is not. */
  of(paths: readonly string[]): ReflectionFile[] {
    return paths.map((path) => {
      const held = this.#sets.get(path);
      if (held === undefined) throw new Error(`${path} was not read`);
      return held.read;
    });
  }

  /** Forgets all but these. */
  keep(paths: readonly string[]): void {
    const kept = new Set(paths);
    for (const path of [...this.#sets.keys()]) if (!kept.has(path)) this.#sets.delete(path);
    this.#single = undefined;
  }

  #same(path: string, { size, lastModified }: File): Held | undefined {
    const isSame = (held: Held): boolean =>
      held.read.path === path && held.size === size && held.lastModified === lastModified;
    return [this.#sets.get(path), this.#single].find((held) => held !== undefined && isSame(held));
  }
}

async function heldOf(path: string, file: File): Promise<Held> {
  const { size, lastModified } = file;
  return { size, lastModified, read: await readReflections(path, bytesOf(file)) };
}

export function bytesOf(file: File): Bytes {
  return {
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer())
  };
}
