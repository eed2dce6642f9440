import type { Cell, FrameRange } from '../xds-keywords';
import type { LpNote } from '../xds-lp';

declare module '../format' {
  interface Records {
    'integrate-lp': IntegrateLp;
  }
}

/** INTEGRATE.LP: what the integration found on every image. */
export interface IntegrateLp {
  readonly version?: string;
  readonly date?: string;
  readonly dataRange?: FrameRange;
  /** Degrees per image. */
  readonly oscillation?: number;
  readonly startingAngle?: number;
  /** Å. */
  readonly wavelength?: number;
  readonly images: ImageColumns;
  readonly blocks: readonly IntegrateBlock[];
  /** `n REFLECTIONS SAVED ON FILE "INTEGRATE.HKL"`: the integration came to its end. */
  readonly reflectionsSaved?: number;
  readonly error?: LpNote;
}

type Column = readonly (number | undefined)[];

/** All columns are equally long: one element an image, in the order of the file. */
export interface ImageColumns {
  readonly image: readonly number[];
  /** 0: no error; -1: cannot open or read; -3: wrong format. Only images with 0 count. */
  readonly ier: Column;
  readonly scale: Column;
  /** Background pixels. */
  readonly background: Column;
  readonly overloaded: Column;
  /** Reflections close to the Ewald sphere. */
  readonly ewald: Column;
  readonly strong: Column;
  readonly rejected: Column;
  /** Beam divergence e.s.d., degrees. */
  readonly sigmaB: Column;
  /** Reflecting range e.s.d. (mosaicity), degrees. */
  readonly sigmaR: Column;
}

/** Parameters refined from a batch of images. A block without refinement lacks them. */
export interface IntegrateBlock {
  readonly images: FrameRange;
  readonly refined?: readonly string[];
  /** Standard deviations: pixels and degrees. */
  readonly spotDeviation?: number;
  readonly spindleDeviation?: number;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Rotation off from the initial orientation about x, y, z: degrees. */
  readonly rotation?: readonly [number, number, number];
  readonly mosaicity?: number;
  readonly rotationAxis?: readonly [number, number, number];
  readonly beam?: readonly [number, number, number];
  /** Pixels. */
  readonly origin?: readonly [number, number];
  /** mm. */
  readonly distance?: number;
  /** On nine areas of the detector: degrees. */
  readonly sigmaB?: readonly number[];
  readonly sigmaR?: readonly number[];
}
