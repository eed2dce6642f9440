/** Chunks that are decoded here, against what HDF5 and its filter make of them. */
import { describe, expect, it } from 'vitest';
import { groupOf, written } from '../../../../tests/support/eiger-files';
import { openInMemory } from '../../../../tests/support/frame-data';
import { FrameError, type Counts } from '../frame';
import { PictureMemory } from '../picture-memory';
import { decodeBitshuffleLz4 } from './bitshuffle-lz4';

// Elements that are no multiple of 8, and enough of them not to be read by HDF5.
const [WIDTH, HEIGHT] = [1501, 1499];
const KINDS = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array };

/** A picture whose counts are of all sizes, with runs of equal ones, as gaps are. */
function picture(kind: keyof typeof KINDS, most: number): Counts {
  const data = new KINDS[kind](WIDTH * HEIGHT);
  let state = 1;
  for (let pixel = 0; pixel < data.length; pixel++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isGap = Math.floor(pixel / WIDTH) % 50 === 3;
    data[pixel] = isGap ? 2 ** 32 - 1 : state % 61 === 0 ? state % most : state >>> 30;
  }
  return data;
}

function fileOf(data: Counts, block: number): Uint8Array {
  return written((file) =>
    groupOf(file, 'entry/data').create_dataset({
      ...{ name: 'data', data, shape: [1, HEIGHT, WIDTH], chunks: [1, HEIGHT, WIDTH] },
      ...{ compression: 32008, compression_opts: [block, 2] }
    })
  );
}

/** The picture for the eye, or the code of what it was refused for. */
async function seen(file: Uint8Array, memory?: PictureMemory): Promise<Counts | string> {
  const reader = await openInMemory({ 'a.h5': file }, 'a.h5');
  try {
    return (await reader.read(1, memory)).values;
  } catch (error) {
    if (error instanceof FrameError) return error.fault.code;
    throw error;
  } finally {
    reader.close();
  }
}

describe('a picture of', () => {
  it.each([
    ['u1', 250, 0, 1],
    ['u2', 65_535, 0, 2],
    ['u2', 65_535, 512, 2],
    // Only the lowest bits of most of them.
    ['u2', 12, 0, 2],
    ['u4', 12, 0, 2],
    // All of them fit into 16 bits, but for those without a number.
    ['u4', 65_535, 0, 2],
    ['u4', 1_000_000, 0, 4]
  ] as const)('%s with counts below %i, in blocks of %i', async (kind, most, block, bytes) => {
    const data = picture(kind, most);
    const values = await seen(fileOf(data, block), new PictureMemory());
    expect(typeof values === 'string' ? values : values.BYTES_PER_ELEMENT).toBe(bytes);
    const narrow = bytes === 2 ? Uint16Array.from(data as Uint32Array) : data;
    expect(Buffer.compare(Buffer.from((values as Counts).buffer), Buffer.from(narrow.buffer))).toBe(0);
  });
});

it('a broken chunk is what HDF5 says it is', async () => {
  const whole = fileOf(picture('u2', 65_535), 0);
  const found: string[] = [];
  for (let round = 0; round < 12; round++) {
    const broken = whole.slice();
    // Within the chunk, which is most of the file: tokens, lengths, offsets.
    for (let byte = 0; byte < 4; byte++) {
      const at = Math.floor(whole.length * (0.1 + 0.07 * round)) + 37 * byte;
      broken[at] = (broken[at] ?? 0) ^ 0x55;
    }
    const [ours, theirs] = [await seen(broken, new PictureMemory()), await seen(broken)];
    found.push(typeof ours);
    expect(
      typeof ours === 'string'
        ? ours
        : Buffer.from(ours.buffer).equals(Buffer.from((theirs as Counts).buffer))
    ).toBe(typeof theirs === 'string' ? theirs : true);
  }
  expect(found).toHaveLength(12);
});

it('a chunk that was cut off is said to be', async () => {
  const whole = fileOf(picture('u2', 65_535), 0);
  expect(await seen(whole.slice(0, whole.length - 200_000), new PictureMemory())).toBe('cut-off');
});

it.each([
  ['nothing', []],
  ['a header that is cut off', [0, 0, 0, 0, 0, 0, 0]],
  ['another size', [0, 0, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0]],
  ['a block of no whole elements', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 12]],
  ['a block without its bytes', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 9, 1]],
  ['literals behind the end', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 2, 0xf0, 255]],
  ['a match before the beginning', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 4, 0x10, 7, 2, 0]],
  ['a match that goes too far', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 5, 0x1f, 7, 1, 0, 200]],
  ['no end', [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 4, 0x14, 7, 1, 0]]
])('%s is no chunk', (_, packed) => {
  expect(decodeBitshuffleLz4(Uint8Array.from(packed), 2, new Uint16Array(8))).toBe(false);
});

it('bits of eight elements stand in rows', () => {
  // Element 0 has bit 0, element 1 bit 1, element 7 bits 0 and 9: literals alone.
  const rows = [0b1000_0001, 0b10, 0, 0, 0, 0, 0, 0, 0, 0b1000_0000, 0, 0, 0, 0, 0, 0];
  const packed = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 18, 0xf0, 1, ...rows]);
  const counts = new Uint16Array(8);
  expect(decodeBitshuffleLz4(packed, 2, counts)).toBe(true);
  expect([...counts]).toEqual([1, 2, 0, 0, 0, 0, 0, 0x201]);
});
