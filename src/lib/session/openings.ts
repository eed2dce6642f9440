/** What came of something that the user gave: refused, imported, or one of several. */
import type { ForeignFile } from '../disk/foreign-file';

/** The folder that was given is no beamtime. */
export interface Refused {
  readonly folder: string;
  /** Beamtimes found inside it, to choose from. */
  readonly inside: readonly string[];
  /** Some names that were seen. */
  readonly saw: readonly string[];
  /** The file that was given is no archive that can be opened: what it is. */
  readonly foreign?: ForeignFile;
}

/** Exported indexes that were given together: how many came in, and the files that did not, with the reason (`archive`: not opened beside others). */
export interface Imported {
  readonly beamtimes: number;
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

/** Which of several beamtimes is being read, from 1. */
export interface Adding {
  readonly what: string;
  readonly at: number;
  readonly all: number;
}
