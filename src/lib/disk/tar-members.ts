import { unpackTar } from 'modern-tar';
import { joinedBytes } from '../base/joined-bytes';
import { plainBytes, type Break } from './gunzip';

const BLOCK = 512;
/** Blocks before a header that say more of it (long names): more is no name. */
const LARGEST_ABOUT = 2 ** 20;

/** A member's header, as modern-tar reads it: long names, pax records and numbers beyond octal included. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly type?: string;
  readonly mtime?: Date;
  readonly linkname?: string;
}

/** The bytes of a member, in pieces. What is not asked for is passed over. */
export type Body = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

/**
 * Calls `take` for every member of a tar (gzipped or not) until it gives false. Nothing is held but the piece being read. Where several tars stand one behind the other, all are read. Resolves to
 * the break, if there is one; a member whose body ended before its size has `take` called with what there is.
 */
export async function eachMember(
  archive: Blob,
  signal: AbortSignal | undefined,
  take: (header: TarHeader, body: Body) => Promise<boolean>
): Promise<Break | undefined> {
  const bytes = new Plain(plainBytes(archive, signal));
  /** Global pax records, which hold for every later member. */
  let global: Uint8Array[] = [];
  let about: Uint8Array[] = [];
  let ended = false;
  try {
    for (;;) {
      const place = bytes.place;
      const block = await bytes.take(BLOCK);
      if (block.length === 0) return bytes.broken ?? (ended ? undefined : cutOff(place));
      if (block.every((byte) => byte === 0)) {
        ended = block.length === BLOCK;
        continue;
      }
      if (block.length < BLOCK || !isHeader(block))
        return bytes.broken ?? (ended ? await trailing(bytes, block.length) : noHeader(place, block.length));
      ended = false;
      const kind = String.fromCharCode(block[156] ?? 0);
      if ('gxLK'.includes(kind)) {
        const size = numberIn(block, 124, 12);
        if (!(size <= LARGEST_ABOUT)) return noHeader(place, BLOCK);
        const more = await bytes.take(padded(size));
        if (more.length < padded(size)) return bytes.broken ?? cutOff(bytes.place);
        if (kind === 'g') global = [block, more];
        else about.push(block, more);
        continue;
      }
      const header = await headerOf([...global, ...about, block]);
      about = [];
      if (header === undefined) return noHeader(place, BLOCK);
      const end = bytes.place + padded(header.size);
      const more = await take(header, bytes.pieces(header.size));
      if (!more) return undefined;
      await bytes.pass(end - bytes.place);
      if (bytes.place < end) return bytes.broken ?? cutOff(bytes.place);
    }
  } finally {
    await bytes.close();
  }
}

/** Numbers of bytes, of the unpacked archive. */
declare module '../base/flaw' {
  interface Flaws {
    'no-end-mark': { readonly after: number };
    'wrong-archive': unknown;
    'contents-cut-off': { readonly at: number };
    'contents-damaged': { readonly at: number };
  }
}

const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

const cutOff = (place: number): Break => ({
  loses: true,
  flaw: { code: 'no-end-mark', after: place }
});
const noHeader = (place: number, length: number): Break => ({
  loses: true,
  flaw:
    place === 0
      ? { code: 'wrong-archive' }
      : { code: length < BLOCK ? 'contents-cut-off' : 'contents-damaged', at: place }
});

async function trailing(bytes: Plain, found: number): Promise<Break> {
  const behind = found + (await bytes.pass(Infinity));
  return (
    bytes.broken ?? {
      loses: false,
      flaw: { code: 'archive-goes-on', bytes: behind }
    }
  );
}

/** POSIX ustar: the sum of the header's bytes, those of the sum itself taken as blanks. Old programs sum signed bytes. */
function isHeader(block: Uint8Array): boolean {
  let [plain, signed] = [0, 0];
  for (const [at, byte] of block.entries()) {
    const value = at >= 148 && at < 156 ? 32 : byte;
    plain += value;
    signed += value > 127 ? value - 256 : value;
  }
  const sum = numberIn(block, 148, 8);
  return sum === plain || sum === signed;
}

/** An octal number; NaN where there is none. */
function numberIn(block: Uint8Array, at: number, length: number): number {
  const text = String.fromCharCode(...block.subarray(at, at + length))
    .replace(/\0[^]*$/, '')
    .trim();
  return /^[0-7]+$/.test(text) ? parseInt(text, 8) : NaN;
}

/** What modern-tar makes of a header and the blocks before it; its body is not needed for that. */
async function headerOf(blocks: readonly Uint8Array[]): Promise<TarHeader | undefined> {
  try {
    const header = (await unpackTar(joinedBytes(blocks)))[0]?.header;
    return header && Number.isSafeInteger(header.size) && header.size >= 0 ? header : undefined;
  } catch {
    // Numbers that are none: modern-tar says so by an Error without a class of its own.
    return undefined;
  }
}

/** Bytes taken from the front of a stream of pieces. */
class Plain {
  /** Bytes taken so far. */
  place = 0;
  broken: Break | undefined;
  #piece: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  constructor(readonly source: ReturnType<typeof plainBytes>) {}

  /** The next `length` bytes in pieces; fewer at the end. */
  async *pieces(length: number): Body {
    let left = length;
    while (left > 0) {
      if (this.#piece.length === 0) {
        const next = await this.source.next();
        if (next.done === true) {
          this.broken ??= next.value;
          return;
        }
        this.#piece = next.value;
        continue;
      }
      const part = this.#piece.subarray(0, Math.min(left, this.#piece.length));
      this.#piece = this.#piece.subarray(part.length);
      this.place += part.length;
      left -= part.length;
      yield part;
    }
  }

  /** The next `length` bytes; fewer at the end. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of this.pieces(length)) parts.push(part);
    const [only] = parts;
    return parts.length === 1 && only ? only : joinedBytes(parts);
  }

  /** Passes over `length` bytes; gives how many there were. */
  async pass(length: number): Promise<number> {
    let passed = 0;
    for await (const part of this.pieces(length)) passed += part.length;
    return passed;
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }
}
