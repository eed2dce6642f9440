declare module '../format' {
  interface Records {
    corfac: Corfac;
  }
}

/** corfac_absorp.dat, corfac_modpix.dat, corfac_decay.dat: correction factors of XSCALE by data set. */
export interface Corfac {
  /** From the header: 'detector' has posX and posY, 'plane' has y limits. */
  readonly kind: 'detector' | 'plane';
  /** One row a cell of a table, in the order of the file. */
  readonly rows: readonly CorfacRow[];
}

export interface CorfacRow {
  /** Data set as the image name gives it. */
  readonly set: string;
  readonly ix: number;
  readonly xMin?: number;
  readonly xMax?: number;
  readonly iy?: number;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly position?: number;
  readonly posX?: number;
  readonly posY?: number;
  /** As printed (an integer). */
  readonly factor?: number;
}
