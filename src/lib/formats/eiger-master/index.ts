import type { Superblock } from '../eiger-data/superblock';

/** A master file of an EIGER series. */
export interface EigerMaster {
  readonly superblock: Superblock;
  /** False: only the superblock could be judged (truncated, too large, or of an unknown kind). */
  readonly contentsRead: boolean;
  /** Images per trigger. */
  readonly imagesPerTrigger?: number;
  readonly triggers?: number;
  /** imagesPerTrigger × triggers. */
  readonly expectedFrames?: number;
  /** Å. */
  readonly wavelength?: number;
  /** deg per frame. */
  readonly oscillation?: number;
  /** m. */
  readonly distance?: number;
  /** Pixels. */
  readonly beamCenter?: readonly [number, number];
  /** s. */
  readonly exposure?: number;
  readonly framePeriod?: number;
  readonly detector?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly collectedAt?: string;
  /** Files that /entry/data links to, in order; relative to the same folder. */
  readonly dataFiles?: readonly string[];
}

declare module '../format' {
  interface Records {
    'eiger-master': EigerMaster;
  }
}
