import type { CbfHeader } from '../../formats/cbf-header/record';
import { FrameError, type FrameOddity } from '../frame';
import { base64Section } from './base64-section';
import { decodeByteOffset } from './byte-offset';

/** Full imgCIF headers of some beamlines take 20 kB. */
export const HEADER_BYTES = 256 * 1024;
/** Compressed pixels: 64 M of four bytes. */
const MOST_BYTES = 256 * 2 ** 20;

interface Asked {
  readonly width: number;
  /** All pixels; they are decoded into it. */
  readonly values: Int32Array;
  /** Where the pixels end early, those of whole rows are kept; the others become `MISSING`. */
  readonly keepRows: boolean;
}

/** The label of pixels that are not in the file, as that of a bad one. */
const MISSING = -2;

/** Decodes the pixels of a CBF; says what its header has otherwise. Throws `FrameError`. */
export function decodedPixels(content: Uint8Array, header: CbfHeader, asked: Asked): FrameOddity | undefined {
  const { conversions = 'none', elementType = 'signed 32-bit integer' } = header;
  const byteOffset = /^x-CBF_BYTE_OFFSET$/i.test(conversions);
  const packed = packedPixels(content, header);
  // Differences are written alike for elements of any size.
  const readable = byteOffset ? /^(un)?signed (8|16|32)-bit integer$/i : /^(un)?signed 32-bit integer$/i;
  if (!readable.test(elementType)) throw new FrameError({ code: 'element-type', name: elementType });
  if (!byteOffset && !/^(x-CBF_)?none$/i.test(conversions))
    throw new FrameError({ code: 'compression', name: conversions });
  const { width, values, keepRows } = asked;
  const decode = (from: Uint8Array): number =>
    byteOffset ? decodeByteOffset(from, width, values) : plainIntegers(from, header, { width, values });
  try {
    decode(packed);
    return undefined;
  } catch (error) {
    if (!(error instanceof FrameError) || error.fault.code !== 'cut-off') throw error;
    const longer = isShort(content, header) ? longerThanSaid(content, header, decode) : undefined;
    if (longer !== undefined) return longer;
    const { rows } = error.fault;
    if (!keepRows || rows === 0) throw error;
    // What was tried behind the end may have written there.
    values.fill(MISSING, rows * width);
    return error.fault;
  }
}

/** Why there are no pixels: the file of a detector ends within its header, or it has none. */
export function noPixels({ convention, binaryAt }: CbfHeader, content: Uint8Array): FrameError {
  const isCutOff = convention !== undefined && binaryAt === undefined && content.length < HEADER_BYTES;
  return new FrameError(isCutOff ? { code: 'cut-off', rows: 0 } : { code: 'no-frames' });
}

/** The bytes that the pixels are packed into: behind their mark, or in a section of text. */
function packedPixels(content: Uint8Array, header: CbfHeader): Uint8Array {
  const { binaryAt, binarySize, encoding } = header;
  if (encoding !== undefined) {
    if (!/^base64$/i.test(encoding)) throw new FrameError({ code: 'compression', name: encoding });
    return base64Section(content);
  }
  if (binaryAt === undefined) throw noPixels(header, content);
  const end = Math.min(content.length, binaryAt + (binarySize ?? MOST_BYTES), binaryAt + MOST_BYTES);
  return content.subarray(binaryAt, end);
}

/** The file goes on behind what its header says of the pixels. */
function isShort(content: Uint8Array, { binaryAt, expectedSize, encoding }: CbfHeader): boolean {
  return encoding === undefined && binaryAt !== undefined && (expectedSize ?? Infinity) < content.length;
}

const CLOSING = /\r?\n--CIF-BINARY-FORMAT-SECTION----/;
/** Bytes behind the section. */
const TAIL_BYTES = 16 * 1024;

/** Whether the pixels are whole where they may reach as far as the section does, without its padding. */
function longerThanSaid(
  content: Uint8Array,
  { binaryAt = 0, binarySize: said = 0 }: CbfHeader,
  decode: (packed: Uint8Array) => number
): FrameOddity | undefined {
  const latin1 = new TextDecoder('latin1');
  const tailAt = Math.max(binaryAt, content.length - TAIL_BYTES);
  const closing = latin1.decode(content.subarray(tailAt)).search(CLOSING);
  const padding = /^X-Binary-Size-Padding:\s*"?(\d+)/im.exec(
    latin1.decode(content.subarray(0, binaryAt))
  )?.[1];
  const end = (closing < 0 ? content.length : tailAt + closing) - Number(padding ?? 0);
  if (end <= binaryAt + said) return undefined;
  try {
    return { code: 'binary-size', said, found: decode(content.subarray(binaryAt, end)) };
  } catch (error) {
    if (error instanceof FrameError && error.fault.code === 'cut-off') return undefined;
    throw error;
  }
}

function plainIntegers(
  packed: Uint8Array,
  { byteOrder = '' }: CbfHeader,
  { width, values }: Pick<Asked, 'width' | 'values'>
): number {
  const bytes = values.byteLength;
  const whole = Math.min(values.length, Math.floor(packed.length / 4));
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  const littleEndian = !/^big_endian$/i.test(byteOrder);
  for (let pixel = 0; pixel < whole; pixel++) values[pixel] = view.getInt32(4 * pixel, littleEndian);
  if (whole < values.length) throw new FrameError({ code: 'cut-off', rows: Math.floor(whole / width) });
  return bytes;
}
