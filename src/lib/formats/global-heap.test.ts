import { expect, it } from 'vitest';
import { hasBrokenHeap, heapIsSound, heapSize } from './global-heap';

/** A collection of `size` bytes at `at`, with objects of [index, size]. */
function heap(at: number, size: number, objects: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(at + size + 100);
  bytes.set([0x47, 0x43, 0x4f, 0x4c, 1], at);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(at + 8, BigInt(size), true);
  let object = at + 16;
  for (const [index, length] of objects) {
    view.setUint16(object, index, true);
    view.setBigUint64(object + 8, BigInt(length), true);
    object += index === 0 ? length : 16 + 8 * Math.ceil(length / 8);
  }
  return bytes;
}

it('a heap is sound where its objects lead to its end', () => {
  const sound = heap(8, 200, [
    [1, 17],
    [2, 0],
    [0, 200 - 16 - 40 - 16]
  ]);
  expect([heapSize(sound, 8), heapIsSound(sound, 8), hasBrokenHeap(sound)]).toEqual([200, true, false]);
  expect(heapSize(sound, 0)).toBeUndefined();
});

it.each<[string, Uint8Array]>([
  ['free space without a size, on which HDF5 walks on the spot', heap(0, 200, [[1, 17]])],
  ['an object beyond the end', heap(0, 200, [[1, 500]])],
  ['a size beyond all numbers', heap(0, 200, [[1, 2 ** 62]])],
  ['a collection beyond the end of the file', heap(0, 400, [[0, 384]]).subarray(0, 300)]
])('%s is broken', (_, bytes) => {
  expect([heapIsSound(bytes, 0), hasBrokenHeap(bytes)]).toEqual([false, true]);
});

it('letters that look like one are none', () => {
  expect(hasBrokenHeap(new TextEncoder().encode('GCOL GCOLLECTION'))).toBe(false);
});
