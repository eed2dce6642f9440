import type * as H5wasm from 'h5wasm';

/** The part of Emscripten's FS object that is used here. */
export interface EmscriptenFs {
  mkdirTree(path: string): void;
  mount(type: object, options: object, place: string): unknown;
  unmount(place: string): void;
  rmdir(place: string): void;
  writeFile(path: string, content: Uint8Array): void;
  readFile(path: string): Uint8Array;
  unlink(path: string): void;
  createNode(parent: FsNode | null, name: string, mode: number, device: number): FsNode;
  readonly ErrnoError: new (errno: number) => Error;
  readonly streams: readonly ({ stream_ops: object } | null)[];
}
export interface FsNode {
  id: number;
  mode: number;
  node_ops: object;
  stream_ops: object;
}

/** h5wasm, ready to read. */
export interface Hdf5 {
  readonly h5: typeof H5wasm;
  readonly module: Awaited<typeof H5wasm.ready> & { readonly HEAPU8: Uint8Array<ArrayBuffer> };
  readonly fs: EmscriptenFs;
  /** Why the disk refused a read: the library itself knows of a number only. */
  readonly refusals: unknown[];
  /** What the library said of its last failure (it prints it), and forgets it. */
  complaint(): string;
  /** Gives the stack back that a call used which ended by an error: h5wasm throws it out of compiled code, which keeps it (decision 0170). Not within a call. */
  unwind(): void;
}

const MOST_WORDS = 20_000;

let loaded: Promise<Hdf5> | undefined;

/** Loads the library once (4.2 MB, 0.1–0.2 s), without filters. */
export function hdf5(): Promise<Hdf5> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Hdf5> {
  const h5 = await import('h5wasm');
  const module = (await h5.ready) as Hdf5['module'];
  const fs = module.FS as unknown as EmscriptenFs;
  return { h5, module, fs, refusals: [], complaint: listen(fs), unwind: unwinding(module) };
}

/** Emscripten's `ccall` lays arrays on the stack, and gives it back only where the call succeeds. One of a negative length moves it back. */
function unwinding({ ccall }: Awaited<typeof H5wasm.ready>): () => void {
  const top = (): number => ccall('memcpy', 'number', ['array', 'number', 'number'], [[0], 0, 0]) as number;
  const atRest = top();
  return () => {
    const used = atRest - top();
    if (used <= 0) return;
    try {
      ccall('no_such_function', null, ['array'], [{ length: -used } as unknown as number[]]);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  };
}

/** The library prints the way of every failure to the standard error stream, the innermost cause last. It is kept instead. */
function listen(fs: EmscriptenFs): () => string {
  let said = '';
  const stream = fs.streams[2];
  const decoder = new TextDecoder();
  if (stream)
    stream.stream_ops = {
      write: (_: unknown, buffer: Uint8Array, offset: number, length: number) => {
        if (said.length < MOST_WORDS) said += decoder.decode(buffer.slice(offset, offset + length));
        return length;
      }
    };
  return () => {
    const last = [...said.matchAll(/^\s*#\d+: .*?: (.*)$/gm)].at(-1)?.[1] ?? said.slice(0, 200);
    said = '';
    return last.trim();
  };
}

/** A scalar, or the first value of a list, of a file. */
export type Scalar = (path: string) => number | string | undefined;

const PLACE = '/read-whole.h5';
/** Angles of one series are the longest list that is of use here. */
const MOST_BYTES = 8 * 100_000;

/**
 * Opens a file that is whole in memory and has no broken heap (global-heap.ts: the library would not come back), and gives `read` its scalars: numbers, and texts up to their first zero byte; `undefined` where a path is not
 * there or holds something else. Throws with the library's own words where it is no file that it can read.
 */
export function withScalars<T>(
  { h5, module, fs, complaint, unwind }: Hdf5,
  content: Uint8Array,
  read: (scalar: Scalar) => T
): T {
  fs.writeFile(PLACE, content);
  complaint();
  let id = 0n;
  try {
    const file = new h5.File(PLACE, 'r');
    id = file.file_id;
    if (id <= 0n) throw new Error(complaint());
    return read((path) => {
      try {
        if (module.get_type(id, path) !== module.H5G_DATASET) return undefined;
        // `file.get` would ask for its kind once more, and the set for what is known of it.
        const found = new h5.Dataset(id, path);
        const { total_size: many, size } = found.metadata;
        return many * size > MOST_BYTES ? undefined : scalarOf(found.value);
      } catch {
        // A path of a broken file: as good as absent.
        complaint();
        unwind();
        return undefined;
      }
    });
  } finally {
    if (id > 0n) module.close_file(id);
    fs.unlink(PLACE);
    complaint();
    unwind();
  }
}

function scalarOf(value: unknown): number | string | undefined {
  const first: unknown =
    Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as ArrayLike<unknown>)[0] : value;
  if (typeof first === 'bigint') return Number(first);
  if (typeof first === 'number') return Number.isFinite(first) ? first : undefined;
  return typeof first === 'string' ? first.replace(/\0.*$/s, '').trim() || undefined : undefined;
}
