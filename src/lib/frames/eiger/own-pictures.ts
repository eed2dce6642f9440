import { naturalOrder } from '../../base/rel-path';
import { FrameError } from '../frame';
import type { Hdf5File } from '../hdf5/file';
import type { EigerData } from './data-file';
import type { Found, PictureStore } from './data-files';

/** One data set that holds the whole series: a data file alone, or a virtual data set in the master. */
export function ownPictures(data: EigerData): PictureStore {
  const first = data.low ?? 1;
  const end = first + data.pictures.count - 1;
  return {
    span: (expected) => Promise.resolve({ first, last: Math.max(expected ?? 0, end) }),
    find: (number, last) => {
      if (number >= first && number <= end) return Promise.resolve({ data, index: number - first });
      const known = number >= first && number <= last;
      return Promise.reject(
        new FrameError(
          known ? { code: 'not-written', number } : { code: 'no-such-frame', number, first, last }
        )
      );
    },
    close: () => undefined
  };
}

const HIT = /^(.*)_(\d{4,7})$/;
const MOST_HITS = 100_000;

/** `_onlyhits.h5` (SPring-8): one group for each picture with spots, `/entry/data/<prefix>_NNNNNN/data`; NNNNNN is its image number. */
export function hitPictures(file: Hdf5File): PictureStore {
  const places = new Map<number, string>();
  for (const name of [...file.names('entry/data')].sort(naturalOrder).slice(0, MOST_HITS)) {
    const digits = HIT.exec(name)?.[2];
    if (digits !== undefined) places.set(Number(digits), `entry/data/${name}/data`);
  }
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)];
  const find = async (number: number): Promise<Found> => {
    const place = places.get(number);
    if (place === undefined) throw new FrameError({ code: 'no-such-frame', number, first, last });
    return { data: { file, pictures: file.pictures(place) }, index: 0 };
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
