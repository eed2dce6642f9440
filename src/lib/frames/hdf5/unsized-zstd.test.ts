import { expect, it } from 'vitest';
import type { FrameFault } from '../frame';
import { isZstdAlone, unsizedChunk } from './unsized-zstd';

const filter = (id: number) => ({ id, name: '', cd_values: [] });
const [SHUFFLE, ZSTD] = [filter(2), filter(32015)];

/** A frame of one block that is stored as it is, by RFC 8878; `descriptor` 0: no size, no checksum; `window` 0: 1 KiB. */
function frame(content: readonly number[], { descriptor = 0, window = 0 } = {}): Uint8Array {
  const header = 1 | (content.length << 3);
  return Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, descriptor, window, header & 255, header >> 8, 0, ...content);
}

it('what no filter but shuffle and Zstandard was put through', () => {
  expect([[ZSTD], [SHUFFLE, ZSTD]].map(isZstdAlone)).toEqual([true, true]);
  expect(
    [[], [SHUFFLE], [ZSTD, SHUFFLE], [filter(1), ZSTD], [SHUFFLE, SHUFFLE, ZSTD]].map(isZstdAlone)
  ).toEqual(Array(5).fill(false));
});

it('a frame that does not say its size, with and without shuffle', () => {
  expect(unsizedChunk(frame([1, 2, 3, 4]), [ZSTD], { size: 4, element: 2 })).toEqual(
    Uint8Array.of(1, 2, 3, 4)
  );
  expect(unsizedChunk(frame([1, 2, 3, 4]), [SHUFFLE, ZSTD], { size: 4, element: 2 })).toEqual(
    Uint8Array.of(1, 3, 2, 4)
  );
});

it.each([
  ['no Zstandard', Uint8Array.of(1, 2, 3, 4, 5, 6)],
  ['nothing', new Uint8Array()],
  ['a single segment', frame([1, 2, 3, 4], { descriptor: 0x20 })],
  ['a size of two bytes', frame([1, 2, 3, 4], { descriptor: 0x40 })]
])('the plugin is right about %s', (_, packed) => {
  expect(unsizedChunk(packed, [ZSTD], { size: 4, element: 2 })).toBeUndefined();
});

it.each<[string, Uint8Array, FrameFault]>([
  ['a window of 3.75 TiB', frame([1], { window: 0xff }), { code: 'undecodable', says: 'Zstandard: window' }],
  ['too little', frame([1, 2]), { code: 'undecodable', says: 'Zstandard: 2 of 4 B' }],
  ['too much', frame([1, 2, 3, 4, 5]), { code: 'undecodable', says: 'Zstandard: more than a chunk' }],
  [
    'a block that is cut off',
    frame([1, 2, 3, 4]).slice(0, -2),
    { code: 'undecodable', says: 'Zstandard: unexpected EOF' }
  ],
  [
    'a frame cut off in its header',
    frame([]).slice(0, 5),
    { code: 'undecodable', says: 'Zstandard: unexpected EOF' }
  ]
])('%s is refused', (_, packed, fault) => {
  expect(() => unsizedChunk(packed, [ZSTD], { size: 4, element: 1 })).toThrow(
    expect.objectContaining({ fault }) as Error
  );
});
