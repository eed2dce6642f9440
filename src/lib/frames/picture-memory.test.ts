import { expect, it } from 'vitest';
import { PictureMemory } from './picture-memory';

it('gives memory of the same length again, and each only once', () => {
  const memory = new PictureMemory();
  const counts = new Uint16Array([7, 8]);
  memory.give(counts, counts);
  expect(memory.take(6)).not.toBe(counts.buffer);
  expect(memory.take(4)).toBe(counts.buffer);
  expect(memory.take(4)).not.toBe(counts.buffer);
});

it('zeros are zeros, whatever was there', () => {
  const memory = new PictureMemory();
  const states = new Uint8Array([1, 2, 3]);
  memory.give(states);
  const zeros = memory.zeros(3);
  expect([zeros.buffer === states.buffer, ...zeros]).toEqual([true, 0, 0, 0]);
});

it('keeps no more than a large picture: what is there longest goes first', () => {
  const memory = new PictureMemory();
  // Nothing of it is touched.
  const [first, ...others] = [1, 2, 3].map((more) => new Uint8Array(40 * 2 ** 20 + more));
  memory.give(...[first, ...others].flatMap((one) => one ?? []));
  expect(memory.take(40 * 2 ** 20 + 1)).not.toBe(first?.buffer);
  expect(memory.take(40 * 2 ** 20 + 2)).toBe(others[0]?.buffer);
});
