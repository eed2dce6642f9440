/** What a scan says while it runs. Plain data: nothing thrown crosses the worker's boundary. */
import type { Flaw } from '../base/flaw';
import type { RelPath } from '../base/rel-path';
import type { Difference } from './difference';
import type { ForeignFile } from '../disk/foreign-file';
import type { BeamtimeName, Merge, Pin, ProcessingRun, ScanFigures, Unreadable } from '../beamtime/types';

export interface Progress {
  readonly directories: number;
  /** Names of files seen (frames too). */
  readonly files: number;
  readonly recognised: number;
  /** Files to read, as far as folders were listed; all there are once `allListed`. */
  readonly toRead: number;
  readonly allListed: boolean;
  /** Files that the scan before this one read, where it saw everything. */
  readonly expected?: number;
  readonly parsed: number;
  /** Files whose record in the library was still right (same size, time and parser). */
  readonly kept: number;
  readonly bytesRead: number;
  readonly elapsedMs: number;
  readonly phase: 'waiting' | 'recognising' | 'results' | 'processing' | 'raw-data' | 'finishing';
  /** What is being listed or read. */
  readonly at: RelPath;
}

/**
 * How a scan ended. 'done': everything was listed. 'incomplete': some folders could not be listed, or files that were listed were not found.
 * 'disconnected': the disk went away meanwhile. 'stopped': by the user. 'failed': by a fault that is not the disk's, or before anything was read.
 */
export type ScanEnd = 'done' | 'incomplete' | 'disconnected' | 'stopped' | 'failed';

export type ScanEvent =
  /** `picked`: the folder's or archive's own name, where the beamtime was found inside it or it is a part of one. */
  | {
      readonly kind: 'opened';
      readonly id: string;
      readonly beamtime: BeamtimeName;
      readonly picked?: string;
    }
  /** The folder is no beamtime; `inside` are beamtimes found in it (relative paths), to choose from. */
  | {
      readonly kind: 'not-a-beamtime';
      readonly folder: string;
      readonly inside: readonly string[];
      readonly saw: readonly string[];
      /** The file that was given is no archive that can be opened. */
      readonly foreign?: ForeignFile;
    }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** New or changed rows; a row replaces the one with its path. */
  | { readonly kind: 'merges'; readonly merges: readonly Merge[] }
  | { readonly kind: 'processing-runs'; readonly processingRuns: readonly ProcessingRun[] }
  | { readonly kind: 'pins'; readonly pins: readonly Pin[] }
  | { readonly kind: 'unreadable'; readonly unreadable: readonly Unreadable[] }
  /** On a rescan: paths of rows that are no longer on the disk, and of files that have no problem any more. */
  | { readonly kind: 'gone'; readonly paths: readonly RelPath[]; readonly mended?: readonly RelPath[] }
  /** On a rescan on which nothing had changed: all rows are those of the library, of the scan that ended then (ISO time). None of them is sent. */
  | { readonly kind: 'standing'; readonly scannedAt: string }
  /** On a rescan: files that differ from what was seen before. */
  | { readonly kind: 'difference'; readonly difference: Difference }
  /** `kept`: false where the browser's database is refused or full, so that nothing will be there on the next visit. */
  | {
      readonly kind: 'ended';
      readonly how: ScanEnd;
      /** Why it failed. */
      readonly flaw?: Flaw;
      readonly scan: ScanFigures;
      /** ISO time under which the library has its rows; absent where it wrote none. */
      readonly scannedAt?: string;
      readonly kept: boolean;
    }
  /** After the end: a fault of ours in what is done then. Nothing of the scan is lost by it. */
  | { readonly kind: 'fault'; readonly flaw: Flaw };
