import type { Cell } from '../xds-keywords';

declare module '../format' {
  interface Records {
    xparm: Xparm;
  }
}

type Vector = readonly [number, number, number];

/** XPARM.XDS (IDXREF) or GXPARM.XDS (CORRECT): the refined experiment. XDS's laboratory frame. */
export interface Xparm {
  /** The present form starts with a title; the old one does not. */
  readonly version?: string;
  readonly firstFrame?: number;
  readonly startingAngle?: number;
  /** Degrees per frame. */
  readonly oscillation?: number;
  readonly rotationAxis?: Vector;
  /** Å. */
  readonly wavelength?: number;
  readonly beam?: Vector;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  readonly cellAxes?: readonly [Vector, Vector, Vector];
  readonly nx?: number;
  readonly ny?: number;
  /** mm. */
  readonly qx?: number;
  readonly qy?: number;
  /** Pixels. */
  readonly orgX?: number;
  readonly orgY?: number;
  /** mm. */
  readonly distance?: number;
  readonly detectorX?: Vector;
  readonly detectorY?: Vector;
  readonly segments?: number;
}
