import type { Ranges } from '../ranges';

/** Superblock of version 3 with offsets of 8 bytes (HDF5 file format specification): consistency flags, end of file, checksum of what is before it. */
const [FLAGS, END_OF_FILE, CHECKSUM, BYTES] = [11, 28, 44, 48];

/**
 * A file whose writer lets others read along (SWMR), as if it had been closed; `at`: where its superblock begins. The library reads such a file's metadata a
 * hundred times where their checksum is wrong, and waits twice as long before each: it would not come back. Where the superblock itself is wrong the file
 * stays as it is.
 */
export function asClosed(ranges: Ranges, at: number): Ranges {
  const block = ranges.read(at, at + BYTES).slice();
  const view = new DataView(block.buffer);
  if (block.length < BYTES || checksum(block.subarray(0, CHECKSUM)) !== view.getUint32(CHECKSUM, true))
    return ranges;
  block[FLAGS] = 0;
  // Its writer sets the end only when it closes the file.
  const end = view.getBigUint64(END_OF_FILE, true);
  if (end < BigInt(ranges.size)) view.setBigUint64(END_OF_FILE, BigInt(ranges.size), true);
  view.setUint32(CHECKSUM, checksum(block.subarray(0, CHECKSUM)), true);
  return {
    name: ranges.name,
    size: ranges.size,
    read: (start, end) => {
      const bytes = ranges.read(start, end);
      if (start >= at + BYTES || end <= at) return bytes;
      const copy = bytes.slice();
      const [from, to] = [Math.max(start, at), Math.min(start + copy.length, at + BYTES)];
      if (to > from) copy.set(block.subarray(from - at, to - at), from - start);
      return copy;
    }
  };
}

/** Of HDF5's metadata: Bob Jenkins' lookup3, `hashlittle` with an initial value of 0 (public domain, burtleburtle.net/bob/c/lookup3.c). */
export function checksum(bytes: Uint8Array): number {
  let a = (0xdeadbeef + bytes.length) | 0;
  let [b, c] = [a, a];
  const word = (at: number): number =>
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  let at = 0;
  for (; bytes.length - at > 12; at += 12) {
    a = (a + word(at)) | 0;
    b = (b + word(at + 4)) | 0;
    c = (c + word(at + 8)) | 0;
    a = ((a - c) ^ turned(c, 4)) | 0;
    c = (c + b) | 0;
    b = ((b - a) ^ turned(a, 6)) | 0;
    a = (a + c) | 0;
    c = ((c - b) ^ turned(b, 8)) | 0;
    b = (b + a) | 0;
    a = ((a - c) ^ turned(c, 16)) | 0;
    c = (c + b) | 0;
    b = ((b - a) ^ turned(a, 19)) | 0;
    a = (a + c) | 0;
    c = ((c - b) ^ turned(b, 4)) | 0;
    b = (b + a) | 0;
  }
  if (at === bytes.length) return c >>> 0;
  a = (a + word(at)) | 0;
  b = (b + word(at + 4)) | 0;
  c = (c + word(at + 8)) | 0;
  c = ((c ^ b) - turned(b, 14)) | 0;
  a = ((a ^ c) - turned(c, 11)) | 0;
  b = ((b ^ a) - turned(a, 25)) | 0;
  c = ((c ^ b) - turned(b, 16)) | 0;
  a = ((a ^ c) - turned(c, 4)) | 0;
  b = ((b ^ a) - turned(a, 14)) | 0;
  c = ((c ^ b) - turned(b, 24)) | 0;
  return c >>> 0;
}

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
