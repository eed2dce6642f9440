/** cc_frames.dat: correlation of each frame with the merged data, by data set. */
export interface CcFrames {
  readonly files: readonly FramesOfFile[];
}

/** Columns of equal length. */
export interface FramesOfFile {
  /** As in XSCALE.INP. */
  readonly path: string;
  readonly label: string;
  readonly frame: readonly number[];
  readonly nAll: readonly (number | undefined)[];
  readonly nCommon: readonly (number | undefined)[];
  /** A fraction; absent ('nan') where the frame has fewer than two common reflections. KAMO removes such frames. */
  readonly cc: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'cc-frames': CcFrames;
  }
}
