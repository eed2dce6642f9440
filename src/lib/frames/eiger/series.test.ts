import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  counts,
  dataFile,
  hdf5,
  HEIGHT,
  master,
  readAll,
  WIDTH,
  type Written
} from '../../../../tests/support/eiger-files';
import { openInMemory } from '../../../../tests/support/frame-data';
import { PIXEL, type FrameFault } from '../frame';
import { PictureMemory } from '../picture-memory';

/** Version, size of a number and of a chunk are for the filter to fill in; level, shuffle, codec. */
const bloscOptions = (codec: number): number[] => [2, 2, 2, 2 * WIDTH * HEIGHT, 5, 1, codec];

describe('layouts', () => {
  it.each<[string, Written]>([
    ['bitshuffle and LZ4, 16 bits', { filter: 32008, pictures: [1, 2, 3] }],
    ['bitshuffle and LZ4, 32 bits', { kind: 'u4', filter: 32008, pictures: [1, 2, 3] }],
    ['bitshuffle and LZ4, 8 bits', { kind: 'u1', filter: 32008, pictures: [1, 2, 3] }],
    ['LZ4', { filter: 32004, pictures: [1, 2, 3] }],
    ['deflate', { filter: 1, pictures: [1, 2, 3] }],
    ['bitshuffle and Zstandard', { filter: 32008, options: [0, 3, 5], pictures: [1, 2, 3] }],
    ['bitshuffle alone', { filter: 32008, options: [0, 0], pictures: [1, 2, 3] }],
    ['Zstandard', { filter: 32015, options: [3], pictures: [1, 2, 3] }],
    ['LZF', { filter: 32000, options: [], pictures: [1, 2, 3] }],
    ['szip', { filter: 4, options: [141, 16], pictures: [1, 2, 3] }],
    ['n-bit', { filter: 5, options: [], pictures: [1, 2, 3] }],
    ['scale and offset', { filter: 6, options: [2, 0], pictures: [1, 2, 3] }],
    ['shuffle', { filter: 2, options: [], pictures: [1, 2, 3] }],
    ['fletcher32', { filter: 3, options: [], pictures: [1, 2, 3] }],
    ...Object.entries({ blosclz: 0, LZ4: 1, LZ4HC: 2, Zstandard: 5 }).map(
      ([name, codec]): [string, Written] => [
        `Blosc with ${name}`,
        { filter: 32001, options: bloscOptions(codec), pictures: [1, 2, 3] }
      ]
    ),
    ['no compression', { pictures: [1, 2, 3] }],
    ['signed', { kind: 'i4', pictures: [1, 2, 3] }],
    [
      'several pictures and parts of pictures in a chunk',
      { filter: 32008, chunk: [2, 16, 16], pictures: [1, 2, 3] }
    ]
  ])('%s', async (_, file) => {
    await readAll({ 'a_data_000001.h5': dataFile(file) }, 'a_data_000001.h5', [1, 2, 3]);
  });
});

describe('numbers', () => {
  const one = (): Uint8Array => dataFile({ low: 1, pictures: [1, 2, 3] });
  it('are those that the files say; a missing file leaves its numbers empty', async () => {
    const files = {
      'a_master.h5': master({
        images: 9,
        links: ['a_data_000001.h5', 'a_data_000002.h5', 'a_data_000003.h5']
      }),
      'a_data_000001.h5': one(),
      'a_data_000003.h5': dataFile({ low: 7, pictures: [7, 8] })
    };
    await readAll(files, 'a_master.h5', [1, 3, 7, 8]);
    const reader = await openInMemory(files, 'a_data_000003.h5');
    expect(reader).toMatchObject({ first: 1, last: 9, start: 7, kind: 'eiger' });
    await expect(reader.read(5)).rejects.toMatchObject({
      fault: { code: 'missing-file', file: 'a_data_000002.h5', gap: { first: 4, last: 6 } }
    });
    await expect(reader.read(9)).rejects.toMatchObject({ fault: { code: 'not-written', number: 9 } });
    await expect(reader.read(10)).rejects.toMatchObject({ fault: { code: 'no-such-frame', number: 10 } });
  });
  it('follow the files where they do not say', async () => {
    const files = {
      'a_data_000001.h5': dataFile({ pictures: [1, 2] }),
      'a_data_000004.h5': dataFile({ pictures: [7, 8] })
    };
    await readAll(files, 'a_data_000001.h5', [1, 2, 7, 8]);
  });
  it('of files that hold uneven numbers of pictures', async () => {
    const files = {
      'a_data_000001.h5': dataFile({ low: 1, pictures: [1] }),
      'a_data_000002.h5': dataFile({ low: 2, pictures: [2, 3, 4, 5] }),
      'a_data_000003.h5': dataFile({ low: 6, pictures: [6] })
    };
    await readAll(files, 'a_data_000001.h5', [1, 2, 5, 6]);
  });
  it('a broken file costs only its own pictures', async () => {
    const files = {
      'a_data_000001.h5': one(),
      'a_data_000002.h5': new Uint8Array(100),
      'a_data_000003.h5': dataFile({ low: 7, pictures: [7] })
    };
    await readAll(files, 'a_data_000001.h5', [1, 7]);
    const reader = await openInMemory(files, 'a_data_000001.h5');
    await expect(reader.read(5)).rejects.toMatchObject({ fault: { code: 'not-hdf5' } });
  });
  it('a broken file beside a missing one: what it holds is not said to be missing', async () => {
    const files = {
      'a_data_000001.h5': one(),
      'a_data_000003.h5': new Uint8Array(100),
      'a_data_000004.h5': dataFile({ low: 10, pictures: [10, 11, 12] }),
      'a_data_000006.h5': dataFile({ low: 16, pictures: [16] })
    };
    const reader = await openInMemory(files, 'a_data_000001.h5');
    await expect(reader.read(5)).rejects.toHaveProperty('fault', {
      code: 'missing-file',
      file: 'a_data_000002.h5'
    });
    await expect(reader.read(14)).rejects.toMatchObject({ fault: { gap: { first: 13, last: 15 } } });
  });
  it('for a number that is missing only the files around it are opened', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1).filter((file) => file !== 6);
    const files = Object.fromEntries(
      numbers.map((file) => [
        `a_data_${String(file).padStart(6, '0')}.h5`,
        dataFile({ low: 2 * file - 1, pictures: [2 * file - 1, 2 * file] })
      ])
    );
    const opened: string[] = [];
    const reader = await openInMemory(files, 'a_data_000001.h5', (name) => opened.push(name));
    opened.length = 0;
    await expect(reader.read(11)).rejects.toMatchObject({
      fault: { code: 'missing-file', file: 'a_data_000006.h5', gap: { first: 11, last: 12 } }
    });
    expect(opened.sort()).toEqual(['a_data_000005.h5', 'a_data_000007.h5']);
  });
  it('a master whose files have other names', async () => {
    const files = { 'a_master.h5': master({ links: ['other.h5'] }), 'other.h5': one() };
    await readAll(files, 'a_master.h5', [1, 2, 3]);
  });
});

describe('for the eye', () => {
  const read = async (file: Uint8Array, narrow: boolean) =>
    (await openInMemory({ 'a_data_000001.h5': file }, 'a_data_000001.h5')).read(
      1,
      narrow ? new PictureMemory() : undefined
    );
  it('counts of 32 bits are read as 16 where all fit, the value without a number among them', async () => {
    const file = dataFile({ kind: 'u4', filter: 32008, pictures: [1], largest: [3, 5] });
    const [whole, narrow] = [await read(file, false), await read(file, true)];
    expect([whole.values.BYTES_PER_ELEMENT, narrow.values.BYTES_PER_ELEMENT]).toEqual([4, 2]);
    expect([whole.values[3], narrow.values[3]]).toEqual([2 ** 32 - 1, 2 ** 16 - 1]);
    expect([...narrow.states]).toEqual([...whole.states]);
    expect([...narrow.values].filter((_, at) => at !== 3 && at !== 5)).toEqual(
      counts(1).filter((_, at) => at !== 3 && at !== 5)
    );
  });
  it('where one does not fit, all stay as they are', async () => {
    const file = dataFile({ kind: 'u4', pictures: [1], largest: [3], large: [[5, 65_535]] });
    const { values, states } = await read(file, true);
    expect([values.BYTES_PER_ELEMENT, values[5], states[5]]).toEqual([4, 65_535, PIXEL.VALID]);
  });
});

describe('the mask', () => {
  it('says which pixels without a number are gaps and which are bad; the others are saturated', async () => {
    const data = dataFile({ kind: 'u1', blank: [0, 1, 2], pictures: [1] });
    const mask = new Uint32Array(WIDTH * HEIGHT);
    [mask[0], mask[1], mask[3]] = [1, 2, 2];
    const alone = await (await openInMemory({ 'a_data_000001.h5': data }, 'a_data_000001.h5')).read(1);
    expect([alone.maskedBy, ...alone.states.slice(0, 4)]).toEqual([
      'largest-value',
      PIXEL.BAD,
      PIXEL.BAD,
      PIXEL.BAD,
      0
    ]);
    const files = { 'a_data_000001.h5': data, 'a_master.h5': master({ mask }) };
    const frame = await (await openInMemory(files, 'a_data_000001.h5')).read(1);
    // The detector left a count in the fourth: it is one.
    expect([frame.maskedBy, ...frame.states.slice(0, 4)]).toEqual([
      'mask',
      PIXEL.GAP,
      PIXEL.BAD,
      PIXEL.OVERFLOW,
      0
    ]);
  });
  it.each([
    [
      'integers of 64 bits',
      BigUint64Array.from({ length: WIDTH * HEIGHT }, (_, at) => [1n, 2n, 0n, 2n ** 40n][at] ?? 0n)
    ],
    ['reals', Float32Array.from({ length: WIDTH * HEIGHT }, (_, at) => [1, 0.5, 0, 32][at] ?? 0)],
    [
      'reals of double precision',
      Float64Array.from({ length: WIDTH * HEIGHT }, (_, at) => [1, NaN, 0, 32][at] ?? 0)
    ]
  ])('can be of %s: what is not 0 is masked', async (_, mask) => {
    const data = dataFile({ kind: 'u1', blank: [0, 1, 2, 3], pictures: [1] });
    const files = { 'a_data_000001.h5': data, 'a_master.h5': master({ mask }) };
    const frame = await (await openInMemory(files, 'a_data_000001.h5')).read(1);
    expect([frame.maskedBy, ...frame.states.slice(0, 5)]).toEqual([
      'mask',
      PIXEL.GAP,
      PIXEL.BAD,
      PIXEL.OVERFLOW,
      PIXEL.BAD,
      0
    ]);
  });
  it('masks the largest value but one as well; without a mask that is a count', async () => {
    const data = dataFile({
      kind: 'u1',
      large: [
        [0, 254],
        [1, 254],
        [2, 254]
      ],
      pictures: [1]
    });
    const mask = new Uint32Array(WIDTH * HEIGHT);
    [mask[0], mask[1]] = [2, 32];
    const files = { 'a_data_000001.h5': data, 'a_master.h5': master({ mask }) };
    const frame = await (await openInMemory(files, 'a_data_000001.h5')).read(1);
    expect([...frame.states.slice(0, 3)]).toEqual([PIXEL.BAD, PIXEL.VALID, PIXEL.VALID]);
    expect(frame.summary).toMatchObject({ masked: 1, max: 254 });
  });
  it('of another size is not used', async () => {
    const files = {
      'a_data_000001.h5': dataFile({ pictures: [1] }),
      'a_master.h5': master({ mask: new Uint32Array(HEIGHT * 8) })
    };
    const frame = await (await openInMemory(files, 'a_master.h5')).read(1);
    expect(frame.maskedBy).toBe('other-mask');
  });
});

it.each<[string, Uint8Array, FrameFault]>([
  ['empty', new Uint8Array(), { code: 'empty' }],
  ['no HDF5', new Uint8Array(900), { code: 'not-hdf5' }]
])('a master that is %s costs no picture, only what it would say', async (_, broken, fault) => {
  const files = {
    'a_master.h5': broken,
    'a_data_000001.h5': dataFile({ low: 1, pictures: [1, 2] }),
    'a_data_000002.h5': dataFile({ low: 3, pictures: [3] })
  };
  for (const name of ['a_master.h5', 'a_data_000002.h5']) {
    await readAll(files, name, [1, 2, 3]);
    const reader = await openInMemory(files, name);
    expect(reader).toMatchObject({ last: 3, maskFault: fault });
    expect((await reader.read(1)).maskedBy).toBe('unread-mask');
  }
  await expect(openInMemory({ 'a_master.h5': broken }, 'a_master.h5')).rejects.toMatchObject({ fault });
});

describe('what cannot be read is told, with its code', () => {
  it.each<[string, () => Readonly<Record<string, Uint8Array>>, FrameFault]>([
    ['an empty file', () => ({ 'a_data_000001.h5': new Uint8Array() }), { code: 'empty' }],
    ['no HDF5', () => ({ 'a_data_000001.h5': new Uint8Array(900) }), { code: 'not-hdf5' }],
    [
      'real numbers',
      () => ({ 'a_data_000001.h5': dataFile({ kind: 'f4', pictures: [1] }) }),
      { code: 'element-type', name: 'float32' }
    ],
    ['a master without files', () => ({ 'a_data_000001.h5': master({ images: 1 }) }), { code: 'no-frames' }]
  ])('%s', async (_, files, fault) => {
    const read = openInMemory(files(), 'a_data_000001.h5').then((reader) => reader.read(1));
    await expect(read).rejects.toMatchObject({ fault });
  });
  it('a filter that is not there', async () => {
    const bzip2 = join(import.meta.dirname, '../../../../node_modules/h5wasm-plugins/plugins/libH5Zbz2.so');
    expect(existsSync(bzip2)).toBe(true);
    const files = hdf5.module.FS as unknown as {
      writeFile(path: string, content: Uint8Array): void;
      unlink(path: string): void;
    };
    files.writeFile('/filters/libH5Zbz2.so', readFileSync(bzip2));
    const file = dataFile({ filter: 307, pictures: [1] });
    files.unlink('/filters/libH5Zbz2.so');
    const read = openInMemory({ 'a_data_000001.h5': file }, 'a_data_000001.h5').then((reader) =>
      reader.read(1)
    );
    await expect(read).rejects.toMatchObject({ fault: { code: 'filter', id: 307 } });
  });
  it('a codec of Blosc that its module has not', async () => {
    const file = dataFile({ filter: 32001, options: bloscOptions(3), pictures: [1] });
    const read = openInMemory({ 'a_data_000001.h5': file }, 'a_data_000001.h5');
    await expect(read).rejects.toMatchObject({
      fault: { code: 'filter', id: 32001, name: 'blosc (snappy)' }
    });
    const zlib = { id: 32001, name: 'blosc', cd_values: bloscOptions(4) };
    expect(await hdf5.missingFilter(zlib)).toBe('blosc (zlib)');
  });
  it('a file that was cut off: pictures before the cut are shown', async () => {
    const whole = dataFile({ pictures: [1, 2, 3] });
    const reader = await openInMemory(
      { 'a_data_000001.h5': whole.slice(0, whole.length - 1000) },
      'a_data_000001.h5'
    );
    const read = await Promise.allSettled([1, 2, 3].map((number) => reader.read(number)));
    const lost = read.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(lost).toEqual([expect.objectContaining({ fault: { code: 'cut-off', rows: 0 } })]);
  });
});
