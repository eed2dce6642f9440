import { expect, it } from 'vitest';
import { judgeSuperblock } from './superblock';

/** The first bytes of a file that says it ends at `end`. */
function head(version: number, end: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, version]);
  bytes[version < 2 ? 13 : 9] = 8;
  new DataView(bytes.buffer).setBigUint64([40, 44, 28, 28][version] ?? 0, BigInt(end), true);
  return bytes;
}

it('every version says where its file ends', () => {
  for (const version of [0, 1, 2, 3]) {
    expect(judgeSuperblock(head(version, 5000), 5000)).toEqual({
      version,
      size: 5000,
      endOfFile: 5000,
      truncated: false
    });
    expect(judgeSuperblock(head(version, 5000), 4999)?.truncated).toBe(true);
  }
});

it('an empty or foreign file is no HDF5 file', () => {
  expect(judgeSuperblock(new Uint8Array(0), 0)).toBeUndefined();
  expect(judgeSuperblock(new Uint8Array(64), 64)).toBeUndefined();
});
