/** What the session is handed by the routes: it starts no worker and opens no database itself, so that a test can hand it a generator. */
import type { RelPath } from '../base/rel-path';
import type { Beamtime, Merge } from '../beamtime/types';
import type { Check, Finding, Limits } from '../checks/check';
import type { StoredPicture } from '../library/schema';
import type { FramesChecked } from '../scan/check-frames';
import type { ScanEvent } from '../scan/events';
import type { RecordRead } from '../scan/read-file';

/** The disk of a beamtime, for reading single files. */
export interface ConnectedDisk {
  /** A file of the beamtime, its bytes not yet read. Rejects with words that say why the disk refused it. */
  read(path: RelPath): Promise<File>;
  /** Names of the files in a folder. Rejects as `read` does. */
  list(path: RelPath): Promise<readonly string[]>;
  /** The record of one file, parsed now. */
  readRecord(path: RelPath, format?: string): Promise<RecordRead>;
  /** A small copy of a camera picture; `undefined` where it cannot be drawn. Rejects as `read` does. */
  smallPicture?(path: RelPath): Promise<StoredPicture | undefined>;
  /** Judges every image file of a pin. `signal` ends it with what was judged so far. */
  checkFrames(pin: RelPath, signal: AbortSignal): Promise<FramesChecked>;
  /** Of a beamtime on several disks, one is not there: its files cannot be read. */
  readonly lacks?: boolean;
  /** Aborts when nothing can be read through it any more, for the worker that held it died. */
  readonly died?: AbortSignal;
  close(): void;
}

/** Records of files that were read before; the library is one. */
export interface KeptRecords {
  record(id: string, path: RelPath): Promise<{ readonly record?: unknown } | undefined>;
}

/** A scan that has been started. */
export interface ScanSource extends ConnectedDisk {
  readonly events: AsyncIterable<readonly ScanEvent[]>;
  /** Kept for later visits, where the way in gave one. */
  readonly handle?: FileSystemDirectoryHandle;
  /** Quiets the disk; the rows of what was read still arrive, then `ended`. */
  cancel(): void;
}

/** Starts a scan of what the user gave; `inside` is a beamtime found within it. */
export type StartScan = (inside?: string) => ScanSource | Promise<ScanSource>;

/** The checklist, loaded when a beamtime is opened and not before. */
export interface Judge {
  readonly checks: readonly Pick<Check, 'id' | 'subject' | 'question' | 'why' | 'advice' | 'limits'>[];
  readonly defaults: Limits;
  /** Findings on a merge and all within it: what it returns, at the end of its pieces. */
  merge(beamtime: Beamtime, merge: Merge, limits: Limits): Generator<undefined, readonly Finding[]>;
  /** Findings on the beamtime, its pins and processing runs: what it returns, at the end of its pieces. */
  rest(beamtime: Beamtime, limits: Limits): Generator<undefined, readonly Finding[]>;
}
