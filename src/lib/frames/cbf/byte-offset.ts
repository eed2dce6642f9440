import { FrameError } from '../frame';

/**
 * Decodes `x-CBF_BYTE_OFFSET` (CBFlib; imgCIF dictionary): the difference to the pixel before, as int8; -128 announces int16, -32768 int32,
 * -2147483648 int64, all little-endian. The sum starts at 0 and is kept in 32 bits. `values` takes them. Gives the bytes that they
 * took; fails with the number of whole rows where the data end early.
 */
export function decodeByteOffset(bytes: Uint8Array, width: number, values: Int32Array): number {
  const end = bytes.length;
  let at = 0;
  let value = 0;
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (at >= end) throw cutOff(pixel, width);
    const small = bytes[at] ?? 0;
    at += 1;
    if (small !== 0x80) {
      value = (value + ((small << 24) >> 24)) | 0;
    } else {
      if (at + 2 > end) throw cutOff(pixel, width);
      const medium = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      at += 2;
      if (medium !== 0x8000) {
        value = (value + ((medium << 16) >> 16)) | 0;
      } else {
        if (at + 4 > end) throw cutOff(pixel, width);
        const large = int32(bytes, at);
        at += 4;
        if (large !== -0x80000000) {
          value = (value + large) | 0;
        } else {
          if (at + 8 > end) throw cutOff(pixel, width);
          // Of an int64 only the low half reaches a sum that is kept in 32 bits.
          value = (value + int32(bytes, at)) | 0;
          at += 8;
        }
      }
    }
    values[pixel] = value;
  }
  return at;
}

function int32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function cutOff(pixel: number, width: number): FrameError {
  return new FrameError({ code: 'cut-off', rows: Math.floor(pixel / width) });
}
