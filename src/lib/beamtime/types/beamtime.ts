import type { Flaw } from '../../base/flaw';
import type { RelPath } from '../../base/rel-path';
import type { FrameLooks } from './frame-looks';
import type { Merge } from './merge';
import type { Pin } from './pin';
import type { ProcessingRun } from './processing-run';
import type { Recomputed } from './recomputed';

/** What the disk refused, or had no longer, while it was read. */
export interface Unlisted {
  /** Topmost folders that could not be listed, at most 100 of them. The root stands for the whole disk. */
  readonly folders: readonly RelPath[];
  /** All such folders. */
  readonly count: number;
  /** Files that were listed and not found when they were to be read. */
  readonly files: number;
  /** What was asked for when the whole disk went away. */
  readonly at?: RelPath;
  /** It did not go away: the browser may no longer read it. */
  readonly forbidden?: boolean;
}

/** Counts of what the rows are made of: of this scan, and of earlier ones where this one did not come. */
export interface ScanFigures {
  /** Folders listed. */
  readonly directories: number;
  /** Files listed; each image of a series is one. */
  readonly files: number;
  /** Bytes that this scan read; what the library still had was not read. */
  readonly bytesRead: number;
  /** Files whose contents were given to a parser; those that it could not read are among them, those that the disk refused are not. */
  readonly filesParsed: number;
  /** Where the disk refused to be listed. */
  readonly unlisted?: Unlisted;
  /** True while reading, after Cancel, or where a listing may be incomplete. */
  readonly partial: boolean;
}

export type BeamtimeSource = 'folder' | 'archive' | 'import';

export interface BeamtimeName {
  /** Folder name. */
  readonly name: string;
  /** ISO date, where the folder name says it. */
  readonly date?: string;
  readonly beamline?: string;
  readonly user?: string;
  readonly source: BeamtimeSource;
  /** Where the picked folder lies inside the beamtime: '' is the beamtime itself, '_kamoproc' only that part of it. */
  readonly opened: RelPath;
}

/** The report archive of the beamtime, opened before its disk, against the disk's listings. */
export interface Promised {
  /** What the archive is called in the library. */
  readonly archive: string;
  /** Files in it. */
  readonly files: number;
  /** Those that the disk does not list, and the first of them. */
  readonly count: number;
  readonly missing: readonly RelPath[];
}

export interface Beamtime extends BeamtimeName {
  /** Absent where no archive was opened before the disk. */
  readonly promised?: Promised;
  readonly scan: ScanFigures;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly merges: readonly Merge[];
  readonly unreadable: readonly Unreadable[];
  /** Absent: nobody asked what is in the frames. */
  readonly frameLooks?: FrameLooks;
  /** What the user had computed again from reflections; absent: nothing. */
  readonly recomputed?: readonly Recomputed[];
}

/** A file that could not be read (`line` 0: the disk refused it), or a blemish in one that could. */
export interface Unreadable {
  readonly path: RelPath;
  readonly format?: string;
  readonly line: number;
  readonly flaw: Flaw;
  readonly excerpt?: string;
  /** 'error': nothing was read. 'warning': the rest of the file was. */
  readonly severity: 'error' | 'warning';
}
