import { judgeSuperblock, SUPERBLOCK_BYTES, type Superblock } from '../../formats/eiger-data/superblock';
import { FrameError, isBreakdown } from '../frame';
import type { Ranges } from '../ranges';
import type { FilteredHdf5 } from './library';
import { guarded } from './guarded';
import { picturesAt, type Pictures } from './pictures';
import { asClosed } from './read-along';
import type { RangeFiles } from './range-files';

/** An opened HDF5 file. Every value of it is hostile: a path that is not there, or holds something else, is `undefined`. */
export interface Hdf5File {
  readonly name: string;
  /** Bytes that the file should have and has not. */
  readonly missingBytes: number;
  number(path: string): number | undefined;
  numbers(path: string): readonly number[] | undefined;
  attribute(path: string, name: string): number | undefined;
  /** An attribute that is a text. */
  text(path: string, name: string): string | undefined;
  /** Names in a group; none where it is no group. */
  names(path: string): readonly string[];
  has(path: string): boolean;
  /** The file that a link leads to and the place in it, where it leads out of this one. */
  linked(path: string): { readonly file: string; readonly place: string } | undefined;
  /** `isMask`: numbers that are no counts come as flags of 32 bits. Rejects with `FrameError`. */
  pictures(path: string, isMask?: boolean): Promise<Pictures>;
  close(): void;
}

/** HDF5's classes of values that are numbers: integers, real numbers, and the enumeration that Python's truth values become. */
const NUMBERS: readonly number[] = [0, 1, 8];
/** Angles of one series are the longest list that is of use here. */
const MOST_VALUES = 1_000_000;

/** Opens a file of `files`. Throws `FrameError`. */
export function openHdf5(hdf5: FilteredHdf5, files: RangeFiles, ranges: Ranges): Hdf5File {
  if (ranges.size === 0) throw new FrameError({ code: 'empty' });
  const superblock = superblockOf(ranges);
  if (superblock === undefined) throw new FrameError({ code: 'not-hdf5' });
  const missingBytes = Math.max(0, (superblock.endOfFile ?? 0) - ranges.size);
  const read = superblock.beingWritten ? asClosed(ranges, superblock.at) : ranges;
  const path = files.add(read, ranges.size + missingBytes);
  const { module, h5 } = hdf5;
  /** What breaks the library down says on which file. */
  const ofFile = (error: unknown): unknown => {
    if (!(error instanceof FrameError)) return error;
    const { fault } = error;
    if (fault.code !== 'undecodable' || !isBreakdown(fault)) return error;
    hdf5.brokenBy ??= ranges.name;
    return new FrameError({ ...fault, file: hdf5.brokenBy });
  };
  const here = <Result>(call: () => Result): Result => {
    try {
      return guarded(hdf5, call);
    } catch (error) {
      throw ofFile(error);
    }
  };
  const opened = here(() => new h5.File(path, 'r'));
  if (opened.file_id <= 0n) throw new FrameError({ code: 'undecodable', says: hdf5.complaint() });
  const id = opened.file_id;
  const typeAt = (at: string) => quietly(() => here(() => module.get_type(id, at)));
  const dataset = (at: string) => {
    if (typeAt(at) !== module.H5G_DATASET) return undefined;
    const found = quietly(() => here(() => opened.get(at)));
    return found instanceof h5.Dataset ? found : undefined;
  };
  const numbers = (at: string): readonly number[] | undefined =>
    quietly(() =>
      here(() => {
        const found = dataset(at);
        const { type, total_size, vlen } = found?.metadata ?? {};
        if (found === undefined || type === undefined || !NUMBERS.includes(type)) return undefined;
        if (vlen || (total_size ?? 0) > MOST_VALUES) return undefined;
        return listOf(found.value);
      })
    );
  const attribute = (at: string, name: string): unknown =>
    quietly(() =>
      here(() =>
        module.get_attribute_names(id, at).includes(name)
          ? dataset(at)?.get_attribute(name, false)
          : undefined
      )
    );
  return {
    name: ranges.name,
    missingBytes,
    numbers,
    number: (at) => numbers(at)?.[0],
    attribute: (at, name) => listOf(attribute(at, name))?.[0],
    text: (at, name) => {
      const found = attribute(at, name);
      const [first]: readonly unknown[] = Array.isArray(found) ? found : [found];
      return typeof first === 'string' ? first.replace(/\0.*$/s, '').trim() : undefined;
    },
    names: (at) =>
      quietly(() => here(() => (typeAt(at) === module.H5G_GROUP ? namesIn(opened.get(at)) : []))) ?? [],
    linked: (at) => quietly(() => here(() => linkedFile(at))),
    has: (at) => typeAt(at) === module.H5G_DATASET,
    pictures: (at, isMask) =>
      picturesAt(hdf5, id, at, files.reading, isMask).catch((error: unknown) => {
        throw ofFile(error);
      }),
    close: () => {
      try {
        // Once it broke down the library knows no more what it had open.
        quietly(() => here(() => module.close_file(id)));
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
      } finally {
        files.forget(ranges.name);
      }
    }
  };

  function linkedFile(at: string): ReturnType<Hdf5File['linked']> {
    // Its type promises texts; of what is no such link there are none.
    const { filename: file, obj_path: place }: { filename?: string; obj_path?: string } =
      module.get_external_link(id, at);
    return file && place ? { file, place } : undefined;
  }

  function namesIn(group: ReturnType<typeof opened.get>): readonly string[] {
    return group instanceof h5.Group ? group.keys() : [];
  }
}

/** Bytes of another kind can stand before an HDF5 file: 512, or that doubled some times (HDF5 file format specification, "Superblock"). */
const BEGINNINGS = [0, 512, 1024, 2048, 4096, 8192];

function superblockOf(ranges: Ranges): (Superblock & { readonly at: number }) | undefined {
  for (const from of BEGINNINGS) {
    const head = ranges.read(from, Math.min(from + SUPERBLOCK_BYTES, ranges.size));
    const superblock = judgeSuperblock(head, ranges.size);
    if (superblock !== undefined) return { ...superblock, at: from };
  }
  return undefined;
}

/** Numbers of a scalar, an array, of any size of integer; undefined for anything else. */
function listOf(value: unknown): readonly number[] | undefined {
  const list =
    ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...(value as Uint8Array)] : [value];
  const numbers = list.map((one: unknown) => (typeof one === 'bigint' ? Number(one) : one));
  return numbers.every((one) => typeof one === 'number' && Number.isFinite(one))
    ? (numbers as number[])
    : undefined;
}

/** For what need not be there: what cannot be read is as good as absent, as long as the library can read on. */
function quietly<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrameError && !isBreakdown(error.fault)) return undefined;
    throw error;
  }
}
