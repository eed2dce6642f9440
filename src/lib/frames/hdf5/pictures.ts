import { checkSize, FrameError, type Counts } from '../frame';
import type { PictureMemory } from '../picture-memory';
import { MOST_NARROW, NO_NUMBER } from './bitshuffle-lz4';
import { guarded } from './guarded';
import type { FilteredHdf5 } from './library';
import { begin, type Reading } from './range-files';
import { decodedChunk, isBitshuffleLz4 } from './stored-chunk';
import { isZstdAlone, unsizedChunk } from './unsized-zstd';
import { flagsOfWide, isWide } from './wide-mask';

/** Decoded bytes of one chunk, at most. */
const MOST_CHUNK_BYTES = 256 * 2 ** 20;
/** Of a picture that is decoded here: where it is smaller the library's memory is no matter. */
const LEAST_BYTES = 2 * 2 ** 20;
/** HDF5's classes of integers, and of the enumeration that Python's truth values become. */
const INTEGERS: readonly number[] = [0, 8];
const NO_VIRTUAL: readonly string[] = [];

/** A data set that holds pictures: (n, y, x), of a detector with one threshold (n, 1, y, x), or one alone as (y, x). */
export interface Pictures {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly signed: boolean;
  /** Files that a virtual data set takes its pictures from; none where it holds them itself. */
  readonly sources: readonly string[];
  /**
   * The picture at `index`, from 0. With `memory` it is in memory from there, and counts of 32 bits are of 16 where all fit, their largest the largest.
   * Throws `FrameError`.
   */
  read(index: number, memory?: PictureMemory): Counts;
  /**
   * Whether anything of the picture is in a file. HDF5 gives the fill value for a chunk that was never written; only what it asks
   * of the file tells. To be asked behind `read`, which leaves the index in the library's memory.
   */
  isStored(index: number): boolean;
}

type Stored = NonNullable<ReturnType<typeof shapeOf>>;

interface PictureAsked {
  /** Bytes of a count. */
  readonly size: number;
  readonly signed: boolean;
  readonly index: number;
  readonly memory: PictureMemory | undefined;
  /** Of numbers that are no counts. */
  flags?(decoded: Uint8Array<ArrayBuffer>): Counts;
  /** Where the library cannot: the bytes of the picture, if they can be had without it. */
  unpacked(index: number): Uint8Array | undefined;
}

/**
 * The pictures at `path` of an opened file, after everything was checked that HDF5 would not say. `reading` is the account of its reads; `isMask`: numbers
 * that are no counts come as flags (wide-mask.ts). Rejects with `FrameError`.
 */
export async function picturesAt(
  hdf5: FilteredHdf5,
  file: bigint,
  path: string,
  reading: Reading,
  isMask = false
): Promise<Pictures> {
  const { module } = hdf5;
  const described = guarded(hdf5, () => module.get_dataset_metadata(file, path));
  const stored = shapeOf(described.shape ?? []);
  if (stored === undefined) throw new FrameError({ code: 'dimensions', shape: described.shape ?? [] });
  const { width, height } = stored;
  checkSize(width, height);
  const isFlags = isMask && isWide(described);
  if (!isFlags && (!INTEGERS.includes(described.type) || ![1, 2, 4].includes(described.size)))
    throw new FrameError({ code: 'element-type', name: typeName(described) });
  const chunk = (described.chunks ?? []).reduce((product, side) => product * side, described.size);
  if (chunk > MOST_CHUNK_BYTES) throw new FrameError({ code: 'chunk-size', shape: described.chunks ?? [] });
  // Without its filter HDF5 would give what is in a chunk as it is.
  const filters = guarded(hdf5, () => module.get_dataset_filters(file, path));
  for (const filter of filters) {
    const name = await hdf5.missingFilter(filter);
    if (name !== undefined) throw new FrameError({ code: 'filter', id: filter.id, name: name.slice(0, 100) });
  }
  const { signed, size } = described;
  const bytes = stored.width * stored.height * size;
  const [perChunk = 1, ...sides] = described.chunks ?? [];
  const isUnpackedHere = isZstdAlone(filters) && described.littleEndian && perChunk * bytes === chunk;
  const holdsPictures = isUnpackedHere && sides.slice(-2).join() === `${stored.height},${stored.width}`;
  /** Behind a read that failed: the chunk was what the library read last. */
  const unpacked = (index: number): Uint8Array | undefined => {
    const packed = holdsPictures ? guarded(hdf5, () => reading.last?.()) : undefined;
    const from = (index % perChunk) * bytes;
    return (
      packed && unsizedChunk(packed, filters, { size: chunk, element: size })?.subarray(from, from + bytes)
    );
  };
  const isDecodedHere =
    isBitshuffleLz4(filters) &&
    !signed &&
    described.littleEndian &&
    perChunk * bytes === chunk &&
    bytes >= LEAST_BYTES;
  const isOnePicture = isDecodedHere && perChunk === 1 && sides.slice(-2).join() === `${height},${width}`;
  const pixels = width * height;
  const read = (index: number, memory?: PictureMemory): Counts => {
    begin(reading);
    if (memory && isOnePicture) {
      const chunk = { file, path, rank: stored.rank, index, pixels, size };
      const decoded = decodedChunk(hdf5, reading, chunk, memory);
      if (decoded) return decoded;
    }
    const flags = (decoded: Uint8Array<ArrayBuffer>): Counts => flagsOfWide(decoded, described.type, size);
    const picture = { ...stored, size, signed, index, memory, unpacked, ...(isFlags && { flags }) };
    // What was decoded from bytes behind the end of the file is nothing, whether decoding failed or not.
    return readOne(hdf5, file, path, picture, () => {
      if (reading.behindEnd) throw new FrameError({ code: 'cut-off', rows: 0 });
      // Of a missing file of a virtual data set HDF5 gives the fill value.
      const [file, ...more] = new Set(reading.absent);
      if (file !== undefined)
        throw new FrameError({ code: 'missing-file', file, ...(more.length > 0 && { more }) });
    });
  };
  return {
    ...stored,
    signed,
    sources: described.virtual_sources?.map(({ file_name }) => file_name) ?? NO_VIRTUAL,
    read,
    isStored: (index) => {
      read(index);
      return reading.asked > 0;
    }
  };
}

function shapeOf(
  shape: readonly number[]
): { count: number; width: number; height: number; rank: number } | undefined {
  const [height, width] = shape.slice(-2);
  if (height === undefined || width === undefined) return undefined;
  const [count = 1, thresholds = 1, ...more] = shape.slice(0, -2);
  if (count === 0 || thresholds !== 1 || more.length > 0) return undefined;
  return { count, height, width, rank: shape.length };
}

/** Counts of 32 bits (at a place of whole words) as 16, where all fit; the value without a number becomes that of 16 bits. */
function narrowed(
  { buffer, byteOffset, byteLength }: Uint8Array,
  memory: PictureMemory
): Uint16Array | undefined {
  const counts = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const narrow = new Uint16Array(memory.take(byteLength / 2));
  for (let pixel = 0; pixel < counts.length; pixel++) {
    const count = counts[pixel] ?? 0;
    if (count > MOST_NARROW && count !== NO_NUMBER) {
      memory.give(narrow);
      return undefined;
    }
    // Of the value without a number its low half.
    narrow[pixel] = count;
  }
  return narrow;
}

/** HDF5 decodes into its own memory; the picture is copied out once. */
function readOne(
  hdf5: FilteredHdf5,
  file: bigint,
  path: string,
  { width, height, rank, size, signed, index, memory, unpacked, flags }: Stored & PictureAsked,
  check: () => void
): Counts {
  const { module } = hdf5;
  const bytes = width * height * size;
  const place = guarded(hdf5, () => module._malloc(bytes));
  if (place === 0) throw new FrameError({ code: 'out-of-memory' });
  try {
    const before = Array.from({ length: rank - 2 }, (_, axis) => (axis === 0 ? BigInt(index) : 0n));
    const count = [...before.map(() => 1n), BigInt(height), BigInt(width)];
    const offset = [...before, 0n, 0n];
    const strides = count.map(() => 1n);
    const status = guarded(hdf5, () =>
      module.get_dataset_data(file, path, count, offset, strides, BigInt(place))
    );
    check();
    const says = hdf5.complaint();
    const decoded = status < 0 ? unpacked(index) : module.HEAPU8.subarray(place, place + bytes);
    if (decoded === undefined) throw new FrameError({ code: 'undecodable', says });
    if (flags) return flags(decoded.slice());
    // Half of the memory, and never a copy of all of it.
    const narrow = memory && size === 4 && !signed && narrowed(decoded, memory);
    if (narrow) return narrow;
    const buffer = memory?.take(bytes) ?? new ArrayBuffer(bytes);
    new Uint8Array(buffer).set(decoded);
    if (signed)
      return size === 4
        ? new Int32Array(buffer)
        : Int32Array.from(new (size === 1 ? Int8Array : Int16Array)(buffer));
    if (size === 1) return new Uint8Array(buffer);
    return size === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
  } finally {
    if (hdf5.brokenDown === undefined) guarded(hdf5, () => module._free(place));
  }
}

function typeName({ type, size, signed }: { type: number; size: number; signed: boolean }): string {
  const kind = type === 0 ? (signed ? 'int' : 'uint') : type === 1 ? 'float' : `class ${type}, `;
  return `${kind}${8 * size}`;
}
