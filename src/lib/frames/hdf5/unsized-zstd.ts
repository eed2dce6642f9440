import { Decompress } from 'fzstd';
import { FrameError } from '../frame';
import type { StoredFilter } from './library';

const [SHUFFLE, ZSTD] = [2, 32015];
const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** As the Zstandard library does by itself. */
const MOST_WINDOW = 128 * 2 ** 20;

/** Chunks that `unsizedChunk` can unpack: these filters alone, in this order. */
export function isZstdAlone(filters: readonly StoredFilter[]): boolean {
  const ids = filters.map(({ id }) => id);
  return ids.at(-1) === ZSTD && ids.slice(0, -1).every((id) => id === SHUFFLE) && ids.length <= 2;
}

/**
 * Unpacks a chunk of `size` bytes in elements of `element` from a Zstandard frame that does not say its size, as writers of streams leave it (RFC 8878,
 * 3.1.1.1): the plugin asks for that first, and gives up. `undefined` for anything else, which the plugin is right about. Throws `FrameError`.
 */
export function unsizedChunk(
  packed: Uint8Array,
  filters: readonly StoredFilter[],
  { size, element }: { readonly size: number; readonly element: number }
): Uint8Array | undefined {
  if (MAGIC.some((byte, at) => packed[at] !== byte)) return undefined;
  const descriptor = packed[4] ?? 0;
  // A size of the content, or a single segment, which has one: the plugin knew it.
  if ((descriptor & 0b1110_0000) !== 0) return undefined;
  const window = packed[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  if (base + (base / 8) * (window & 7) > MOST_WINDOW)
    throw new FrameError({ code: 'undecodable', says: 'Zstandard: window' });
  const content = inflated(packed, size);
  return filters.some(({ id }) => id === SHUFFLE) ? unshuffled(content, element) : content;
}

/** Never more than `size` bytes of it. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let at = 0;
  const stream = new Decompress((part) => {
    if (at + part.length > size) throw new RangeError('more than a chunk');
    content.set(part, at);
    at += part.length;
  });
  try {
    stream.push(packed, true);
  } catch (error) {
    throw new FrameError({
      code: 'undecodable',
      says: `Zstandard: ${error instanceof Error ? error.message : ''}`
    });
  }
  if (at < size) throw new FrameError({ code: 'undecodable', says: `Zstandard: ${at} of ${size} B` });
  return content;
}

/** HDF5's shuffle: the first bytes of all elements, then their second ones; what is left over stays as it is. */
function unshuffled(content: Uint8Array, element: number): Uint8Array {
  if (element <= 1) return content;
  const many = Math.floor(content.length / element);
  const elements = content.slice();
  for (let byte = 0; byte < element; byte++)
    for (let one = 0; one < many; one++) elements[one * element + byte] = content[byte * many + one] ?? 0;
  return elements;
}
