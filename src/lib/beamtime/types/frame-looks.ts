/** What was seen in frames, where the user asked for it: raw data are not read by a scan. */

export interface SeenIceRing {
  /** Å. */
  readonly d: number;
  /** Mean counts in the ring over those at its sides. */
  readonly ratio: number;
}

/** Ice in some frames of a data set, spread evenly over it. */
export interface IceLook {
  /** ISO time. */
  readonly at: string;
  /** Frames that were judged. */
  readonly frames: readonly number[];
  /** Of these, frames with ice, and frames where ice is possible. */
  readonly ice: readonly number[];
  readonly perhaps: readonly number[];
  /** Frames that could not be read. */
  readonly unread: readonly number[];
  /** Frames with fewer than three ice rings on the detector, or without a geometry. */
  readonly unknown: readonly number[];
  /** Of the frame with the strongest ones. */
  readonly rings: readonly SeenIceRing[];
}

/** What the data files of an EIGER series hold, each opened. */
export interface HeldLook {
  /** ISO time. */
  readonly at: string;
  /** Frames in the files that could be opened. */
  readonly frames: number;
  /** Ranges of numbers from 1 to the last expected one that no such file holds. */
  readonly gaps: readonly (readonly [first: number, last: number])[];
  /** Data files that could not be opened, or were cut off. */
  readonly unread: readonly string[];
  /** Data files whose `image_nr_high` is not that of their last frame. */
  readonly disagreeing: readonly string[];
}

export interface FrameLooks {
  /** By the path of the processing run. */
  readonly ice: Readonly<Record<string, IceLook>>;
  /** By folder and prefix of the series, with a slash between. */
  readonly held: Readonly<Record<string, HeldLook>>;
}
