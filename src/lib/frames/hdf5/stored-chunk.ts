import { FrameError, isBreakdown, type Counts } from '../frame';
import type { PictureMemory } from '../picture-memory';
import { decodeBitshuffleLz4 } from './bitshuffle-lz4';
import type { FilteredHdf5, StoredFilter } from './library';
import { guarded } from './guarded';
import type { Reading } from './range-files';

const BITSHUFFLE = 32008;
/** Its options: two of its version, bytes of an element, of a block, and the codec. */
const [CODEC, LZ4] = [4, 2];

/** Chunks that can be decoded here. */
export function isBitshuffleLz4(filters: readonly StoredFilter[]): boolean {
  const [filter, ...more] = filters;
  return more.length === 0 && filter?.id === BITSHUFFLE && filter.cd_values[CODEC] === LZ4;
}

export interface ChunkAsked {
  readonly file: bigint;
  readonly path: string;
  readonly rank: number;
  readonly index: number;
  /** Of a picture, and bytes of one. */
  readonly pixels: number;
  readonly size: number;
}

/**
 * The picture of a chunk decoded from what is stored, straight into `memory`: the library decodes into memory of its own and copies twice, and memory that was
 * never touched is most of what a first picture waits for (decision 0182). Undefined where that cannot be done; the library can, or says why.
 */
export function decodedChunk(
  hdf5: FilteredHdf5,
  reading: Reading,
  { pixels, size, ...asked }: ChunkAsked,
  memory: PictureMemory
): Counts | undefined {
  const packed = storedChunk(hdf5, reading, asked);
  if (packed === undefined) return undefined;
  const kinds = size === 1 ? [Uint8Array] : size === 2 ? [Uint16Array] : [Uint16Array, Uint32Array];
  for (const Kind of kinds) {
    const counts = new Kind(memory.take(pixels * Kind.BYTES_PER_ELEMENT));
    if (decodeBitshuffleLz4(packed, size, counts)) return counts;
    memory.give(counts);
  }
  return undefined;
}

/** The bytes of a chunk as they are in the file: the library is asked for one pixel, and refused what it wants to read for it. */
function storedChunk(
  hdf5: FilteredHdf5,
  reading: Reading,
  { file, path, rank, index }: Pick<ChunkAsked, 'file' | 'path' | 'rank' | 'index'>
): Uint8Array | undefined {
  const { module } = hdf5;
  const ones = Array.from({ length: rank }, () => 1n);
  const offset = ones.map((_, axis) => (axis === 0 && rank > 2 ? BigInt(index) : 0n));
  const place = guarded(hdf5, () => module._malloc(8));
  reading.located = undefined;
  reading.locating = true;
  try {
    guarded(hdf5, () => module.get_dataset_data(file, path, ones, offset, ones, BigInt(place)));
  } catch (error) {
    if (!(error instanceof FrameError) || isBreakdown(error.fault)) throw error;
  } finally {
    reading.locating = false;
    if (hdf5.brokenDown === undefined) guarded(hdf5, () => module._free(place));
  }
  return guarded(hdf5, () => reading.located?.());
}
