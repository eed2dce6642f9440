import { naturalOrder } from '../../base/rel-path';
import { classify } from '../classify';
import { FrameError, type Counts, type Frame, type FrameFault } from '../frame';
import { openHdf5, type Hdf5File } from '../hdf5/file';
import type { Hdf5 } from '../hdf5/library';
import type { Pictures } from '../hdf5/pictures';
import { RangeFiles } from '../hdf5/range-files';
import type { FrameFolder, FrameReader } from '../series';
import { eigerData } from './data-file';
import { dataFileNames, DataFiles, type PictureStore } from './data-files';
import { eigerFacts, eigerMask, type EigerFacts } from './facts';
import { hitPictures, ownPictures } from './own-pictures';

const NAME = /^(.*)_(master|onlyhits|data_\d{6,7})\.h5$/i;
/** Links of a master, at most: 3 million pictures in files of 100. */
const MOST_LINKS = 30_000;

let mounts = 0;

/**
 * The EIGER series that `name` belongs to: its master, one of its data files, or an `_onlyhits` file, which is a series of its own. Any other HDF5
 * file is read as a data file. Rejects with `FrameError`.
 */
export async function openEigerSeries(hdf5: Hdf5, folder: FrameFolder, name: string): Promise<FrameReader> {
  const files = new RangeFiles(hdf5.fs, `/frames-${++mounts}`, hdf5.refusals);
  try {
    const [, prefix = '', part = ''] = NAME.exec(name) ?? [];
    const masterName = folder.names.find((one) => one === `${prefix}_master.h5`);
    const own = /^data_/i.test(part) && masterName !== undefined ? masterName : name;
    const head = openHdf5(hdf5, files, await folder.open(own));
    const store = await storeOf(hdf5, files, folder, head, prefix, part);
    return await reader(files, head, store, Number(/^data_(\d+)$/i.exec(part)?.[1] ?? 0));
  } catch (error) {
    files.close();
    throw error;
  }
}

async function storeOf(
  hdf5: Hdf5,
  files: RangeFiles,
  folder: FrameFolder,
  head: Hdf5File,
  prefix: string,
  part: string
): Promise<PictureStore> {
  if (/^onlyhits$/i.test(part)) return hitPictures(head);
  const beside = dataFileNames(folder.names, prefix);
  if (part !== '' && beside.size > 0) return new DataFiles(hdf5, files, folder, beside);
  const links = linkedNames(head);
  const linked = new Map([...links].filter(([, name]) => folder.names.includes(name)));
  if (linked.size > 0) return new DataFiles(hdf5, files, folder, linked);
  const [missing] = links.values();
  if (missing !== undefined) throw new FrameError({ code: 'missing-file', file: missing });
  const own = eigerData(head);
  for (const source of new Set(own.pictures.sources.slice(0, MOST_LINKS)))
    if (source !== head.name && folder.names.includes(source)) files.add(await folder.open(source));
  return ownPictures(own);
}

/** Files that the master names, in order: number of the link → name. */
function linkedNames(master: Hdf5File): Map<number, string> {
  const found = new Map<number, string>();
  const names = master.names('entry/data').filter((name) => /^data(_\d+)?$/.test(name));
  for (const name of names.sort(naturalOrder).slice(0, MOST_LINKS)) {
    const file = master.linked(`entry/data/${name}`);
    if (file !== undefined) found.set(Number(/\d+$/.exec(name)?.[0] ?? 1), file);
  }
  return found;
}

async function reader(
  files: RangeFiles,
  head: Hdf5File,
  store: PictureStore,
  file: number
): Promise<FrameReader> {
  const facts = eigerFacts(head);
  const { first, last } = await store.span(facts.expected);
  const mask = maskOf(head);
  return {
    kind: store.numbers ? 'eiger-onlyhits' : 'eiger',
    first,
    last,
    start: (await store.startOf?.(file)) ?? first,
    ...(store.numbers && { numbers: store.numbers }),
    header: facts.header,
    ...(store.held && { held: () => store.held?.() ?? Promise.resolve({ files: [], unread: [] }) }),
    ...(mask.fault && { maskFault: mask.fault }),
    read: async (number) => {
      const { data, index } = await store.find(number, last);
      const values = data.pictures.read(index);
      if (isFilled(values, files.reading.bytes)) throw new FrameError({ code: 'not-written', number });
      return frameOf(number, data.pictures, values, facts, mask);
    },
    close: () => {
      store.close();
      head.close();
      files.close();
    }
  };
}

interface Mask {
  readonly width?: number;
  readonly height?: number;
  readonly flags?: Uint8Array;
  readonly fault?: FrameFault;
}

/** A mask that cannot be read costs no picture. */
function maskOf(head: Hdf5File): Mask {
  try {
    return eigerMask(head) ?? {};
  } catch (error) {
    if (error instanceof FrameError) return { fault: error.fault };
    throw error;
  }
}

function frameOf(
  number: number,
  { width, height, overflow, signed }: Pictures,
  values: Counts,
  { cutoff, maskNotApplied }: EigerFacts,
  mask: Mask
): Frame {
  const fits = mask.width === width && mask.height === height;
  return {
    number,
    count: 1,
    width,
    height,
    values,
    states: classify(values, {
      maskNotApplied,
      rule: signed ? 'negative' : 'none',
      ...(fits && mask.flags && { mask: mask.flags }),
      ...(overflow !== undefined && { overflow }),
      ...(cutoff !== undefined && { cutoff })
    }),
    maskedBy: signed ? 'negative-values' : fits && mask.flags ? 'mask' : 'largest-value',
    ...(cutoff !== undefined && { saturatedAbove: cutoff })
  };
}

/** No compression makes so little of a picture: 1 byte for 400. */
const LEAST_SHARE = 1 / 400;

/** HDF5 gives zeros for a chunk that was never written, and for the pictures of a missing file of a virtual data set: zeros, and next to nothing read. */
function isFilled(values: Counts, bytesRead: number): boolean {
  return bytesRead < values.byteLength * LEAST_SHARE && values.every((value) => value === 0);
}
