import type { Cell } from '../xds-keywords';

declare module '../format' {
  interface Records {
    mtz: MtzHeader;
  }
}

/** Header of an MTZ file; the reflections are not read. */
export interface MtzHeader {
  readonly byteOrder: 'little' | 'big';
  readonly version?: string;
  readonly title?: string;
  readonly nReflections?: number;
  /** Above 0: unmerged. */
  readonly nBatches?: number;
  readonly unitCell?: Cell;
  readonly spaceGroupNumber?: number;
  readonly spaceGroup?: string;
  readonly latticeType?: string;
  readonly pointGroup?: string;
  /** As written, e.g. `-X,  Y+1/2,  -Z`. */
  readonly symmetry: readonly string[];
  /** Å. */
  readonly dMax?: number;
  readonly dMin?: number;
  readonly sortOrder?: readonly number[];
  readonly columns: readonly MtzColumn[];
  readonly datasets: readonly MtzDataset[];
  readonly history: readonly string[];
}

export interface MtzColumn {
  readonly label: string;
  /** One letter: H index, J intensity, F amplitude, Q their sigma, I integer, … */
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly dataset?: number;
  /** COLSRC: where the column came from. */
  readonly source?: string;
}

export interface MtzDataset {
  readonly id: number;
  readonly project?: string;
  readonly crystal?: string;
  readonly name?: string;
  readonly unitCell?: Cell;
  /** Å; absent where the file says 0. */
  readonly wavelength?: number;
}
