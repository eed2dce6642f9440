const SIGNATURE = [0x47, 0x43, 0x4f, 0x4c, 1, 0, 0, 0]; // "GCOL", version 1
const HEAD = 16;

/** Bytes of a heap collection, as it says itself; undefined where none begins at `at`. */
export function heapSize(bytes: Uint8Array, at: number): number | undefined {
  if (at + HEAD > bytes.length || SIGNATURE.some((byte, place) => bytes[at + place] !== byte))
    return undefined;
  return Number(viewOf(bytes).getBigUint64(at + 8, true));
}

/**
 * Whether the objects of a heap collection follow each other to its end (HDF5 file format specification, "Global Heap": texts of any length, maps of
 * virtual data sets). HDF5 2.0 walks on the spot without end where a free one has no size, so it is not given such a file.
 */
export function heapIsSound(bytes: Uint8Array, at: number): boolean {
  const end = at + (heapSize(bytes, at) ?? NaN);
  if (!(end <= bytes.length)) return false;
  const view = viewOf(bytes);
  for (let object = at + HEAD; object + HEAD <= end;) {
    const size = Number(view.getBigUint64(object + 8, true));
    const free = view.getUint16(object, true) === 0;
    const step = free ? size : HEAD + 8 * Math.ceil(size / 8);
    if (step < HEAD || object + step > end) return false;
    object += step;
  }
  return true;
}

/** Whether a file in memory has a collection that would not be walked to its end. */
export function hasBrokenHeap(content: Uint8Array): boolean {
  for (let at = content.indexOf(0x47); at >= 0; at = content.indexOf(0x47, at + 1))
    if (heapSize(content, at) !== undefined && !heapIsSound(content, at)) return true;
  return false;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
