import { readCbfHeader } from '../../formats/cbf-header/read';
import type { CbfHeader } from '../../formats/cbf-header/record';
import { FrameError } from '../frame';
import type { FrameFolder, FrameReader, HeaderGeometry } from '../series';
import { gunzip } from './gunzip';
import { HEADER_BYTES, readCbf } from './read';

/** `<prefix>_<image number>.cbf`, perhaps packed as a whole. */
const NUMBERED = /^(.*_)(\d{4,7})(\.cbf(?:\.gz|\.bz2|\.xz)?)$/i;
const MOST_BYTES = 320 * 2 ** 20;

/** The series that the CBF `name` is one of: the files of the same prefix and digits beside it, packed or not. A name without a number is a series of one. */
export async function openCbfSeries(folder: FrameFolder, name: string): Promise<FrameReader> {
  const names = imageNames(folder.names, name);
  const numbers = [...names.keys()].sort((a, b) => a - b);
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)];
  const header = readCbfHeader((await contentOf(folder, name)).subarray(0, HEADER_BYTES), 0);
  return {
    kind: 'cbf',
    first,
    last,
    start: Number(NUMBERED.exec(name)?.[2] ?? 1),
    numbers,
    header: header === undefined ? {} : geometryOf(header),
    read: async (number) => {
      const one = names.get(number);
      if (one === undefined) throw new FrameError({ code: 'no-such-frame', number, first, last });
      return readCbf(await contentOf(folder, one), number).frame;
    },
    close: () => names.clear()
  };
}

/** Image number → file name. */
function imageNames(beside: readonly string[], name: string): Map<number, string> {
  const [, prefix, digits = '', ending] = NUMBERED.exec(name) ?? [];
  const names = new Map<number, string>();
  if (prefix === undefined) return names.set(1, name);
  for (const one of beside) {
    const match = NUMBERED.exec(one);
    if (match?.[1] !== prefix || match[2]?.length !== digits.length) continue;
    // Where a picture is there twice, the one like the others.
    if (match[3] === ending || !names.has(Number(match[2]))) names.set(Number(match[2]), one);
  }
  return names.set(Number(digits), name);
}

async function contentOf(folder: FrameFolder, name: string): Promise<Uint8Array> {
  const packing = /\.(bz2|xz)$/i.exec(name)?.[1];
  if (packing !== undefined) throw new FrameError({ code: 'packed', how: packing.toLowerCase() });
  const file = await folder.open(name);
  if (file.size > MOST_BYTES) throw new FrameError({ code: 'too-large', most: MOST_BYTES });
  const content = file.read(0, file.size);
  return /\.gz$/i.test(name) ? gunzip(new Uint8Array(content), MOST_BYTES) : content;
}

/** `Beam_xy` counts from the corner of the first pixel; metres become millimetres. */
function geometryOf(header: CbfHeader): HeaderGeometry {
  const { pixelSize, beamCenter, distance } = header;
  return {
    ...pick(header, ['width', 'height', 'wavelength', 'twoTheta', 'startAngle', 'oscillation']),
    ...(distance !== undefined && { distance: millimetres(distance) }),
    ...(pixelSize && { pixelX: millimetres(pixelSize[0]), pixelY: millimetres(pixelSize[1]) }),
    ...(beamCenter && { beamX: beamCenter[0] - 0.5, beamY: beamCenter[1] - 0.5 })
  };
}

/** 0.000172 m is 0.172 mm, not 0.17200000000000001. */
function millimetres(metres: number): number {
  return Number((metres * 1000).toPrecision(9));
}

function pick<Kind extends object, Key extends keyof Kind>(
  from: Kind,
  keys: readonly Key[]
): Partial<Pick<Kind, Key>> {
  const picked: Partial<Pick<Kind, Key>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked;
}
