import { naturalOrder } from '../../base/natural-order';
import { FrameError } from '../frame';
import type { Hdf5File } from '../hdf5/file';
import type { EigerData } from './data-file';
import type { Found, PictureStore } from './data-files';

/** Data sets that hold the whole series, in order: of a data file alone, a virtual one or several in a master. */
export function ownPictures(sets: readonly EigerData[]): PictureStore {
  const held: { readonly data: EigerData; readonly low: number; readonly high: number }[] = [];
  for (const data of sets) {
    const low = data.low ?? (held.at(-1)?.high ?? 0) + 1;
    held.push({ data, low, high: low + data.pictures.count - 1 });
  }
  const first = Math.min(...held.map(({ low }) => low));
  const end = Math.max(...held.map(({ high }) => high));
  return {
    span: (expected) => Promise.resolve({ first, last: Math.max(expected ?? 0, end) }),
    find: async (number, last) => {
      const found = held.find(({ low, high }) => number >= low && number <= high);
      if (found !== undefined) return { data: found.data, index: number - found.low };
      if (number >= first && number <= last) throw new FrameError({ code: 'not-written', number });
      throw new FrameError({ code: 'no-such-frame', number, first, last });
    },
    close: () => undefined
  };
}

const HIT = /^(.*)_(\d{4,7})$/;
const MOST_HITS = 100_000;

/** `_onlyhits.h5` (SPring-8): for each picture with spots `/entry/data/<prefix>_NNNNNN/data`, or that without a group; NNNNNN is its image number. */
export function hitPictures(file: Hdf5File): PictureStore {
  const places = new Map<number, string>();
  for (const name of [...file.names('entry/data')].sort(naturalOrder).slice(0, MOST_HITS)) {
    const digits = HIT.exec(name)?.[2];
    if (digits !== undefined) places.set(Number(digits), `entry/data/${name}`);
  }
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)];
  const find = async (number: number): Promise<Found> => {
    const place = places.get(number);
    if (place === undefined) throw new FrameError({ code: 'no-such-frame', number, first, last });
    const inGroup = `${place}/data`;
    const pictures = await file.pictures(file.has(inGroup) ? inGroup : place);
    return { data: { file, pictures }, index: 0 };
  };
  return {
    numbers,
    span: async () => {
      if (numbers.length === 0) throw new FrameError({ code: 'no-frames' });
      return { first, last };
    },
    find,
    close: () => places.clear()
  };
}
