/** Bytes of a block where its header leaves it open (bitshuffle, `bshuf_default_block_size`), and at most. */
const [DEFAULT_BLOCK, MOST_BLOCK] = [8192, 2 ** 20];
const HEADER = 12;

type Decoded = Uint8Array | Uint16Array | Uint32Array;

/** The bit planes of a block. */
interface Planes {
  readonly bytes: Uint8Array;
  /** The same, for a look at many of them. */
  readonly words: Int32Array;
}

/** The value without a number, of 32 bits, and the largest that fits below that of 16. */
export const [NO_NUMBER, MOST_NARROW] = [2 ** 32 - 1, 2 ** 16 - 2];

/**
 * Decodes a chunk of bitshuffle-LZ4 (filter 32008), little-endian elements of `size` bytes, into `counts`; of 32 bits into counts of 16, where all fit
 * (the value without a number becomes that of 16 bits). u64 BE bytes in all, u32 BE bytes of a block, then for
 * each block u32 BE bytes and an LZ4 block of bit planes; up to 7 elements follow as they are. False where it is anything else, or broken: the library
 * is asked then, and says why.
 */
export function decodeBitshuffleLz4(packed: Uint8Array, size: number, counts: Decoded): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < HEADER || view.getBigUint64(0) !== BigInt(counts.length * size)) return false;
  const block = view.getUint32(8) || DEFAULT_BLOCK;
  if (block > MOST_BLOCK || block % (8 * size) !== 0) return false;
  const memory = new ArrayBuffer(block);
  const planes = { bytes: new Uint8Array(memory), words: new Int32Array(memory) };
  const whole = counts.length - (counts.length % 8);
  const bytes = new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength);
  const width = counts.BYTES_PER_ELEMENT;
  const narrows = width < size;
  let at = HEADER;
  for (let from = 0; from < whole; from += block / size) {
    const elements = Math.min(block / size, whole - from);
    if (at + 4 > packed.length) return false;
    const end = at + 4 + view.getUint32(at);
    if (end > packed.length || !decodeLz4(packed, at + 4, end, planes.bytes, elements * size)) return false;
    if (narrows && !isNarrow(planes, elements / 8)) return false;
    bytes.fill(0, from * width, (from + elements) * width);
    unshuffle(planes, elements / 8, bytes, from * width, width);
    at = end;
  }
  const rest = counts.length - whole;
  if (packed.length - at !== rest * size) return false;
  for (let one = 0; one < rest; one++, at += size) {
    const count =
      size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    if (narrows && count > MOST_NARROW && count !== NO_NUMBER) return false;
    // Of the value without a number its low half.
    counts[whole + one] = count;
  }
  return true;
}

/** Whether planes of 32 bits are counts that fit into 16: those of the high half are ones where all of the low half are, and nothing else. */
function isNarrow(planes: Planes, groups: number): boolean {
  // Most counts are small: none has one of the 20 highest bits.
  if (areNothing(planes, 3 * groups, 8 * groups)) return true;
  const { bytes } = planes;
  for (let group = 0; group < groups; group++) {
    let all = 255;
    for (let row = 0; row < 16; row++) all &= bytes[row * groups + group] ?? 0;
    let different = 0;
    for (let row = 16; row < 32; row++) different |= all ^ (bytes[row * groups + group] ?? 0);
    if (different !== 0) return false;
  }
  return true;
}

/** From word `from` of the planes on: four rows are as many words as a row has bytes. */
function areNothing({ words }: Planes, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (words[word] !== 0) return false;
  return true;
}

/** From so many bytes on an array's copying and filling is faster than a loop; not where a view has to be made for it, which is to be collected. */
const LONG = 48;

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
    const stop = to + length;
    if (length > LONG && offset === 1) into.fill(into[to - 1] ?? 0, to, stop);
    else if (length > LONG && offset >= length) into.copyWithin(to, to - offset, stop - offset);
    else for (let from = to - offset; to < stop;) into[to++] = into[from++] ?? 0;
    to = stop;
  }
  return false;
}

/**
 * Bits of 8 × `groups` counts of `size` bytes, into those from `at` on, which are 0: row 8 · byte + bit of the planes holds that bit of each, in `groups`
 * bytes.
 */
function unshuffle(planes: Planes, groups: number, into: Uint8Array, at: number, size: number): void {
  for (let byte = 0; byte < size; byte++) {
    const [row, four] = [8 * byte * groups, 2 * byte * groups];
    // Most counts are small: the rows of high bits are nothing.
    if (!areNothing(planes, four + groups, four + 2 * groups))
      unshuffleByte(planes.bytes, groups, row, into, at + byte, size);
    else if (!areNothing(planes, four, four + groups))
      unshuffleHalf(planes.bytes, groups, row, into, at + byte, size);
  }
}

/** Of eight rows from `row` on, the byte of each count that begins at `at`. An 8 × 8 matrix of bits turned over (Hacker's Delight, "transpose8"), in two halves. */
function unshuffleByte(
  planes: Uint8Array,
  groups: number,
  row: number,
  into: Uint8Array,
  at: number,
  size: number
): void {
  for (let group = row; group < row + groups; group++, at += 8 * size) {
    // Of each four rows one byte, the first lowest.
    let low = fourRows(planes, groups, group);
    let high = fourRows(planes, groups, group + 4 * groups);
    if ((low | high) === 0) continue;
    low = turned(low);
    high = turned(high);
    const first = (low & 0x0f0f0f0f) | ((high & 0x0f0f0f0f) << 4);
    const second = ((low >>> 4) & 0x0f0f0f0f) | (high & 0xf0f0f0f0);
    put(first, into, at, size);
    put(second, into, at + 4 * size, size);
  }
}

/** The same where the other four are nothing. */
function unshuffleHalf(
  planes: Uint8Array,
  groups: number,
  row: number,
  into: Uint8Array,
  at: number,
  size: number
): void {
  for (let group = row; group < row + groups; group++, at += 8 * size) {
    const low = turned(fourRows(planes, groups, group));
    put(low & 0x0f0f0f0f, into, at, size);
    put((low >>> 4) & 0x0f0f0f0f, into, at + 4 * size, size);
  }
}

const fourRows = (planes: Uint8Array, groups: number, at: number): number =>
  (planes[at] ?? 0) |
  ((planes[at + groups] ?? 0) << 8) |
  ((planes[at + 2 * groups] ?? 0) << 16) |
  ((planes[at + 3 * groups] ?? 0) << 24);

/** Four rows of eight bits: in each byte the four bits of one column, and of the fourth behind it. */
function turned(rows: number): number {
  const pairs = (rows ^ (rows >>> 7)) & 0x00aa00aa;
  const once = rows ^ pairs ^ (pairs << 7);
  const fours = (once ^ (once >>> 14)) & 0x0000cccc;
  return once ^ fours ^ (fours << 14);
}

/** The bytes of a word, the lowest first, to places `size` apart. */
function put(word: number, into: Uint8Array, at: number, size: number): void {
  into[at] = word;
  into[at + size] = word >>> 8;
  into[at + 2 * size] = word >>> 16;
  into[at + 3 * size] = word >>> 24;
}
