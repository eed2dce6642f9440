import type { EmscriptenFs, FsNode } from '../../formats/hdf5';
import type { Ranges } from '../ranges';

interface FsStream {
  readonly node: FsNode;
  position: number;
}

/** What was read since the count was last begun. */
export interface Reading {
  reads: number;
  bytes: number;
  /** The reader asked for bytes behind the end of the file: it was cut off. */
  behindEnd: boolean;
}

const DIRECTORY = 0o040555;
const FILE = 0o100444;
const [NO_ENTRY, READ_ONLY, INVALID, INPUT_OUTPUT] = [44, 69, 28, 29];
/** HDF5 reads its indexes in hundreds of pieces of some bytes; pages make some few reads of them. */
const PAGE = 64 * 1024;
const MOST_PAGES = 32;

/**
 * A directory of files for the HDF5 library that are read by ranges, through pages where the reads are small. A file can say that it is longer than
 * it is: the library refuses files that were cut off, though all frames before the cut can be read; what lies behind the end is told by `reading`.
 */
export class RangeFiles {
  readonly reading: Reading = { reads: 0, bytes: 0, behindEnd: false };
  private readonly files = new Map<
    number,
    { ranges: Ranges; size: number; pages: Map<number, Uint8Array> }
  >();
  private readonly ids = new Map<string, number>();
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

  /** Adds a file that claims `size` bytes, or puts it in the place of one of the same name; gives its path. */
  add(ranges: Ranges, size = ranges.size): string {
    let id = this.ids.get(ranges.name);
    if (id === undefined) this.ids.set(ranges.name, (id = this.node(this.root, ranges.name, FILE).id));
    this.files.set(id, { ranges, size, pages: new Map() });
    return `${this.place}/${ranges.name}`;
  }

  /** Forgets what was read of a file; it can be read again. */
  forget(name: string): void {
    this.files.get(this.ids.get(name) ?? -1)?.pages.clear();
  }

  begin(): void {
    Object.assign(this.reading, { reads: 0, bytes: 0, behindEnd: false });
  }

  close(): void {
    this.files.clear();
    this.ids.clear();
    this.fs.unmount(this.place);
    this.fs.rmdir(this.place);
  }

  private node(parent: FsNode | null, name: string, mode: number): FsNode {
    const node = this.fs.createNode(parent, name, mode, 0);
    node.node_ops = {
      getattr: (one: FsNode) => this.attributes(one),
      lookup: () => this.refuse(NO_ENTRY),
      setattr: () => this.refuse(READ_ONLY)
    };
    node.stream_ops = {
      read: (stream: FsStream, into: Uint8Array, offset: number, length: number, position: number) =>
        this.read(stream.node, into.subarray(offset, offset + length), position),
      llseek: (stream: FsStream, offset: number, whence: number) => this.seek(stream, offset, whence),
      write: () => this.refuse(READ_ONLY)
    };
    return node;
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
    if (end < position + length) {
      this.reading.behindEnd = true;
      into.fill(0, Math.max(0, end - position), length);
    }
    if (length > PAGE) {
      if (end > position) into.set(this.fetch(file.ranges, position, end));
      return length;
    }
    for (let at = position; at < end;) {
      const page = Math.floor(at / PAGE);
      const bytes = this.page(file, page).subarray(at - page * PAGE, end - page * PAGE);
      // A file that became shorter since it was opened.
      if (bytes.length === 0) break;
      into.set(bytes, at - position);
      at += bytes.length;
    }
    return length;
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
