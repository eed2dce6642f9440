/**
 * What is known of a folder when a row is made from it: names that were listed and records that were parsed. The scan makes one, tests make
 * one from a literal. Nothing here touches the disk.
 */
import type { RelPath } from '../base/rel-path';
import type { FormatName, Records } from '../formats/format';
import type { Problem } from '../formats/lines';

/** Image files of one prefix in a directory: `cry00_data_000001.h5` … is the series `cry00_data`, extension `h5`. */
export interface FrameSeries {
  readonly prefix: string;
  /** Without the leading dot; 'cbf', 'h5', 'img', 'cbf.gz', … */
  readonly extension: string;
  /** Digits of the number in the name. */
  readonly digits: number;
  /** Files found. */
  readonly count: number;
  /** Smallest and largest number. */
  readonly first: number;
  readonly last: number;
  /** Numbers between `first` and `last` that no file has, in ascending order; at most 1000 of them. */
  readonly missing: readonly number[];
}

/** Names in one directory. Image files with a number stand in `frames` only; every other file (masters too) in `files`. */
export interface Listing {
  readonly directories: readonly string[];
  readonly files: readonly string[];
  readonly frames: readonly FrameSeries[];
}

export interface Reads {
  /** Names in a directory; `undefined` if it was not listed (it is not there, was refused, or its turn has not come). */
  list(directory: RelPath): Listing | undefined;
  /** The file's name was seen in a listing (frames too). */
  has(path: RelPath): boolean;
  /** The record of a file, if that format read it and could. */
  record<Name extends FormatName>(path: RelPath, format: Name): Records[Name] | undefined;
  /** The format that read the file, or tried to. */
  formatOf(path: RelPath): FormatName | undefined;
  /** Why the file could not be read at all. */
  failure(path: RelPath): Problem | undefined;
  /** Names of the files in a folder that were opened, read or refused. */
  opened(directory: RelPath): Iterable<string>;
  /** Bytes of a file; known only of files that were opened. */
  size(path: RelPath): number | undefined;
  /** Directories listed below `directory` (itself first), parents before children, siblings in natural order. */
  directories(directory: RelPath): Iterable<RelPath>;
  /** Files whose format is `format`, at or below `directory`, with their records, in natural order of their directories. */
  records<Name extends FormatName>(
    format: Name,
    below: RelPath
  ): Iterable<{ readonly path: RelPath; readonly record: Records[Name] }>;
  /** Top folders that hold processing results, in natural order: `_kamoproc`, `_kamo_30deg`, … */
  readonly areas: readonly RelPath[];
  /** False while the scan still runs or was stopped: what is not there may only not have been read yet. */
  readonly complete: boolean;
  /**
   * What is not listed at or below `path` is not on the disk either. False for an archive (it holds what was packed), where names may be missing from
   * listings, outside the part that was opened, of what a scan that is not complete has not listed, and of what `isUnread`. The one place that lets anything be concluded
   * from absence.
   */
  listsAll(path: RelPath): boolean;
  /** Something at, below or above `path` was refused by the disk and is not known from an earlier visit: what is not there may be. */
  isUnread(path: RelPath): boolean;
}

/*
 * Who makes rows of it, under ./assemble:
 *   assembleMerge(reads, merge: RelPath): Merge
 *   assembleProcessingRun(reads, run: RelPath): ProcessingRun
 *   assemblePins(reads, rows: { processingRuns, merges }): readonly Pin[]
 * They never throw for what a disk holds. A merge is assembled when its folder has been read, and again at the end, when every processing
 * run is known; a stopped scan assembles what it has.
 */
