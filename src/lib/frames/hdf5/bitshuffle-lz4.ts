/** Bytes of a block where its header leaves it open (bitshuffle, `bshuf_default_block_size`), and at most. */
const [DEFAULT_BLOCK, MOST_BLOCK] = [8192, 2 ** 20];
const HEADER = 12;

type Decoded = Uint8Array | Uint16Array | Uint32Array;

/** The value without a number, of 32 bits, and the largest that fits below that of 16. */
export const [NO_NUMBER, MOST_NARROW] = [2 ** 32 - 1, 2 ** 16 - 2];

/**
 * Decodes a chunk of bitshuffle-LZ4 (filter 32008), little-endian elements of `size` bytes, into `counts`; of 32 bits into counts of 16, where all fit (the
 * value without a number becomes that of 16 bits). u64 BE bytes in all, u32 BE bytes of a block, then for
 * each block u32 BE bytes and an LZ4 block of bit planes; up to 7 elements follow as they are. False where it is anything else, or broken: the library
 * is asked then, and says why.
 */
export function decodeBitshuffleLz4(packed: Uint8Array, size: number, counts: Decoded): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < HEADER || view.getBigUint64(0) !== BigInt(counts.length * size)) return false;
  const block = view.getUint32(8) || DEFAULT_BLOCK;
  if (block > MOST_BLOCK || block % (8 * size) !== 0) return false;
  const planes = new Uint8Array(block);
  const wide = size > counts.BYTES_PER_ELEMENT ? new Uint32Array(block / size) : undefined;
  const whole = counts.length - (counts.length % 8);
  let at = HEADER;
  for (let from = 0; from < whole; from += block / size) {
    const elements = Math.min(block / size, whole - from);
    if (at + 4 > packed.length) return false;
    const end = at + 4 + view.getUint32(at);
    if (end > packed.length || !decodeLz4(packed, at + 4, end, planes, elements * size)) return false;
    unshuffle(planes, elements / 8, wide ?? counts, wide ? 0 : from);
    if (wide && !narrow(wide.subarray(0, elements), counts, from)) return false;
    at = end;
  }
  const rest = counts.length - whole;
  if (packed.length - at !== rest * size) return false;
  const left = wide?.subarray(0, rest) ?? counts.subarray(whole);
  new Uint8Array(left.buffer, left.byteOffset, left.byteLength).set(packed.subarray(at));
  return wide === undefined || narrow(wide.subarray(0, rest), counts, whole);
}

/** False where one does not fit. */
function narrow(wide: Uint32Array, counts: Decoded, from: number): boolean {
  for (let one = 0; one < wide.length; one++) {
    const count = wide[one] ?? 0;
    if (count > MOST_NARROW && count !== NO_NUMBER) return false;
    // Of the value without a number its low half.
    counts[from + one] = count;
  }
  return true;
}

/** An LZ4 block from `at` to `end` that is `size` bytes unpacked (lz4_Block_format.md). */
function decodeLz4(packed: Uint8Array, at: number, end: number, into: Uint8Array, size: number): boolean {
  let to = 0;
  while (at < end) {
    const token = packed[at++] ?? 0;
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      while (more === 255 && at < end) literals += more = packed[at++] ?? 0;
    }
    if (at + literals > end || to + literals > size) return false;
    for (const stop = to + literals; to < stop;) into[to++] = packed[at++] ?? 0;
    if (at === end) return to === size;
    const offset = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    at += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      let more = 255;
      while (more === 255 && at < end) length += more = packed[at++] ?? 0;
    }
    if (offset === 0 || offset > to || to + length > size) return false;
    if (offset === 1 && length > LONG) {
      into.fill(into[to - 1] ?? 0, to, to + length);
      to += length;
    } else for (let from = to - offset, stop = to + length; to < stop;) into[to++] = into[from++] ?? 0;
  }
  return false;
}

/** From so many bytes on filling is faster than a loop. */
const LONG = 32;

/** Bits of 8 × `groups` elements: row 8 · byte + bit holds that bit of each, in `groups` bytes. */
function unshuffle(planes: Uint8Array, groups: number, counts: Decoded, from: number): void {
  const size = counts.BYTES_PER_ELEMENT;
  for (let group = 0, element = from; group < groups; group++, element += 8) {
    for (let byte = 0; byte < size; byte++) {
      const row = 8 * byte * groups + group;
      // Of each four rows one byte, the first lowest.
      let low =
        (planes[row] ?? 0) |
        ((planes[row + groups] ?? 0) << 8) |
        ((planes[row + 2 * groups] ?? 0) << 16) |
        ((planes[row + 3 * groups] ?? 0) << 24);
      let high =
        (planes[row + 4 * groups] ?? 0) |
        ((planes[row + 5 * groups] ?? 0) << 8) |
        ((planes[row + 6 * groups] ?? 0) << 16) |
        ((planes[row + 7 * groups] ?? 0) << 24);
      // Most counts are small: the rows of high bits are nothing.
      if ((low | high) === 0) {
        if (byte === 0) counts.fill(0, element, element + 8);
        continue;
      }
      // An 8 × 8 matrix of bits turned over (Hacker's Delight, "transpose8"), in two halves.
      let swap = (low ^ (low >>> 7)) & 0x00aa00aa;
      low ^= swap ^ (swap << 7);
      swap = (high ^ (high >>> 7)) & 0x00aa00aa;
      high ^= swap ^ (swap << 7);
      swap = (low ^ (low >>> 14)) & 0x0000cccc;
      low ^= swap ^ (swap << 14);
      swap = (high ^ (high >>> 14)) & 0x0000cccc;
      high ^= swap ^ (swap << 14);
      const first = (low & 0x0f0f0f0f) | ((high & 0x0f0f0f0f) << 4);
      const second = ((low >>> 4) & 0x0f0f0f0f) | (high & 0xf0f0f0f0);
      const shift = 8 * byte;
      for (let one = 0; one < 4; one++) {
        const [a, b] = [((first >>> (8 * one)) & 255) << shift, ((second >>> (8 * one)) & 255) << shift];
        counts[element + one] = byte === 0 ? a : (counts[element + one] ?? 0) | a;
        counts[element + 4 + one] = byte === 0 ? b : (counts[element + 4 + one] ?? 0) | b;
      }
    }
  }
}
