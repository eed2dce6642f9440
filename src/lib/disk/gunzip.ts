import type { Flaw } from '../base/flaw';
import { Inflate } from 'pako';
import { pause } from '../base/slices';

/** How a stream of bytes ended that did not end as it should. */
export interface Break {
  /** False where everything that was packed came out, and only more stands after it. */
  readonly loses: boolean;
  readonly flaw: Flaw;
}

/** Numbers of bytes. */
declare module '../base/flaw' {
  interface Flaws {
    'archive-stopped': unknown;
    /** `text`: of the library that unpacks. */
    'archive-damaged': { readonly at: number; readonly size: number; readonly text: string };
    'archive-breaks-off': { readonly after: number };
    'archive-goes-on': { readonly bytes: number };
  }
}

/** Read from the archive at once, */
const READ = 2 ** 20;
/** … and unpacked at once: deflate makes at most 1032 bytes of one, so that this is at most 17 MB in memory. */
const UNPACK = 2 ** 14;
const CHUNK = 2 ** 18;
/** The thread is given back after so long, so that Cancel is heard inside a member too. */
const SLICE_MS = 50;

/** zlib's flush that hands out what is there. */
const SYNC_FLUSH = 2;

/** What the stream of an aborted reading ends with. */
const STOPPED: Break = { loses: true, flaw: { code: 'archive-stopped' } };

/**
 * The bytes of an archive, unpacked where it is gzipped: one member after the other (RFC 1952, 2.2). Everything before a break is given; the
 * generator returns the break, if there is one. Rejects with what the browser says when the file itself cannot be read.
 */
export async function* plainBytes(
  archive: Blob,
  signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>, Break | undefined, undefined> {
  const magic = new Uint8Array(await archive.slice(0, 2).arrayBuffer());
  const member = isMember(magic) ? new GzipMembers(archive.size) : undefined;
  let given = performance.now();
  for (let at = 0; at < archive.size; at += READ) {
    const read = new Uint8Array(await archive.slice(at, at + READ).arrayBuffer());
    for (let from = 0; from < read.length; from += member ? UNPACK : READ) {
      if (signal?.aborted === true) return STOPPED;
      if (!member) yield read;
      else {
        yield* member.push(read.subarray(from, from + UNPACK), at + from);
        if (member.broken) return member.broken;
      }
      if (performance.now() - given < SLICE_MS) continue;
      await pause();
      given = performance.now();
    }
  }
  yield* member?.end() ?? [];
  return member?.broken;
}

const isMember = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && (bytes.length < 2 || bytes[1] === 0x8b);

/** A row of gzip members. What was unpacked before damage is handed out. */
class GzipMembers {
  broken: Break | undefined;
  #inflate: Inflate | undefined;
  #out: Uint8Array<ArrayBuffer>[] = [];

  constructor(readonly size: number) {}

  /** `bytes` stand at `place` in the archive. */
  push(bytes: Uint8Array, place: number): readonly Uint8Array<ArrayBuffer>[] {
    let left = bytes;
    while (left.length > 0 && !this.broken) {
      if (!this.#inflate) {
        // Zeros after a member fill up a tape's block: they say nothing.
        const start = left.findIndex((byte) => byte !== 0);
        if (start < 0) break;
        left = left.subarray(start);
        if (!isMember(left)) {
          this.#trailing(place + bytes.length - left.length);
          break;
        }
        this.#inflate = new Inflate({ chunkSize: CHUNK });
        this.#inflate.onData = (chunk) => this.#out.push(chunk);
      }
      left = this.#feed(this.#inflate, left, place + bytes.length);
    }
    const out = this.#out;
    this.#out = [];
    return out;
  }

  /** Gives what was not taken. `end`: where `bytes` end in the archive. */
  #feed(inflate: Inflate, bytes: Uint8Array, end: number): Uint8Array {
    inflate.push(bytes);
    const left = inflate.strm.avail_in;
    if (inflate.err !== 0) {
      this.#rest(inflate);
      // pako goes on by itself to a member that follows in the same piece; what stands there may be none.
      const start = bytes.length - left - inflate.strm.total_in;
      if (inflate.strm.total_out === 0 && start > 0 && !isMember(bytes.subarray(start)))
        this.#trailing(end - bytes.length + start);
      else
        this.broken = {
          loses: true,
          flaw: { code: 'archive-damaged', at: end - left, size: this.size, text: inflate.msg }
        };
    } else if (inflate.ended) this.#inflate = undefined;
    return bytes.subarray(bytes.length - left);
  }

  /** After the last byte of the archive. */
  end(): readonly Uint8Array<ArrayBuffer>[] {
    if (!this.#inflate || this.broken) return [];
    this.#inflate.push(new Uint8Array(0), SYNC_FLUSH);
    this.#rest(this.#inflate);
    this.broken = {
      loses: true,
      flaw: { code: 'archive-breaks-off', after: this.size }
    };
    return this.#out;
  }

  #rest({ strm }: Inflate): void {
    if (strm.next_out > 0 && strm.output.length > 0) this.#out.push(strm.output.slice(0, strm.next_out));
  }

  #trailing(from: number): void {
    this.broken = {
      loses: false,
      flaw: { code: 'archive-goes-on', bytes: this.size - from }
    };
  }
}
