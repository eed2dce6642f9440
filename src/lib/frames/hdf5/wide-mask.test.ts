import { expect, it } from 'vitest';
import { flagsOfWide, isWide } from './wide-mask';

const bytesOf = (values: BigUint64Array | Float32Array | Float64Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(values.slice().buffer as ArrayBuffer);

it('integers of 64 bits are flags; higher bits are one', () => {
  const values = BigUint64Array.of(0n, 1n, 30n, 64n, 2n ** 31n, 2n ** 40n, 2n ** 64n - 1n);
  expect([...flagsOfWide(bytesOf(values), 0, 8)]).toEqual([0, 1, 30, 64, 2 ** 31, 2 ** 31, 2 ** 32 - 1]);
});
it('reals are flags where they are whole; what is not 0 is masked', () => {
  const values = [0, -0, 1, 30, 64, 2 ** 31, 0.5, -1, NaN, Infinity, 2 ** 32];
  const flags = [0, 0, 1, 30, 64, 2 ** 31, 2, 2, 2, 2, 2];
  expect([...flagsOfWide(bytesOf(Float32Array.from(values)), 1, 4)]).toEqual(flags);
  expect([...flagsOfWide(bytesOf(Float64Array.from(values)), 1, 8)]).toEqual(flags);
});
it('counts, and reals of other sizes, are none', () => {
  const wide = [1, 2, 4, 8].map((size) => [isWide({ type: 0, size }), isWide({ type: 1, size })]);
  expect(wide).toEqual([
    [false, false],
    [false, false],
    [false, true],
    [true, true]
  ]);
  expect(isWide({ type: 8, size: 8 })).toBe(false);
});
