import type { EmscriptenFs, FsNode } from '../../formats/hdf5';
import { heapIsSound, heapSize } from '../../formats/global-heap';
import type { Ranges } from '../ranges';

interface FsStream {
  readonly node: FsNode;
  position: number;
}

/** What was read since the count was last begun. */
export interface Reading {
  reads: number;
  bytes: number;
  /** Bytes that the reader asked for, whether they were read now or before. */
  asked: number;
  /** The reader asked for bytes behind the end of the file: it was cut off. */
  behindEnd: boolean;
  /** Files that the reader opened in vain. */
  absent: readonly string[];
  /** What the reader asks for beyond a page is refused, and `located` reads it. */
  locating: boolean;
  located?: (() => Uint8Array) | undefined;
  /** Reads again what was read last. */
  last?: (() => Uint8Array) | undefined;
}

/** Begins the count. */
export function begin(reading: Reading): void {
  Object.assign(reading, {
    reads: 0,
    bytes: 0,
    asked: 0,
    behindEnd: false,
    absent: [],
    last: undefined,
    locating: false,
    located: undefined
  } satisfies Reading);
}

/** So deep lies the directory of the files, so that a path that leads up from there stays in what is mounted. */
const HERE = ['0', '1', '2', '3', '4', '5', '6', '7'];
/** Parts of a path, at most. */
const MOST_PARTS = 40;
const DIRECTORY = 0o040555;
const FILE = 0o100444;
const [NO_ENTRY, READ_ONLY, INVALID, INPUT_OUTPUT] = [44, 69, 28, 29];
/** HDF5 reads its indexes in hundreds of pieces of some bytes; pages make some few reads of them. */
const PAGE = 64 * 1024;
const MOST_PAGES = 32;
/** Bytes of a heap collection: texts and maps of virtual data sets. */
const MOST_HEAP = 64 * 2 ** 20;

/**
 * A directory of files for the HDF5 library that are read by ranges, through pages where the reads are small. A file can say that it is longer than
 * it is: the library refuses files that were cut off, though all frames before the cut can be read; what lies behind the end is told by `reading`.
 */
export class RangeFiles {
  readonly reading: Reading = { reads: 0, bytes: 0, asked: 0, behindEnd: false, absent: [], locating: false };
  private readonly files = new Map<
    number,
    { ranges: Ranges; size: number; pages: Map<number, Uint8Array> }
  >();
  /** Names of files that are not there, by their nodes. */
  private readonly absent = new Map<number, string>();
  private readonly nodes = new Map<string, FsNode>();
  private readonly root: FsNode;

  /** Mounts an empty directory at `place`. */
  constructor(
    private readonly fs: EmscriptenFs,
    readonly place: string,
    private readonly refusals: unknown[] = []
  ) {
    this.root = this.node(null, '/', DIRECTORY);
    fs.mkdirTree(place);
    fs.mount({ mount: () => this.root }, {}, place);
  }

  /**
   * Adds a file that claims `size` bytes, or puts it in the place of one of the same name; gives its path. `as`: under this path, seen from the
   * other files; `undefined` where that leads too far away.
   */
  add(ranges: Ranges, size?: number): string;
  add(ranges: Ranges, size: number, as: string): string | undefined;
  add(ranges: Ranges, size = ranges.size, as = ranges.name): string | undefined {
    const parts = resolved(as);
    if (parts === undefined) return undefined;
    const node = this.nodeAt(parts, FILE);
    this.files.set(node.id, { ranges, size, pages: new Map() });
    return [this.place, ...parts].join('/');
  }

  /** Keeps the place of a file that is not there: `reading` tells when the library would have opened it. */
  addAbsent(name: string, as = name): void {
    const parts = resolved(as);
    if (parts !== undefined) this.absent.set(this.nodeAt(parts, FILE).id, name);
  }

  /** Forgets what was read of a file; it can be read again. */
  forget(name: string): void {
    const node = this.nodes.get([...HERE, name].join('/'));
    if (node) this.files.get(node.id)?.pages.clear();
  }

  close(): void {
    this.files.clear();
    this.nodes.clear();
    this.fs.unmount(this.place);
    this.fs.rmdir(this.place);
  }

  private nodeAt(parts: readonly string[], mode: number): FsNode {
    const path = parts.join('/');
    const known = this.nodes.get(path);
    if (known !== undefined) return known;
    const parent = parts.length > 1 ? this.nodeAt(parts.slice(0, -1), DIRECTORY) : this.root;
    const made = this.node(parent, parts.at(-1) ?? '', mode);
    this.nodes.set(path, made);
    return made;
  }

  private node(parent: FsNode | null, name: string, mode: number): FsNode {
    const node = this.fs.createNode(parent, name, mode, 0);
    node.node_ops = {
      getattr: (one: FsNode) => this.attributes(one),
      lookup: () => this.refuse(NO_ENTRY),
      setattr: () => this.refuse(READ_ONLY)
    };
    node.stream_ops = {
      open: ({ node: { id } }: FsStream) => this.opened(id),
      read: (stream: FsStream, into: Uint8Array, offset: number, length: number, position: number) =>
        this.read(stream.node, into.subarray(offset, offset + length), position),
      llseek: (stream: FsStream, offset: number, whence: number) => this.seek(stream, offset, whence),
      write: () => this.refuse(READ_ONLY)
    };
    return node;
  }

  private opened(id: number): void {
    const name = this.absent.get(id);
    if (name === undefined) return;
    this.reading.absent = [...this.reading.absent, name];
    this.refuse(NO_ENTRY);
  }

  private attributes(node: FsNode): object {
    const size = this.files.get(node.id)?.size ?? 0;
    const time = new Date(0);
    const same = { dev: 1, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: 4096, blocks: Math.ceil(size / 4096) };
    return { ...same, ino: node.id, mode: node.mode, size, atime: time, mtime: time, ctime: time };
  }

  private seek(stream: FsStream, offset: number, whence: number): number {
    const from = [0, stream.position, this.files.get(stream.node.id)?.size ?? 0][whence] ?? 0;
    if (from + offset < 0) return this.refuse(INVALID);
    return from + offset;
  }

  private read({ id }: FsNode, into: Uint8Array, position: number): number {
    const file = this.files.get(id);
    if (file === undefined) return this.refuse(NO_ENTRY);
    const length = Math.max(0, Math.min(into.length, file.size - position));
    const end = Math.min(position + length, file.ranges.size);
    if (this.reading.locating && length > PAGE && end === position + length) {
      this.reading.located = () => this.fetch(file.ranges, position, end);
      return this.refuse(INPUT_OUTPUT);
    }
    this.reading.asked += length;
    if (end < position + length) {
      this.reading.behindEnd = true;
      into.fill(0, Math.max(0, end - position), length);
    }
    this.readRange(file, into, position, end);
    this.reading.last = () => this.readOr(file.ranges, position, end);
    const heap = heapSize(into, 0);
    if (heap !== undefined && !this.isSound(file, position, heap)) return this.refuse(INPUT_OUTPUT);
    return length;
  }

  /** The library walks through a broken heap without end. */
  private isSound({ ranges }: { ranges: Ranges }, position: number, size: number): boolean {
    return (
      size <= MOST_HEAP &&
      heapIsSound(this.readOr(ranges, position, Math.min(position + size, ranges.size)), 0)
    );
  }

  private readRange(
    file: { ranges: Ranges; pages: Map<number, Uint8Array> },
    into: Uint8Array,
    position: number,
    end: number
  ): void {
    if (end - position > PAGE) {
      into.set(this.fetch(file.ranges, position, end));
      return;
    }
    for (let at = position; at < end;) {
      const page = Math.floor(at / PAGE);
      const bytes = this.page(file, page).subarray(at - page * PAGE, end - page * PAGE);
      // A file that became shorter since it was opened.
      if (bytes.length === 0) break;
      into.set(bytes, at - position);
      at += bytes.length;
    }
  }

  private page(
    { ranges, pages }: { ranges: Ranges; pages: Map<number, Uint8Array> },
    page: number
  ): Uint8Array {
    let bytes = pages.get(page);
    pages.delete(page);
    bytes ??= this.fetch(ranges, page * PAGE, Math.min((page + 1) * PAGE, ranges.size));
    // The last used comes last; the first goes first.
    pages.set(page, bytes);
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES) break;
      pages.delete(oldest);
    }
    return bytes;
  }

  private fetch(ranges: Ranges, start: number, end: number): Uint8Array {
    this.reading.reads++;
    this.reading.bytes += end - start;
    const bytes = this.readOr(ranges, start, end);
    if (bytes.length < end - start) this.reading.behindEnd = true;
    return bytes;
  }

  /** A disk that was pulled is an error of reading to the library, which it can end by itself; `refusals` says which one. */
  private readOr(ranges: Ranges, start: number, end: number): Uint8Array {
    try {
      return ranges.read(start, end);
    } catch (error) {
      this.refusals.push(error);
      return this.refuse(INPUT_OUTPUT);
    }
  }

  private refuse(errno: number): never {
    throw new this.fs.ErrnoError(errno);
  }
}

/** The parts of a path from the directory of the files; `undefined` where it leads out of what is mounted, or is endless. */
function resolved(path: string): readonly string[] | undefined {
  const parts = [...HERE];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
    if (parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  }
  return parts;
}
