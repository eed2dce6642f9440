import { FrameError } from '../frame';
import type { Hdf5File } from '../hdf5/file';
import type { Pictures } from '../hdf5/pictures';
import { pictureNames } from './links';

/** Where data files keep their pictures: DECTRIS's file writer; Diamond's; NeXus. */
const PLACES = ['entry/data/data', 'data', 'entry/instrument/detector/data'];

/** A data file, opened: it holds the image numbers `low` to `high`, or as many pictures as there are where it does not say which. */
export interface EigerData {
  readonly file: Hdf5File;
  readonly pictures: Pictures;
  readonly low?: number;
  readonly high?: number;
  /** `image_nr_high`, as the file says it. */
  readonly saidHigh?: number;
}

/** The pictures of a data file. `places`: where else they can be, as a master says; `within`: where they are. Rejects with `FrameError`. */
export async function eigerData(
  file: Hdf5File,
  places: readonly string[] = [],
  within?: string
): Promise<EigerData> {
  const place =
    [...(within === undefined ? [] : [within]), ...PLACES, ...places].find((one) => file.has(one)) ??
    pictureNames(file)
      .map((name) => `entry/data/${name}`)
      .find((one) => file.has(one)) ??
    placeElsewhere(file);
  if (place === undefined) throw new FrameError({ code: 'no-frames' });
  return pictureSet(file, place);
}

/** Groups that are looked into, and their depth, at most. */
const [MOST_GROUPS, DEEPEST] = [100, 4];

/** Of files of other writers (LImA, tomography): the first data set called `data`, the one nearest to the root. */
function placeElsewhere(file: Hdf5File): string | undefined {
  let groups = [''];
  let seen = 0;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const inside: string[] = [];
    for (const group of groups) {
      if (++seen > MOST_GROUPS) return undefined;
      const names = file
        .names(group === '' ? '/' : group)
        .map((name) => (group === '' ? name : `${group}/${name}`));
      const found = names.find((name) => name.endsWith('/data') && file.has(name));
      if (found !== undefined) return found;
      inside.push(...names);
    }
    groups = inside;
  }
  return undefined;
}

/** The pictures at `place`: `image_nr_low` says their first number, and they themselves how many they are. Rejects with `FrameError`. */
export async function pictureSet(file: Hdf5File, place: string): Promise<EigerData> {
  const pictures = await file.pictures(place);
  const low = file.attribute(place, 'image_nr_low');
  const saidHigh = file.attribute(place, 'image_nr_high');
  return {
    file,
    pictures,
    ...(low !== undefined && low >= 1 && { low, high: low + pictures.count - 1 }),
    ...(saidHigh !== undefined && { saidHigh })
  };
}
