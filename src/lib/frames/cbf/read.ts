import { readCbfHeader } from '../../formats/cbf-header/read';
import type { CbfHeader } from '../../formats/cbf-header/record';
import { classify, type MaskRule } from '../classify';
import { checkSize, FrameError, type Counts, type Frame } from '../frame';
import type { PictureMemory } from '../picture-memory';
import { base64Section } from './base64-section';
import { decodeByteOffset } from './byte-offset';

/** Full imgCIF headers of some beamlines take 20 kB. */
export const HEADER_BYTES = 256 * 1024;
/** Compressed pixels: 64 M of four bytes. */
const MOST_BYTES = 256 * 2 ** 20;

/** A CBF as it was read: its picture and what its header says. */
export interface CbfFrame {
  readonly frame: Frame;
  readonly header: CbfHeader;
}

/**
 * Reads one CBF: mini-CBF (PILATUS, EIGER by conversion), full imgCIF, XDS's own pictures; byte offset or plain 32-bit integers, as bytes or in base64. Throws
 * `FrameError`. `number` is the image number that its name says.
 */
export function readCbf(content: Uint8Array, number: number, memory?: PictureMemory): CbfFrame {
  if (content.length === 0) throw new FrameError({ code: 'empty' });
  const header = readCbfHeader(content.subarray(0, HEADER_BYTES), content.length);
  if (header === undefined) throw new FrameError({ code: 'not-cbf' });
  const { width, height } = header;
  if (width === undefined || height === undefined)
    throw new FrameError(isCutOff(header, content) ? { code: 'cut-off', rows: 0 } : { code: 'no-frames' });
  checkSize(width, height);
  const packed = packedPixels(content, header);
  const into = new Int32Array(memory?.take(4 * width * height) ?? new ArrayBuffer(4 * width * height));
  const values = decode(packed, header, { width, into });
  const found = header.elements;
  if (found !== undefined && found !== width * height)
    throw new FrameError({ code: 'element-count', found, expected: width * height });
  const cutoff = header.countCutoff;
  return {
    header,
    frame: {
      number,
      count: 1,
      width,
      height,
      values,
      ...classify(values, { rule: maskRule(header), ...(cutoff !== undefined && { cutoff }) }, memory),
      maskedBy: maskRule(header) === 'negative' ? 'negative-values' : 'none',
      ...(cutoff !== undefined && { saturatedAbove: cutoff })
    }
  };
}

/** The file of a detector ends within its header. */
function isCutOff({ convention, binaryAt }: CbfHeader, content: Uint8Array): boolean {
  return convention !== undefined && binaryAt === undefined && content.length < HEADER_BYTES;
}

/** The bytes that the pixels are packed into: behind their mark, or in a section of text. */
function packedPixels(content: Uint8Array, header: CbfHeader): Uint8Array {
  const { binaryAt, binarySize, encoding } = header;
  if (encoding !== undefined) {
    if (!/^base64$/i.test(encoding)) throw new FrameError({ code: 'compression', name: encoding });
    return base64Section(content);
  }
  if (binaryAt === undefined)
    throw new FrameError(isCutOff(header, content) ? { code: 'cut-off', rows: 0 } : { code: 'no-frames' });
  const end = Math.min(content.length, binaryAt + (binarySize ?? MOST_BYTES), binaryAt + MOST_BYTES);
  return content.subarray(binaryAt, end);
}

/** Full imgCIF can have true negative counts; everywhere else they are labels. */
function maskRule({ convention, fields }: CbfHeader): MaskRule {
  return convention !== undefined || Object.keys(fields).length > 0 ? 'negative' : 'none';
}

function decode(
  packed: Uint8Array,
  header: CbfHeader,
  { width, into }: { readonly width: number; readonly into: Int32Array }
): Counts {
  const { conversions = 'none', elementType = 'signed 32-bit integer' } = header;
  const byteOffset = /^x-CBF_BYTE_OFFSET$/i.test(conversions);
  // Differences are written alike for elements of any size.
  const readable = byteOffset ? /^(un)?signed (8|16|32)-bit integer$/i : /^(un)?signed 32-bit integer$/i;
  if (!readable.test(elementType)) throw new FrameError({ code: 'element-type', name: elementType });
  if (byteOffset) return decodeByteOffset(packed, width, into);
  if (!/^(x-CBF_)?none$/i.test(conversions)) throw new FrameError({ code: 'compression', name: conversions });
  const bytes = into.byteLength;
  if (packed.length < bytes)
    throw new FrameError({ code: 'cut-off', rows: Math.floor(packed.length / (4 * width)) });
  const view = new DataView(packed.buffer, packed.byteOffset, bytes);
  const littleEndian = !/^big_endian$/i.test(header.byteOrder ?? '');
  for (let pixel = 0; pixel < into.length; pixel++) into[pixel] = view.getInt32(4 * pixel, littleEndian);
  return into;
}
