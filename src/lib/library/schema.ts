/** What is kept in IndexedDB. Deliberately not the model's own types: changing the model cannot silently change what is stored. */
import type { DBSchema } from 'idb';
import type { Problem } from '../formats/lines';
import type { Merge, Pin, ProcessingRun, ScanFigures, Unreadable } from '../beamtime/types';

/** Raised whenever the stored rows change their meaning; older rows are dropped and the disk asked for again. */
export const LIBRARY_VERSION = 2;

/** A card on the start page. */
export interface KnownBeamtime {
  /** The beamtime's name: one beamtime, one entry. Used in addresses. */
  readonly id: string;
  readonly name: string;
  readonly date?: string;
  readonly beamline?: string;
  readonly user?: string;
  readonly source: 'folder' | 'archive' | 'import';
  /** '' or the part of the beamtime that was opened, e.g. '_kamoproc'. */
  readonly opened: string;
  readonly counts: {
    readonly pins: number;
    readonly samples: number;
    readonly processingRuns: number;
    readonly merges: number;
    readonly mergeRuns: number;
    readonly files: number;
    readonly unreadable: number;
  };
  /** Worst verdict and its message; absent before the checks ran. */
  readonly worst?: {
    readonly verdict: string;
    readonly message: { readonly en: string; readonly ja: string };
  };
  readonly scan: ScanFigures;
  /** ISO times. */
  readonly scannedAt: string;
  readonly lastOpened: string;
  /** A directory handle is kept, so that "Rescan" can ask for the folder again. */
  readonly hasHandle: boolean;
  /** Its rows were dropped (they were written by another version): the disk has to be read again. */
  readonly needsDisk?: boolean;
}

/** What was read in one directory: file name → what is known of it. */
export interface DirectoryReads {
  readonly [name: string]: StoredRead;
}
export interface StoredRead {
  readonly size: number;
  readonly modified: number;
  readonly format: string;
  readonly version: number;
  readonly record?: unknown;
  readonly problems: readonly Problem[];
  readonly failed?: Problem;
}

/** What the Files page says of a file that was read, without its record. */
export interface KnownFile {
  readonly name: string;
  readonly format: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'read' | 'blemished' | 'unreadable';
}

/** Names of one directory, for the Files page; frames are counted, not listed. */
export interface DirectoryListing {
  readonly directories: readonly string[];
  readonly files: readonly string[];
  /** Frame files of a raw-data directory by prefix, instead of their names. */
  readonly frames?: readonly {
    readonly prefix: string;
    readonly extension: string;
    readonly count: number;
    readonly first: string;
    readonly last: string;
  }[];
  /** Files that were read. */
  readonly known?: readonly KnownFile[];
}

/** The listings of a whole tree; see packed-tree.ts. Names of one directory are joined by NUL. */
export interface PackedTree {
  /** Directories in natural order; the other lists follow it. */
  readonly paths: readonly string[];
  readonly directories: readonly string[];
  readonly files: readonly string[];
  /** By the directory's place in `paths`. */
  readonly frames: ReadonlyMap<number, NonNullable<DirectoryListing['frames']>>;
  readonly known: ReadonlyMap<number, string>;
  /** Formats of the files that were read, in order. */
  readonly formats: readonly string[];
  /** Files with a name of their own, and series of frames. */
  readonly size: number;
}

export interface LibrarySchema extends DBSchema {
  beamtimes: { key: string; value: KnownBeamtime };
  handles: { key: string; value: FileSystemDirectoryHandle };
  /** Rows of a beamtime's tables. Key: [id, row path]. */
  merges: { key: [string, string]; value: Merge };
  /** Key: [id, folder that holds them], e.g. '_kamoproc/CPS1012-06'. */
  'processing-runs': { key: [string, string]; value: readonly ProcessingRun[] };
  pins: { key: string; value: readonly Pin[] };
  unreadable: { key: string; value: readonly Unreadable[] };
  /** Key: [id, directory]. */
  reads: { key: [string, string]; value: DirectoryReads };
  /** One record for the whole tree. */
  listings: { key: string; value: PackedTree };
  /** The user's own: changed limits, notes. */
  settings: { key: string; value: unknown };
}
