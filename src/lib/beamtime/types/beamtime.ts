import type { RelPath } from '../../base/rel-path';
import type { Merge } from './merge';
import type { Pin } from './pin';
import type { ProcessingRun } from './processing-run';

export interface ScanFigures {
  readonly directories: number;
  readonly files: number;
  readonly bytesRead: number;
  readonly filesParsed: number;
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

export interface Beamtime extends BeamtimeName {
  readonly scan: ScanFigures;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly merges: readonly Merge[];
  readonly unreadable: readonly Unreadable[];
}

/** A file that could not be read (`line` 0: the disk refused it), or a blemish in one that could. */
export interface Unreadable {
  readonly path: RelPath;
  readonly format?: string;
  readonly line: number;
  readonly message: string;
  readonly excerpt?: string;
  /** 'error': nothing was read. 'warning': the rest of the file was. */
  readonly severity: 'error' | 'warning';
}
