import { expect, it } from 'vitest';
import { decodeByteOffset } from './byte-offset';

/** Little-endian parts: [bytes, value]. */
function bytes(...parts: readonly (readonly [number, number | bigint])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of parts) {
    if (size === 1) view.setInt8(at, Number(value));
    else if (size === 2) view.setInt16(at, Number(value), true);
    else if (size === 4) view.setInt32(at, Number(value), true);
    else view.setBigInt64(at, BigInt(value), true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
const [MEDIUM, LARGE, HUGE] = [
  [1, -128],
  [2, -32768],
  [4, -0x80000000]
] as const;

it.each([
  ['one byte', bytes([1, 5], [1, -7]), [5, -2]],
  ['two bytes', bytes(MEDIUM, [2, 1000], [1, 1]), [1000, 1001]],
  ['two bytes for a small difference', bytes(MEDIUM, [2, -128], [1, 0]), [-128, -128]],
  ['four bytes', bytes(MEDIUM, LARGE, [4, -100000], [1, 127]), [-100000, -99873]],
  [
    'eight bytes',
    bytes(MEDIUM, LARGE, HUGE, [8, 2147483647n], MEDIUM, LARGE, HUGE, [8, -2147483648n]),
    [2147483647, -1]
  ],
  ['a sum over 32 bits runs round', bytes(MEDIUM, LARGE, [4, 2147483647], [1, 1]), [2147483647, -2147483648]]
])('%s', (_, packed, values) => {
  const decoded = new Int32Array(2);
  expect(decodeByteOffset(packed, 2, decoded)).toBe(packed.length);
  expect([...decoded]).toEqual(values);
});

it.each([
  ['no pixel', bytes(), 0],
  ['within a number of two bytes', bytes([1, 1], [1, 1], MEDIUM, [1, 1]), 1],
  ['within a number of eight', bytes([1, 1], [1, 1], [1, 1], MEDIUM, LARGE, HUGE, [4, 0]), 1]
])('data that end early say how many rows are whole: %s', (_, packed, rows) => {
  expect(() => decodeByteOffset(packed, 2, new Int32Array(4))).toThrow(
    expect.objectContaining({ fault: { code: 'cut-off', rows } }) as Error
  );
});
