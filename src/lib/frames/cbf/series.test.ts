import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openInMemory } from '../../../../tests/support/frame-data';
import { PIXEL, type FrameFault } from '../frame';
import { PictureMemory } from '../picture-memory';

const MIME = {
  conversions: 'x-CBF_BYTE_OFFSET',
  elements: '4',
  type: 'signed 32-bit integer',
  order: 'LITTLE_ENDIAN',
  width: '2',
  height: '2'
};

/** A mini-CBF of 2 × 2 pixels: 3, −1, −2, 20. */
function cbf(
  change: Partial<typeof MIME> = {},
  packed = [3, -4, -1, 22],
  convention = '"PILATUS_1.2"'
): Uint8Array {
  const { conversions, elements, type, order, width, height } = { ...MIME, ...change };
  const header = [
    '###CBF: VERSION 1.5',
    'data_x',
    ...(convention === ''
      ? []
      : [`_array_data.header_convention ${convention}`, '# Pixel_size 172e-6 m x 172e-6 m']),
    ...(convention === ''
      ? []
      : ['# Beam_xy (240.10, 311.70) pixels', '# Detector_distance 0.16000 m', '# Count_cutoff 10 counts']),
    '--CIF-BINARY-FORMAT-SECTION--',
    `     conversions="${conversions}"`,
    `X-Binary-Size: ${packed.length}`,
    `X-Binary-Element-Type: "${type}"`,
    `X-Binary-Element-Byte-Order: ${order}`,
    `X-Binary-Number-of-Elements: ${elements}`,
    `X-Binary-Size-Fastest-Dimension: ${width}`,
    `X-Binary-Size-Second-Dimension: ${height}`,
    '',
    ''
  ].join('\r\n');
  return Uint8Array.from([
    ...new TextEncoder().encode(header),
    0x0c,
    0x1a,
    0x04,
    0xd5,
    ...packed.map((n) => n & 255)
  ]);
}

it('a series is the files of its prefix and digits; numbers are those of the names', async () => {
  const files = {
    'a_0002.cbf': cbf(),
    'a_0010.cbf': cbf(),
    'b_0003.cbf': cbf(),
    'a_00004.cbf': cbf(),
    'a_0005.cbf.gz': new Uint8Array(gzipSync(cbf())),
    'a_0010.cbf.gz': new Uint8Array(),
    'a_0011.cbf.bz2': cbf()
  };
  const reader = await openInMemory(files, 'a_0010.cbf');
  expect(reader).toMatchObject({ first: 2, last: 11, start: 10, numbers: [2, 5, 10, 11], kind: 'cbf' });
  // Some of a series packed later, one of them twice there.
  for (const number of [5, 10]) expect([...(await reader.read(number)).values]).toEqual([3, -1, -2, 20]);
  await expect(reader.read(11)).rejects.toMatchObject({ fault: { code: 'packed', how: 'bz2' } });
  expect(reader.header).toEqual({
    width: 2,
    height: 2,
    distance: 160,
    pixelX: 0.172,
    pixelY: 0.172,
    beamX: 239.6,
    beamY: 311.2
  });
  const frame = await reader.read(2);
  expect([...frame.values]).toEqual([3, -1, -2, 20]);
  expect([...frame.states]).toEqual([PIXEL.VALID, PIXEL.GAP, PIXEL.BAD, PIXEL.ABOVE]);
  await expect(reader.read(3)).rejects.toMatchObject({
    fault: { code: 'no-such-frame', number: 3, first: 2, last: 11 }
  });
});

it.each([
  ['a_1.cbf', ['a_1.cbf', 'a_9.cbf', 'a_10.cbf', 'a_010.cbf', 'b_2.cbf'], [1, 9, 10]],
  ['a_12.cbf', ['a_02.cbf', 'a_12.cbf', 'a_100.cbf', 'a_3.cbf'], [2, 12, 100]],
  ['a_10000.cbf', ['a_0001.cbf', 'a_9999.cbf', 'a_10000.cbf'], [1, 9999, 10000]],
  ['a_00000012.cbf', ['a_00000011.cbf', 'a_00000012.cbf', 'a_12.cbf'], [11, 12]],
  ['a-007.cbf', ['a-007.cbf', 'a-008.cbf', 'a_009.cbf'], [7, 8]],
  ['a.0007.cbf', ['a.0007.cbf', 'a.0008.cbf.gz'], [7, 8]],
  ['lys001.cbf', ['lys001.cbf', 'lys002.cbf'], [1, 2]],
  ['0004.cbf', ['0004.cbf', '0005.cbf'], [4, 5]],
  // Two crystals, not two pictures of one.
  ['lys1.cbf', ['lys1.cbf', 'lys2.cbf'], [1]],
  ['a_1234567890123.cbf', ['a_1234567890123.cbf', 'a_1234567890124.cbf'], [1]]
] as const)('%s of %j', async (name, names, numbers) => {
  const reader = await openInMemory(Object.fromEntries(names.map((one) => [one, cbf()])), name);
  expect(reader.numbers).toEqual(numbers);
});

it('packed by gzip, and plain integers of either order', async () => {
  const packed = await openInMemory({ 'a_0001.cbf.gz': new Uint8Array(gzipSync(cbf())) }, 'a_0001.cbf.gz');
  expect([...(await packed.read(1)).values]).toEqual([3, -1, -2, 20]);
  const plain = [0, 0, 0, 1, 255, 255, 255, 255, 0, 0, 1, 0, 0, 0, 0, 4];
  const order = 'BIG_ENDIAN';
  const big = await openInMemory({ 'x.cbf': cbf({ conversions: 'x-CBF_NONE', order }, plain) }, 'x.cbf');
  expect([...(await big.read(1)).values]).toEqual([1, -1, 256, 4]);
});

it.each([
  ['a_0001.cbf.gz', cbf()],
  ['a_0001.cbf', new Uint8Array(gzipSync(cbf()))]
])('%s that is packed or not against its name', async (name, content) => {
  const reader = await openInMemory({ [name]: content }, name);
  expect(reader.header).toMatchObject({ width: 2, distance: 160 });
  expect([...(await reader.read(1)).values]).toEqual([3, -1, -2, 20]);
});

it.each([
  ['empty', new Uint8Array()],
  ['cut off in its header', cbf().slice(0, 120)],
  ['packed and cut off', new Uint8Array(gzipSync(cbf())).slice(0, 60)]
])('a first file that is %s costs only its own picture', async (_, broken) => {
  const reader = await openInMemory({ 'a_0001.cbf': broken, 'a_0002.cbf': cbf() }, 'a_0001.cbf');
  expect(reader).toMatchObject({ numbers: [1, 2], header: { width: 2, distance: 160 } });
  expect([...(await reader.read(2)).values]).toEqual([3, -1, -2, 20]);
  await expect(reader.read(1)).rejects.toThrow();
});

/** The same CBF with its pixels as text. */
function asText(encoding: string, written: string): Uint8Array {
  const [header = ''] = new TextDecoder('latin1').decode(cbf()).split('X-Binary-Size:');
  const rest = [
    'X-Binary-Size-Fastest-Dimension: 2',
    'X-Binary-Size-Second-Dimension: 2',
    '',
    written,
    '--CIF-BINARY-FORMAT-SECTION----'
  ];
  return new TextEncoder().encode(
    `${header}Content-Transfer-Encoding: ${encoding}\r\n${rest.join('\r\n')}\r\n;\r\n`
  );
}

it.each(['BASE64', '"base64"'])('pixels in %s', async (encoding) => {
  const reader = await openInMemory({ 'x.cbf': asText(encoding, 'A/z/\r\nFg==') }, 'x.cbf');
  expect([...(await reader.read(1)).values]).toEqual([3, -1, -2, 20]);
});

it.each<[string, Uint8Array, FrameFault]>([
  ['another text', asText('QUOTED-PRINTABLE', '=03=FC'), { code: 'compression', name: 'QUOTED-PRINTABLE' }],
  ['no base64', asText('BASE64', 'A/z/*g=='), { code: 'undecodable', says: 'base64' }],
  ['base64 cut off', asText('BASE64', 'A/z/F'), { code: 'cut-off', rows: 1 }]
])('pixels as %s', async (_, content, fault) => {
  const reader = await openInMemory({ 'x.cbf': content }, 'x.cbf');
  await expect(reader.read(1)).rejects.toMatchObject({ fault });
});

it('names of MIME fields in any case; differences of elements of any size', async () => {
  const text = new TextDecoder('latin1').decode(cbf({ type: 'unsigned 16-bit integer' }));
  const lower = text
    .replace(/X-Binary-[\w-]+:/g, (name) => name.toLowerCase())
    .replace('conversions=', 'Conversions=');
  const content = Uint8Array.from(lower, (letter) => letter.charCodeAt(0));
  const reader = await openInMemory({ 'x.cbf': content }, 'x.cbf');
  expect([...(await reader.read(1)).values]).toEqual([3, -1, -2, 20]);
});

/** The CBF whose header gives another number of bytes, with what follows its pixels. */
function saying(bytes: number, behind = '', padding = 0): Uint8Array {
  const latin1 = new TextDecoder('latin1').decode(cbf());
  const more = padding > 0 ? `X-Binary-Size-Padding: ${padding}\r\n` : '';
  const text = latin1.replace('X-Binary-Size: 4\r\n', `X-Binary-Size: ${bytes}\r\n${more}`);
  return Uint8Array.from(text + behind, (letter) => letter.charCodeAt(0));
}
const CLOSED = '\r\n--CIF-BINARY-FORMAT-SECTION----\r\n;\r\n';

it.each([
  ['and the file ends', saying(3)],
  ['and the section ends', saying(3, CLOSED)],
  ['none at all', saying(0, CLOSED)],
  ['padded', saying(3, `\0\0\0\0${CLOSED}`, 4)]
])('pixels that take more bytes than their header gives are read whole: %s', async (_, content) => {
  const frame = await (await openInMemory({ 'x.cbf': content }, 'x.cbf')).read(1);
  expect([...frame.values]).toEqual([3, -1, -2, 20]);
  expect(frame.oddity).toMatchObject({ code: 'binary-size', found: 4 });
});

it('padding, and the end of a section, are no pixels', async () => {
  const short = saying(2, `${CLOSED}`, 1);
  const reader = await openInMemory({ 'x.cbf': short }, 'x.cbf');
  await expect(reader.read(1)).rejects.toMatchObject({ fault: { code: 'cut-off', rows: 1 } });
});

it('for the eye the rows that are whole are shown; figures are not made of them', async () => {
  const reader = await openInMemory({ 'x.cbf': cbf({}, [3, -4, -1]) }, 'x.cbf');
  const frame = await reader.read(1, new PictureMemory());
  expect(frame.oddity).toEqual({ code: 'cut-off', rows: 1 });
  expect([...frame.values]).toEqual([3, -1, -2, -2]);
  expect([...frame.states]).toEqual([PIXEL.VALID, PIXEL.GAP, PIXEL.BAD, PIXEL.BAD]);
  await expect(reader.read(1)).rejects.toMatchObject({ fault: { code: 'cut-off', rows: 1 } });
});

it('negative counts of a full imgCIF are counts', async () => {
  const reader = await openInMemory({ 'x.cbf': cbf({}, [3, -4, -1, 22], '') }, 'x.cbf');
  expect([...(await reader.read(1)).states]).toEqual([0, 0, 0, 0]);
});

it.each<[string, string, Uint8Array, FrameFault]>([
  ['empty', 'a_0001.cbf', new Uint8Array(), { code: 'empty' }],
  ['a text', 'a_0001.cbf', new TextEncoder().encode('hello'), { code: 'not-cbf' }],
  ['packed by bzip2', 'a_0001.cbf.bz2', cbf(), { code: 'packed', how: 'bz2' }],
  ['no gzip', 'a_0001.cbf.gz', Uint8Array.of(0x1f, 0x8b, 9, 9), { code: 'undecodable', says: 'gzip:' }],
  ['cut off in its header', 'a_0001.cbf', cbf().slice(0, 120), { code: 'cut-off', rows: 0 }],
  ['cut off before its pixels', 'a_0001.cbf', cbf().slice(0, -8), { code: 'cut-off', rows: 0 }],
  [
    'CCP4 packing',
    'a_0001.cbf',
    cbf({ conversions: 'x-CBF_PACKED' }),
    { code: 'compression', name: 'x-CBF_PACKED' }
  ],
  [
    'real numbers',
    'a_0001.cbf',
    cbf({ type: 'signed 32-bit real IEEE' }),
    { code: 'element-type', name: 'signed 32-bit real IEEE' }
  ],
  [
    'another number of pixels',
    'a_0001.cbf',
    cbf({ elements: '5' }),
    { code: 'element-count', found: 5, expected: 4 }
  ],
  ['absurd size', 'a_0001.cbf', cbf({ width: '100000000' }), { code: 'size', width: 100000000, height: 2 }],
  ['cut off', 'a_0001.cbf', cbf({}, [3, -4, -1]), { code: 'cut-off', rows: 1 }],
  ['plain and cut off', 'a_0001.cbf', cbf({ conversions: 'x-CBF_NONE' }), { code: 'cut-off', rows: 0 }]
])('%s: told, with its code', async (_, name, content, fault) => {
  const read = openInMemory({ [name]: content }, name).then((reader) => reader.read(1));
  const says = 'says' in fault ? { says: expect.stringContaining(fault.says) as string } : {};
  await expect(read).rejects.toMatchObject({ fault: { ...fault, ...says } });
});
