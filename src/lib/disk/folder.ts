import type { Flaw } from '../base/flaw';
import type { RelPath } from '../base/rel-path';
import type { ForeignFile } from './foreign-file';

/** One name in a folder. Links are invisible to the browser and never appear. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

/** Names in a folder, those of each kind in the order of the disk. */
export interface Names {
  readonly directories: readonly string[];
  readonly files: readonly string[];
}

/** A file whose bytes are in memory, under the names of `File`. */
export interface HeldFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Something that is wrong with what was given, and not with one reading of it. */
export interface FolderFault {
  /** What it is about; the root where it is about the whole. */
  readonly path: RelPath;
  readonly flaw: Flaw;
  /** 'error': something is lost by it. */
  readonly severity: 'error' | 'warning';
}

/** What the user gave us to read, however it came. Nothing can be written through it. */
export interface Folder {
  /** Name of the folder (for an archive: of the beamtime inside it). */
  readonly name: string;
  readonly way: 'picked' | 'dropped' | 'chosen' | 'archive' | 'memory';
  /** False where real files may be missing from listings (`<input webkitdirectory>` beside links). */
  readonly complete: boolean;
  /** Of folders on several disks that are seen as one: how many. */
  readonly parts?: number;
  /** What is wrong with the folder itself (an archive that breaks off); of several disks, what was found on them until now. */
  readonly faults?: readonly FolderFault[];
  /** Of an archive without any member: what it is instead. */
  readonly foreign?: ForeignFile;
  /** Names in a folder, in the order of the disk. Throws `DiskError`. */
  list(path: RelPath): Promise<readonly Entry[]>;
  /** The same, where the folder has names rather than entries: a folder of images has tens of thousands. */
  readonly names?: (path: RelPath) => Promise<Names>;
  /** The file, its bytes not yet read. Throws `DiskError`. */
  read(path: RelPath): Promise<File>;
  /** The file, where the folder holds its bytes anyway: making a `File` of them and reading that again costs more than parsing. */
  readonly held?: (path: RelPath) => HeldFile | undefined;
}

export type DiskFault =
  | 'not-found'
  | 'not-readable'
  | 'not-allowed'
  | 'odd-name'
  /** On another disk of the beamtime, which was not given. */
  | 'elsewhere'
  | 'gone'
  /** Of an archive: over the limit of one member, over that of all together, or the archive ends inside it. */
  | 'too-large'
  | 'archive-full'
  | 'cut-off';

declare module '../base/flaw' {
  interface Flaws {
    /** The disk, the browser or the archive does not give a file or folder. */
    refused: { readonly fault: Exclude<DiskFault, 'too-large' | 'archive-full'> };
  }
}

/** Names in a folder, by the shorter way. Rejects with `DiskError`. */
export async function listNames(folder: Folder, path: RelPath): Promise<Names> {
  return folder.names?.(path) ?? namesOf(await folder.list(path));
}

export function namesOf(entries: readonly Entry[]): Names {
  const directories: string[] = [];
  const files: string[] = [];
  for (const { name, kind } of entries) (kind === 'directory' ? directories : files).push(name);
  return { directories, files };
}

/** A listing or reading that the disk refused, with the place. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  constructor(
    readonly fault: DiskFault,
    readonly path: RelPath,
    options?: { cause?: unknown }
  ) {
    super(`${path === '' ? 'the folder' : path}: ${fault}`, options);
  }
}
