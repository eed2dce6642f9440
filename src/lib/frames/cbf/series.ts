import { readCbfHeader } from '../../formats/cbf-header/read';
import type { CbfHeader } from '../../formats/cbf-header/record';
import { FrameError } from '../frame';
import type { FrameFolder, FrameReader, HeaderGeometry } from '../series';
import { gunzip } from './gunzip';
import { HEADER_BYTES } from './pixels';
import { readCbf } from './read';

/** A name that ends with its image number, perhaps packed as a whole. */
const NUMBERED = /^(.*?)(?<!\d)(\d{1,9})(\.cbf(?:\.gz|\.bz2|\.xz)?)$/i;
/** Digits of a number that no sign parts from the rest of the name; fewer are part of a name (`lysozyme2.cbf`). */
const LEAST_DIGITS = 3;
const MOST_BYTES = 320 * 2 ** 20;

/** The series that the CBF `name` is one of: the files beside it that have the same prefix and are numbered alike, packed or not. A name without a number is a series of one. */
export async function openCbfSeries(folder: FrameFolder, name: string): Promise<FrameReader> {
  const names = imageNames(folder.names, name);
  const numbers = [...names.keys()].sort((a, b) => a - b);
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)];
  const header = await headerOf(folder, [name, ...names.values()]);
  return {
    kind: 'cbf',
    first,
    last,
    start: numbered(name)?.number ?? 1,
    numbers,
    header: header === undefined ? {} : geometryOf(header),
    read: async (number, memory) => {
      const one = names.get(number);
      if (one === undefined) throw new FrameError({ code: 'no-such-frame', number, first, last });
      return readCbf(await contentOf(folder, one), number, memory).frame;
    },
    close: () => names.clear()
  };
}

/** Files whose header is tried, at most. */
const MOST_TRIED = 6;

/** The first header that is whole: a broken file costs the others nothing. That of a picture is asked for again when it is read. */
async function headerOf(folder: FrameFolder, names: readonly string[]): Promise<CbfHeader | undefined> {
  let first: CbfHeader | undefined;
  for (const name of [...new Set(names)].slice(0, MOST_TRIED))
    try {
      const header = readCbfHeader((await contentOf(folder, name)).subarray(0, HEADER_BYTES), 0);
      if (header?.binaryAt !== undefined || header?.encoding !== undefined) return header;
      first ??= header;
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
    }
  return first;
}

interface Numbered {
  readonly prefix: string;
  readonly digits: string;
  readonly number: number;
  readonly ending: string;
}

function numbered(name: string): Numbered | undefined {
  const [, prefix, digits, ending] = NUMBERED.exec(name) ?? [];
  if (prefix === undefined || digits === undefined || ending === undefined) return undefined;
  if (!/(^|[_.-])$/.test(prefix) && digits.length < LEAST_DIGITS) return undefined;
  return { prefix, digits, number: Number(digits), ending };
}

/** Image number → file name. */
function imageNames(beside: readonly string[], name: string): Map<number, string> {
  const names = new Map<number, string>();
  const own = numbered(name);
  if (own === undefined) return names.set(1, name);
  const others = beside.flatMap((one) => ({ one, like: numbered(one) }));
  const same = others.flatMap(({ one, like }) => (like?.prefix === own.prefix ? { ...like, name: one } : []));
  const width = widthOf(own.digits, same);
  for (const one of same) {
    if (String(one.number).padStart(width, '0') !== one.digits) continue;
    // Where a picture is there twice, the one like the others.
    if (one.ending === own.ending || !names.has(one.number)) names.set(one.number, one.name);
  }
  return names.set(own.number, name);
}

/** Digits that the numbers of a series are padded to with zeros (`%05d`; larger numbers are longer). Without a zero in front others of the series tell. */
function widthOf(digits: string, others: readonly Numbered[]): number {
  if (digits.startsWith('0')) return digits.length;
  const padded = others.map((one) => one.digits).filter((one) => one.startsWith('0'));
  return Math.max(1, ...padded.map(({ length }) => length).filter((length) => length <= digits.length));
}

async function contentOf(folder: FrameFolder, name: string): Promise<Uint8Array> {
  const packing = /\.(bz2|xz)$/i.exec(name)?.[1];
  if (packing !== undefined) throw new FrameError({ code: 'packed', how: packing.toLowerCase() });
  const file = await folder.open(name);
  if (file.size > MOST_BYTES) throw new FrameError({ code: 'too-large', most: MOST_BYTES });
  const content = file.read(0, file.size);
  // Whatever its name says: some copy unpacks a file, or packs it, and leaves its name.
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return isPacked ? gunzip(new Uint8Array(content), MOST_BYTES) : content;
}

/** `Beam_xy` counts from the corner of the first pixel; metres become millimetres. */
function geometryOf(header: CbfHeader): HeaderGeometry {
  const { pixelSize, beamCenter, distance } = header;
  return {
    ...pick(header, ['width', 'height', 'wavelength', 'twoTheta']),
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
