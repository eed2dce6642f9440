/** What a pixel holds. `ABOVE` has a number (over the detector's cut-off), `OVERFLOW` has none. */
export const PIXEL = { VALID: 0, GAP: 1, BAD: 2, ABOVE: 3, OVERFLOW: 4 } as const;

/** Decoded counts, row by row, x fast. CBF is signed: negative values are labels in a mini-CBF, counts in a full imgCIF. */
export type Counts = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Figures of a picture. `sum` and `max` are over pixels that have a number and are not masked. */
export interface Summary {
  readonly valid: number;
  readonly masked: number;
  readonly saturated: number;
  readonly sum: number;
  /** Absent where no pixel is valid. */
  readonly max?: number;
}

/** One picture of a detector, or the sum of several. */
export interface Frame {
  /** Image number, from 1 over the series; of the first one in a sum. */
  readonly number: number;
  /** How many pictures are added. */
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly values: Counts;
  /** For each pixel one of `PIXEL`. */
  readonly states: Uint8Array;
  /** As `summarise` has it, where it was made with the states. */
  readonly summary?: Summary;
  /**
   * How masked pixels were known: from the detector's mask, from negative values, or from the largest value alone, because there is no mask, it cannot be read, or it
   * is one of another size.
   */
  readonly maskedBy: 'mask' | 'largest-value' | 'unread-mask' | 'other-mask' | 'negative-values' | 'none';
  /** Counts above it are saturated. */
  readonly saturatedAbove?: number;
  readonly oddity?: FrameOddity;
}

/** What a file says otherwise than it is, though its picture can be shown. */
export type FrameOddity =
  /** The pixels take `found` bytes, and the header says another number. */
  | { readonly code: 'binary-size'; readonly said: number; readonly found: number }
  /** The pixels end early: the first `rows` are whole, and the others count as masked. */
  | { readonly code: 'cut-off'; readonly rows: number };

/** Image numbers that are not there, all of them between two that are. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/** What cannot be shown, as a code with its values; words are made where they are shown. */
export type FrameFault =
  | {
      readonly code:
        | 'empty'
        | 'not-cbf'
        | 'not-hdf5'
        | 'no-frames'
        | 'out-of-memory'
        | 'too-slow'
        | 'disk-gone'
        | 'worker-died';
    }
  /** A file of another kind of detector, by the end of its name. */
  | { readonly code: 'other-format'; readonly ending: string }
  /** The file, packed or unpacked: more bytes than `most`. */
  | { readonly code: 'too-large'; readonly most: number }
  /** Compressed as a whole file by a program that no browser has. */
  | { readonly code: 'packed'; readonly how: string }
  | { readonly code: 'compression'; readonly name: string }
  | { readonly code: 'element-type'; readonly name: string }
  | { readonly code: 'size'; readonly width: number; readonly height: number }
  | { readonly code: 'dimensions'; readonly shape: readonly number[] }
  | { readonly code: 'chunk-size'; readonly shape: readonly number[] }
  /** The pixels end early: `rows` are whole. */
  | { readonly code: 'cut-off'; readonly rows: number }
  | { readonly code: 'element-count'; readonly found: number; readonly expected: number }
  /** `more`: others that the picture is in as well. */
  | {
      readonly code: 'missing-file';
      readonly file: string;
      readonly more?: readonly string[];
      readonly gap?: Gap;
    }
  | { readonly code: 'no-such-frame'; readonly number: number; readonly first: number; readonly last: number }
  | { readonly code: 'not-written'; readonly number: number; readonly gap?: Gap }
  | { readonly code: 'filter'; readonly id: number; readonly name: string }
  /** The reader's own account of what it could not read. `trapped`: it broke down itself meanwhile, and is not to be asked again; `file`: on this file as a whole. */
  | {
      readonly code: 'undecodable';
      readonly says: string;
      readonly trapped?: true;
      readonly file?: string;
    }
  | { readonly code: 'other-size'; readonly number: number; readonly width: number; readonly height: number };

/** Thrown by everything that reads frames; nothing else is, but for defects. */
export class FrameError extends Error {
  constructor(readonly fault: FrameFault) {
    super(JSON.stringify(fault));
    this.name = 'FrameError';
  }
}

/** The library of HDF5 broke down, and would refuse everything else from now on. */
export function isBreakdown(fault: FrameFault | undefined): fault is FrameFault {
  return fault?.code === 'undecodable' && fault.trapped === true;
}

/** Above every detector of today (16 M pixels). */
const MOST_PIXELS = 64 * 2 ** 20;

/** Refuses sizes that are no detector's before anything is allocated for them. */
export function checkSize(width: number, height: number): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || width * height > MOST_PIXELS) throw new FrameError({ code: 'size', width, height });
}
