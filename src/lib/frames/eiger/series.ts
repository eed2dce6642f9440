import { classify } from '../classify';
import { FrameError, type Counts, type Frame, type FrameFault } from '../frame';
import { openHdf5, type Hdf5File } from '../hdf5/file';
import type { FilteredHdf5 } from '../hdf5/library';
import type { Pictures } from '../hdf5/pictures';
import { RangeFiles } from '../hdf5/range-files';
import type { PictureMemory } from '../picture-memory';
import type { FrameFolder, FrameReader } from '../series';
import { eigerData, pictureSet } from './data-file';
import { dataFileNames, DataFiles, type PictureStore } from './data-files';
import { eigerFacts, eigerMask, type EigerFacts } from './facts';
import { linkedFiles, pictureNames } from './links';
import { hitPictures, ownPictures } from './own-pictures';
import { mountSources } from './virtual-sources';

const NAME = /^(.*)_(master|onlyhits|data_\d{6,7})\.h5$/i;

let mounts = 0;

/**
 * The EIGER series that `name` belongs to: its master, one of its data files, or an `_onlyhits` file, which is a series of its own. Any other HDF5
 * file is read as a data file. `maskFault`: what the mask was refused for before, which is not read again. Rejects with `FrameError`.
 */
export async function openEigerSeries(
  hdf5: FilteredHdf5,
  folder: FrameFolder,
  name: string,
  maskFault?: FrameFault
): Promise<FrameReader> {
  const files = new RangeFiles(hdf5.fs, `/frames-${++mounts}`, hdf5.refusals);
  try {
    const [, prefix = '', part = ''] = NAME.exec(name) ?? [];
    const masterName = folder.names.find((one) => one === `${prefix}_master.h5`);
    const own = /^data_/i.test(part) && masterName !== undefined ? masterName : name;
    const open = async (one: string): Promise<Hdf5File> => openHdf5(hdf5, files, await folder.open(one));
    const beside = /^onlyhits$/i.test(part) ? [] : folder.names;
    const { head, fault = maskFault } = await headOf(open, own, beside, prefix);
    const store = await storeOf(hdf5, files, folder, head, prefix, part);
    return await reader(files, head, store, name, async () => (fault ? { fault } : maskOf(head, open)));
  } catch (error) {
    files.close();
    throw error;
  }
}

/** The file that says what the series is: its master, or where that cannot be opened one of its data files, which say little, and why. */
async function headOf(
  open: (name: string) => Promise<Hdf5File>,
  own: string,
  names: readonly string[],
  prefix: string
): Promise<{ readonly head: Hdf5File; readonly fault?: FrameFault }> {
  try {
    return { head: await open(own) };
  } catch (error) {
    if (!(error instanceof FrameError) || !/_master\.h5$/i.test(own)) throw error;
    for (const name of dataFileNames(names, prefix).values())
      try {
        return { head: await open(name), fault: error.fault };
      } catch (next) {
        if (!(next instanceof FrameError)) throw next;
      }
    throw error;
  }
}

async function storeOf(
  hdf5: FilteredHdf5,
  files: RangeFiles,
  folder: FrameFolder,
  head: Hdf5File,
  prefix: string,
  part: string
): Promise<PictureStore> {
  if (/^onlyhits$/i.test(part)) return hitPictures(head);
  const links = linkedFiles(head);
  const beside = links.within.size > 0 ? new Map<number, string>() : dataFileNames(folder.names, prefix);
  if (part !== '' && beside.size > 0) return new DataFiles(hdf5, files, folder, beside, links);
  const linked = new Map([...links.names].filter(([, name]) => folder.names.includes(name)));
  if (linked.size > 0) return new DataFiles(hdf5, files, folder, linked, links);
  const [nearest] = links.below.values();
  if (nearest !== undefined && (await isThere(folder, nearest)))
    return new DataFiles(hdf5, files, folder, links.below, links);
  const [missing] = [...links.below.values(), ...links.names.values()];
  if (missing !== undefined) throw new FrameError({ code: 'missing-file', file: missing });
  const inner = pictureNames(head).filter((name) => name !== 'data' && head.has(`entry/data/${name}`));
  if (inner.length > 0)
    return ownPictures(await Promise.all(inner.map((name) => pictureSet(head, `entry/data/${name}`))));
  const own = await eigerData(head);
  await mountSources(files, folder, own.pictures.sources);
  return ownPictures([own]);
}

async function isThere(folder: FrameFolder, name: string): Promise<boolean> {
  try {
    await folder.open(name);
    return true;
  } catch (error) {
    if (error instanceof FrameError && error.fault.code === 'missing-file') return false;
    throw error;
  }
}

async function reader(
  files: RangeFiles,
  head: Hdf5File,
  store: PictureStore,
  name: string,
  readMask: () => Promise<Mask>
): Promise<FrameReader> {
  const facts = eigerFacts(head);
  const { first, last } = await store.span(facts.expected);
  const start = (await store.startOf?.(name)) ?? first;
  // Last of all: where the library breaks down on it, everything else is known.
  const mask = await readMask();
  return {
    kind: store.numbers ? 'eiger-onlyhits' : 'eiger',
    first,
    last,
    start,
    ...(store.numbers && { numbers: store.numbers }),
    header: facts.header,
    ...(store.held && { held: () => store.held?.() ?? Promise.resolve({ files: [], unread: [] }) }),
    ...(mask.fault && { maskFault: mask.fault }),
    read: async (number, memory) => {
      const { data, index } = await store.find(number, last);
      const values = data.pictures.read(index, memory);
      if (isUniform(values) && !data.pictures.isStored(index))
        throw new FrameError({ code: 'not-written', number });
      return frameOf(number, data.pictures, values, facts, mask, memory);
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
async function maskOf(head: Hdf5File, open: (name: string) => Promise<Hdf5File>): Promise<Mask> {
  try {
    return (await eigerMask(head, open)) ?? {};
  } catch (error) {
    if (error instanceof FrameError) return { fault: error.fault };
    throw error;
  }
}

function frameOf(
  number: number,
  { width, height, signed }: Pictures,
  values: Counts,
  { cutoff, maskNotApplied }: EigerFacts,
  mask: Mask,
  memory: PictureMemory | undefined
): Frame {
  const fits = mask.width === width && mask.height === height;
  return {
    number,
    count: 1,
    width,
    height,
    values,
    ...classify(
      values,
      {
        maskNotApplied,
        rule: signed ? 'negative' : 'none',
        ...(fits && mask.flags && { mask: mask.flags }),
        ...(!signed && { overflow: 2 ** (8 * values.BYTES_PER_ELEMENT) - 1 }),
        ...(cutoff !== undefined && { cutoff })
      },
      memory
    ),
    maskedBy: signed ? 'negative-values' : fits && mask.flags ? 'mask' : unmasked(mask),
    ...(cutoff !== undefined && { saturatedAbove: cutoff })
  };
}

/** The largest value, and what became of the mask. */
function unmasked({ fault, flags }: Mask): Frame['maskedBy'] {
  if (fault !== undefined) return 'unread-mask';
  return flags === undefined ? 'largest-value' : 'other-mask';
}

const isUniform = (values: Counts): boolean => values.every((value) => value === values[0]);
