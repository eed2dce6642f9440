/** What the first bytes of an HDF5 file say. */
export interface Superblock {
  readonly version: number;
  readonly size: number;
  /** Where the file ends according to itself. */
  readonly endOfFile?: number;
  /** The file is shorter than it says. */
  readonly truncated: boolean;
  /** Its writer lets others read along, and has not closed it. */
  readonly beingWritten?: true;
}

/** So many bytes tell all. */
export const SUPERBLOCK_BYTES = 64;

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Judges an HDF5 file by its first bytes and its size (HDF5 file format specification, "Superblock"): signature, version at byte 8, and with the
 * usual offsets of 8 bytes the end-of-file address, little-endian, counted from the beginning of the file: versions 0 and 1 at byte 40 and 44,
 * 2 and 3 at byte 28. The HDF5 library refuses a file that is shorter. `undefined` where it is no HDF5 file.
 */
export function judgeSuperblock(head: Uint8Array, size: number): Superblock | undefined {
  if (SIGNATURE.some((byte, at) => head[at] !== byte)) return undefined;
  const version = head[8] ?? -1;
  const place = PLACES[version];
  const sizeOfOffsets = place === undefined ? undefined : head[place.offsetSize];
  if (place === undefined || sizeOfOffsets !== 8 || head.length < place.endOfFile + 8)
    return { version, size, truncated: head.length < 48 };
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const endOfFile = Number(view.getBigUint64(place.endOfFile, true));
  const beingWritten = version === 3 && ((head[FLAGS] ?? 0) & READ_ALONG) === READ_ALONG;
  return { version, size, endOfFile, truncated: size < endOfFile, ...(beingWritten && { beingWritten }) };
}

/** Version 3: the consistency flags; opened for writing (bit 0), and for reading along (bit 2, SWMR). */
const [FLAGS, READ_ALONG] = [11, 0b101];

/** By version: where the size of offsets and the end-of-file address stand. */
const PLACES: Readonly<Record<number, { offsetSize: number; endOfFile: number }>> = {
  0: { offsetSize: 13, endOfFile: 40 },
  1: { offsetSize: 13, endOfFile: 44 },
  2: { offsetSize: 9, endOfFile: 28 },
  3: { offsetSize: 9, endOfFile: 28 }
};
