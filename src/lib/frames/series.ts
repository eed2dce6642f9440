import type { Frame, FrameFault } from './frame';
import type { PictureMemory } from './picture-memory';
import type { Ranges } from './ranges';

/** The files beside a picture: those of its series are among them. */
export interface FrameFolder {
  readonly names: readonly string[];
  /** Rejects with `FrameError` (`missing-file`) where it is not there. */
  open(name: string): Promise<Ranges>;
}

/** What the header of a series says of its geometry. Lengths in mm, angles in degrees; pixels count from 0 at the centre of the first one. */
export interface HeaderGeometry {
  readonly width?: number;
  readonly height?: number;
  readonly wavelength?: number;
  readonly distance?: number;
  readonly pixelX?: number;
  readonly pixelY?: number;
  readonly beamX?: number;
  readonly beamY?: number;
  /** Not 0: the detector is swung out, and the header does not say how. */
  readonly twoTheta?: number;
}

/** Image numbers that a data file holds: as many as it has pictures, from `image_nr_low` on. */
export interface HeldFile {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** `image_nr_high`, where the file says another number. */
  readonly saidHigh?: number;
}

/** What the data files of a series really hold. */
export interface HeldFrames {
  readonly files: readonly HeldFile[];
  /** Data files that cannot be opened, or were cut off. */
  readonly unread: readonly { readonly name: string; readonly fault: FrameFault }[];
}

/** A series of pictures, opened. Image numbers count from 1 over the whole series, as XDS does. */
export interface FrameReader {
  readonly kind: 'eiger' | 'eiger-onlyhits' | 'cbf';
  /** The numbers that its files and header promise; which of them can be read shows when they are. */
  readonly first: number;
  readonly last: number;
  /** The first picture of the file that the series was opened by. */
  readonly start: number;
  /** Only these exist, where the numbers have gaps by design (`_onlyhits`, single files). */
  readonly numbers?: readonly number[];
  readonly header: HeaderGeometry;
  /** Why the detector's mask is not used, though there is one. */
  readonly maskFault?: FrameFault;
  /** Opens every data file of an EIGER series and says which numbers they hold. */
  held?(): Promise<HeldFrames>;
  /** With `memory`, for the eye: in memory from there, counts of 32 bits as 16 where all fit. Rejects with `FrameError`. */
  read(number: number, memory?: PictureMemory): Promise<Frame>;
  close(): void;
}
