/** What is kept in IndexedDB. Deliberately not the model's own types: changing the model cannot silently change what is stored. */
import type { DBSchema } from 'idb';
import type { Problem } from '../formats/lines';
import type { Merge, Pin, ProcessingRun, ScanFigures, Unreadable } from '../beamtime/types';

/** A card on the start page. */
export interface KnownBeamtime {
  /** One beamtime, one entry: its name, with a number where another beamtime had the name before it. Used in addresses. */
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
    /** By language; one that came later than the card has none. */
    readonly message: { readonly en: string; readonly [language: string]: string };
  };
  readonly scan: ScanFigures;
  /** ISO times. */
  readonly scannedAt: string;
  readonly lastOpened: string;
  /** A directory handle is kept, so that "Rescan" can ask for the folder again. */
  readonly hasHandle: boolean;
  /** Room that its listings, records and rows take, as `storedSize` defines it; absent before a scan has measured it. */
  readonly bytes?: number;
  /** Its first scan was cut off (a tab closed, a browser killed): what had been read until then is here. */
  readonly unfinished?: true;
  /** An archive that holds more than its beamtime's disk: id of the disk's entry, beside which it stands. */
  readonly partOf?: string;
  /** Its rows were dropped (they were written by another version): the disk has to be read again. */
  readonly needsDisk?: boolean;
  /** `ASSEMBLY_VERSION` of the rows; absent where they are older than it. Rows of an import have none: they were not assembled here. */
  readonly assembly?: number;
}

/** What the user said of one merge run. Its shape is checked where it is read: anything may have written it. */
export interface StoredJudgement {
  readonly path: string;
  readonly verdict?: string;
  readonly note?: string;
  /** ISO time. */
  readonly at: string;
}

/** A limit that the user set. */
export interface StoredLimit {
  readonly limit: string;
  readonly value: number;
}

/** What the user calls a beamtime. Its shape is checked where it is read. */
export interface StoredLabel {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** ISO time of the last change. */
  readonly at: string;
}

/** What the shelf searches a beamtime by, made from its rows; made again where it is of other rows or by another version. */
export interface StoredFacts {
  /** `FACTS_VERSION` of who made them. */
  readonly version: number;
  /** `scannedAt` of the card whose rows they were made from. */
  readonly scannedAt: string;
  /** Shape checked where it is read. */
  readonly facts: unknown;
}

/** What an archive of the beamtime holds: its disk is held against it. */
export interface StoredPromise {
  /** Name of the archive's entry. */
  readonly archive: string;
  readonly tree: PackedTree;
}

/** By what a beamtime is known again: names of folders and sizes of files near its top, paths in the beamtime. */
export interface Fingerprint {
  readonly folders: readonly string[];
  readonly files: { readonly [path: string]: number };
  /** It lies on several disks: one of them alone is not all of it. */
  readonly spread?: true;
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
  /** Of a text: `READING` of who read it; absent where it was read before there was one. */
  readonly reading?: number;
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

/** Of every file that was read what is known of it but its record; columns (see stamps.ts). */
export interface StoredStamps {
  /** What rows were made of beside the files: they are made anew where another scan has something else. */
  readonly madeOf: {
    /** `ASSEMBLY_VERSION`. */
    readonly assembly: number;
    readonly way: string;
    readonly complete: boolean;
    readonly opened: string;
  };
  readonly directories: readonly string[];
  /** Names of each directory's files, joined by NUL. */
  readonly names: readonly string[];
  /** JSON of [format, version, reading]. */
  readonly kinds: readonly string[];
  /** Of each name, in order: its place in `kinds`, bytes, and when it was changed (ms since 1970). */
  readonly of: Uint16Array;
  readonly sizes: Float64Array;
  readonly times: Float64Array;
  /** By the place in `of`: what was wrong with it. */
  readonly faults: ReadonlyMap<number, Pick<StoredRead, 'problems' | 'failed'>>;
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
    /** Numbers between them that no file has, at most 1000; absent in listings older than this field. */
    readonly missing?: readonly number[];
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

/** A small copy of a picture of the centring camera, so that it shows without the disk. */
export interface StoredPicture {
  /** Of the file it was made from. */
  readonly size: number;
  readonly modified: number;
  /** Media type of `bytes`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Pixels of the picture in the file. */
  readonly width: number;
  readonly height: number;
  /** Drawn into it by a program; pixels of the picture in the file. */
  readonly rectangle?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
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
  /** One record for the whole tree; there only while rows and records are those of one scan that saw everything. */
  stamps: { key: string; value: StoredStamps };
  /** The user's own: ranking rules. */
  settings: { key: string; value: unknown };
  /** The user's own. Key: [id, path of the merge run]. */
  judgements: { key: [string, string]; value: StoredJudgement };
  /** The user's own. Key: the limit's id. */
  limits: { key: string; value: StoredLimit };
  /** Which beamtime an id stands for; outlives the card while the user's own does. */
  identities: { key: string; value: Fingerprint };
  /** What the sender of an imported index said, where the user had said something else and has not yet chosen. */
  offers: { key: string; value: unknown };
  /** The user's own: title, tags and note of a beamtime. */
  labels: { key: string; value: StoredLabel };
  /** Made from the rows, kept with the card. */
  facts: { key: string; value: StoredFacts };
  /** Of a beamtime whose archive was opened before its disk. */
  promises: { key: string; value: StoredPromise };
  /** Key: [id, path]. */
  pictures: { key: [string, string]; value: StoredPicture };
}
