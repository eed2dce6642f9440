/** What a file that was given as an archive is instead, by its first bytes; 'broken': gzip or tar that breaks off before the first member. */
export type ForeignFile = 'zip' | 'xz' | 'bzip2' | 'zstd' | 'rar' | '7z' | 'broken' | 'no-archive';

/** The first bytes of each, from the formats' own descriptions. */
const MAGIC: readonly (readonly [ForeignFile, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['broken', [0x1f, 0x8b]]
];
/** `ustar`, where every tar header since POSIX has it. */
const USTAR_AT = 257;
const USTAR = [0x75, 0x73, 0x74, 0x61, 0x72];

/** What a file without a single member of a tar is. */
export async function foreignFile(file: Blob): Promise<ForeignFile> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  const stands = (bytes: readonly number[], at = 0) =>
    bytes.every((byte, index) => head[at + index] === byte);
  const found = MAGIC.find(([, bytes]) => stands(bytes))?.[0];
  return found ?? (stands(USTAR, USTAR_AT) ? 'broken' : 'no-archive');
}
