import { FrameError } from '../frame';
import type { Hdf5File } from '../hdf5/file';
import type { Pictures } from '../hdf5/pictures';

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

/** The pictures of a data file. `places`: where else they can be, as a master says. Rejects with `FrameError`. */
export async function eigerData(file: Hdf5File, places: readonly string[] = []): Promise<EigerData> {
  const place = [...PLACES, ...places].find((one) => file.has(one));
  if (place === undefined) throw new FrameError({ code: 'no-frames' });
  return pictureSet(file, place);
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
