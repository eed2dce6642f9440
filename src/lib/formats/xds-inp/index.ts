import type { Cell, FrameRange, Keyword, ResolutionRange } from '../xds-keywords';

declare module '../format' {
  interface Records {
    'xds-inp': XdsInp;
  }
}

/** XDS.INP: what the last job of a processing run was told. KAMO rewrites it at every step. */
export interface XdsInp {
  /** Every live keyword in the order of the file; repeated ones too. */
  readonly keywords: readonly Keyword[];
  /** Program steps of `JOB=`. */
  readonly jobs: readonly string[];
  readonly nameTemplate?: string;
  readonly dataRange?: FrameRange;
  readonly spotRanges: readonly FrameRange[];
  /** EXCLUDE_DATA_RANGE: frames left out. */
  readonly excludedFrames: readonly FrameRange[];
  /** Degrees per frame. */
  readonly oscillation?: number;
  readonly startingAngle?: number;
  readonly startingFrame?: number;
  /** Å. */
  readonly wavelength?: number;
  readonly detector?: string;
  /** mm; negative where the detector's normal points to the source. */
  readonly detectorDistance?: number;
  /** Pixels. */
  readonly orgX?: number;
  readonly orgY?: number;
  readonly nx?: number;
  readonly ny?: number;
  /** mm. */
  readonly qx?: number;
  readonly qy?: number;
  readonly friedelsLaw?: boolean;
  /** Absent where the file says 0 (unknown). */
  readonly spaceGroupNumber?: number;
  /** Absent where the space group is unknown: the numbers there are only a filler. */
  readonly unitCell?: Cell;
  readonly resolutionRange?: ResolutionRange;
  readonly excludedResolution: readonly ResolutionRange[];
  readonly delphi?: number;
  readonly minimumIOverSigma?: number;
  /** CORRECTIONS=, e.g. `DECAY MODULATION ABSORP`; '' switches all of them off. */
  readonly corrections?: string;
  /** Library that reads HDF5 frames. */
  readonly lib?: string;
}
