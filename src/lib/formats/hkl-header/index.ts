import type { Cell, FrameRange, Keyword, ResolutionRange } from '../xds-keywords';

declare module '../format' {
  interface Records {
    'hkl-header': HklHeader;
  }
}

/** Header of XDS_ASCII.HKL, xscale.hkl, INTEGRATE.HKL or DIALS.HKL; the reflections are not read. */
export interface HklHeader {
  /** Absent in INTEGRATE.HKL. */
  readonly format?: string;
  readonly merge?: boolean;
  readonly friedelsLaw?: boolean;
  readonly outputFile?: string;
  readonly date?: string;
  /** CORRECT, XSCALE, INTEGRATE, or `dials…`. */
  readonly generatedBy?: string;
  readonly version?: string;
  readonly nameTemplate?: string;
  readonly dataRange?: FrameRange;
  readonly startingFrame?: number;
  readonly startingAngle?: number;
  /** Degrees per frame. */
  readonly oscillation?: number;
  /** Å. */
  readonly wavelength?: number;
  readonly detector?: string;
  /** mm. */
  readonly detectorDistance?: number;
  readonly nx?: number;
  readonly ny?: number;
  readonly qx?: number;
  readonly qy?: number;
  readonly orgX?: number;
  readonly orgY?: number;
  readonly resolutionRange?: ResolutionRange;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Error model: variance = a (σ₀² + b I²). a = 4, b = 1e-4 is the untouched default. */
  readonly varianceModel?: { readonly a: number; readonly b: number };
  /** REFLECTING_RANGE_E.S.D. (mosaicity) and BEAM_DIVERGENCE_E.S.D.: degrees. */
  readonly sigmaR?: number;
  readonly sigmaB?: number;
  readonly itemsPerRecord?: number;
  /** The order of the columns of a record. */
  readonly items: readonly string[];
  /** xscale.hkl: the input files, by ISET. */
  readonly sets: readonly HklSet[];
  /** False where the file ends before `!END_OF_HEADER`. */
  readonly complete: boolean;
  /** All `!KEY= value` pairs. */
  readonly keywords: readonly Keyword[];
}

export interface HklSet {
  readonly number: number;
  readonly inputFile?: string;
  /** Å; absent where unknown (negative). */
  readonly wavelength?: number;
  readonly unitCell?: Cell;
}
