/** Files that are open for writing while others read along (SWMR). The fixture's superblock is of version 3, at 1024. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openInMemory } from '../../../../tests/support/frame-data';
import { checksum } from './read-along';

const NAME = 'userblock_data_000001.h5';
const AT = 1024;
const closed = new Uint8Array(readFileSync(resolve(import.meta.dirname, `../eiger/fixtures/${NAME}`)));

/** The fixture as its writer has it open: flagged, its end not yet set. */
function open(): Uint8Array {
  const bytes = closed.slice();
  const view = new DataView(bytes.buffer, AT);
  bytes[AT + 11] = 0b101;
  view.setBigUint64(28, 2048n, true);
  view.setUint32(44, checksum(bytes.subarray(AT, AT + 44)), true);
  return bytes;
}

async function pictures(bytes: Uint8Array): Promise<number[][]> {
  const reader = await openInMemory({ [NAME]: bytes }, NAME);
  const read: number[][] = [];
  for (let number = reader.first; number <= reader.last; number++)
    read.push([...(await reader.read(number)).values]);
  reader.close();
  return read;
}

it('the checksum is that of HDF5', () => {
  expect(checksum(closed.subarray(AT, AT + 44))).toBe(new DataView(closed.buffer, AT).getUint32(44, true));
  // burtleburtle.net/bob/c/lookup3.c, driver5.
  expect(checksum(new Uint8Array())).toBe(0xdeadbeef);
  expect(checksum(new TextEncoder().encode('Four score and seven years ago'))).toBe(0x17770551);
});
it('a file that is open for writing is read as one that was closed', async () => {
  expect(await pictures(open())).toEqual(await pictures(closed));
});
it('metadata with a wrong checksum are refused at once, not waited for', async () => {
  const torn = open();
  torn[0x581] = 0x8b;
  await expect(pictures(torn)).rejects.toThrow(/undecodable|no-frames/);
});
it('a superblock with a wrong checksum is refused at once', async () => {
  const torn = open();
  torn[AT + 20] = 0x17;
  await expect(pictures(torn)).rejects.toThrow(/undecodable/);
});
