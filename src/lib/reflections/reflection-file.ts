import type { Problem } from '../formats/lines';
import type { Reals } from './measured';
import type { Cell } from '../formats/xds-keywords';

/** What a file of reflections says of itself. */
export interface ReflectionHeader {
  /** Å, degrees. Of xscale.hkl: of the merge. */
  readonly cell?: Cell;
  readonly spaceGroupNumber?: number;
  /** Operators as an MTZ lists them, in its own setting. */
  readonly operators?: readonly string[];
  readonly symbol?: string;
  /** Å. */
  readonly wavelength?: number;
  /** How CORRECT or XSCALE merged for its table. */
  readonly friedelsLaw?: boolean;
  /** Degrees a frame. */
  readonly oscillation?: number;
  /** The sets of xscale.hkl by ISET; the sweeps of an unmerged MTZ that holds several. */
  readonly sets: readonly ReflectionSet[];
}

export interface ReflectionSet {
  readonly number: number;
  readonly inputFile?: string;
  /** In its file, where no input file names it: `ISET 2` otherwise. */
  readonly called?: string;
  readonly cell?: Cell;
  readonly wavelength?: number;
  /** Degrees a frame; absent: that of the file. */
  readonly oscillation?: number;
}

/**
 * Records of a file, as columns of one length. Indices are as measured; σ ≤ 0 marks what the program rejected. 24 bytes a record (16 where I and σ
 * have 32 bits) beside what the engine adds.
 */
export interface ReflectionColumns {
  readonly n: number;
  /** Three a record. */
  readonly hkl: Int16Array;
  readonly intensity: Reals;
  readonly sigma: Reals;
  /** floor(ZD) + 1, or the batch of an MTZ; 0 where the file has none. */
  readonly frame: Uint16Array;
  /** ISET, or the sweep of an MTZ; 0 where the file holds one set. */
  readonly set: Uint16Array;
}

export interface ReflectionFile {
  readonly path: string;
  readonly kind: 'xds-ascii' | 'xscale' | 'mtz-unmerged' | 'mtz-merged';
  readonly header: ReflectionHeader;
  readonly columns: ReflectionColumns;
  /** Whole: nothing says that the file was cut. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** Problems beyond those kept. */
  readonly moreProblems: number;
}
