import { expect, it } from 'vitest';
import { release } from './release';

/** The memory of an engine that can give it back (not yet that of Node 20): `transfer` takes it away from whoever looks at it. */
function memory(bytes: number): ArrayBuffer {
  const here = new ArrayBuffer(bytes);
  const transfer = (length: number): ArrayBuffer =>
    structuredClone(here, { transfer: [here] }).slice(0, length);
  return Object.defineProperty(here, 'transfer', { value: transfer });
}

it('gives back the whole memory of each array, also of one that looks at a part of it', () => {
  const counts = new Uint32Array(memory(16));
  const part = new Uint8Array(memory(16), 4, 4);
  release(counts, part);
  expect([counts, part].map(({ length, buffer }) => [length, buffer.byteLength])).toEqual([
    [0, 0],
    [0, 0]
  ]);
});

it('leaves what two threads share', () => {
  const shared = new Uint8Array(new SharedArrayBuffer(8));
  release(shared);
  expect(shared.length).toBe(8);
});

it.skipIf('transfer' in ArrayBuffer.prototype)('leaves what the engine cannot give back', () => {
  const counts = new Uint8Array(8);
  release(counts);
  expect(counts.length).toBe(8);
});
