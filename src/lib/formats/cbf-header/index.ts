import { Gunzip } from 'fflate';
import { bytesFormat, type Bytes } from '../format';
import { FormatError, otherFormat } from '../lines';
import type { CbfHeader } from './record';
import { readCbfHeader } from './read';

export type * from './record';

declare module '../format' {
  interface Records {
    'cbf-header': CbfHeader;
  }
}

/** The header of a mini-CBF is some 2 kB. */
const HEADER_BYTES = 8192;

/** A deflated header of 8 KiB is shorter than itself; the end of the file holds the size of what was packed. */
async function packedHeader(bytes: Bytes, head: Uint8Array<ArrayBuffer>): Promise<CbfHeader | undefined> {
  const trailer = await bytes.slice(Math.max(0, bytes.size - 4), bytes.size);
  const unpacked = unpackedHead(head);
  // RFC 1952: the last four bytes are the size, modulo 2^32. Of a file that was cut off they are pixels.
  const size = trailer.length === 4 ? new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true) : 0;
  const header = readCbfHeader(unpacked, size);
  if (header?.expectedSize === undefined) return header;
  const fits = size >= header.expectedSize && size < header.expectedSize + LONGEST_TAIL;
  return { ...header, truncated: !fits };
}

/** Behind the pixels stand a MIME boundary and line ends. */
const LONGEST_TAIL = 65_536;

/** What the first bytes of a gzip file unpack to, up to the length of a header. */
function unpackedHead(head: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((part) => {
    if (length < HEADER_BYTES) parts.push(part);
    length += part.length;
  });
  try {
    gunzip.push(head, false);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    throw new FormatError({ code: 'library-refused', library: 'gzip', text }, 1, '');
  }
  const all = new Uint8Array(Math.min(length, HEADER_BYTES));
  let at = 0;
  for (const part of parts) {
    const kept = part.subarray(0, all.length - at);
    all.set(kept, at);
    at += kept.length;
  }
  return all;
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** One PILATUS image (CBFlib mini-CBF). A scan opens a sample of them after everything else, and of those the first 8 KiB. */
export default bytesFormat({
  name: 'cbf-header',
  version: 9,
  file: /_\d{4,7}\.cbf(\.gz)?$/i,
  whenScanning: 'later',
  parse: async (bytes) => {
    const head = await bytes.slice(0, Math.min(bytes.size, HEADER_BYTES));
    const header = isGzip(head) ? await packedHeader(bytes, head) : readCbfHeader(head, bytes.size);
    if (header === undefined) throw otherFormat('CBF', bytes.size);
    return header;
  }
});
