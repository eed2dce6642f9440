import { readCbfHeader } from '../../formats/cbf-header/read';
import type { CbfHeader } from '../../formats/cbf-header/record';
import { classify, type MaskRule } from '../classify';
import { checkSize, FrameError, type Frame } from '../frame';
import type { PictureMemory } from '../picture-memory';
import { decodedPixels, HEADER_BYTES, noPixels } from './pixels';

/** A CBF as it was read: its picture and what its header says. */
export interface CbfFrame {
  readonly frame: Frame;
  readonly header: CbfHeader;
}

/**
 * Reads one CBF: mini-CBF (PILATUS, EIGER by conversion), full imgCIF, XDS's own pictures; byte offset or plain 32-bit integers, as bytes or in base64. With
 * `memory`, for the eye: where the file ends within the pixels, the rows that are whole. Throws `FrameError`. `number` is the image number that its name says.
 */
export function readCbf(content: Uint8Array, number: number, memory?: PictureMemory): CbfFrame {
  if (content.length === 0) throw new FrameError({ code: 'empty' });
  const header = readCbfHeader(content.subarray(0, HEADER_BYTES), content.length);
  if (header === undefined) throw new FrameError({ code: 'not-cbf' });
  const { width, height } = header;
  if (width === undefined || height === undefined) throw noPixels(header, content);
  checkSize(width, height);
  const values = new Int32Array(memory?.take(4 * width * height) ?? new ArrayBuffer(4 * width * height));
  const rule = maskRule(header);
  // For the eye alone: a picture of which figures are wanted is whole, or none.
  const isForEye = memory !== undefined && rule === 'negative';
  const oddity = decodedPixels(content, header, { width, values, keepRows: isForEye });
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
      ...classify(values, { rule, ...(cutoff !== undefined && { cutoff }) }, memory),
      maskedBy: rule === 'negative' ? 'negative-values' : 'none',
      ...(cutoff !== undefined && { saturatedAbove: cutoff }),
      ...(oddity && { oddity })
    }
  };
}

/** Full imgCIF can have true negative counts; everywhere else they are labels. */
function maskRule({ convention, fields }: CbfHeader): MaskRule {
  return convention !== undefined || Object.keys(fields).length > 0 ? 'negative' : 'none';
}
