/** What a page is given of a series and its pictures. */
import type { Level } from './figures/contrast';
import type { IceVerdict } from './figures/ice';
import type { Frame, FrameOddity, Summary } from './frame';
import type { Geometry } from './geometry/geometry';
import type { Prediction } from './geometry/predict';
import type { NoGeometry } from './geometry/sources';
import type { FrameReader } from './series';

/** A series as the page knows it. */
export type OpenedSeries = Omit<FrameReader, 'read' | 'close' | 'held'> & { readonly id: number };

/** A picture, ready to be drawn. */
export interface ShownFrame {
  readonly number: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly maskedBy: Frame['maskedBy'];
  readonly oddity?: FrameOddity;
  /** By their steps; of a picture that comes early without the first. */
  readonly levels: readonly Level[];
  /** Its first level, ice and background are to come. */
  readonly isEarly?: true;
  readonly summary: Summary;
  readonly geometry: Geometry | NoGeometry;
  /** Why the XDS file of the data set is not used, where there is one. */
  readonly xdsRefused?: NoGeometry;
  /** Absent without a geometry, as is `background`. */
  readonly ice?: IceVerdict;
  /** Mean counts without spots, in bins of `ICE_BIN` in 1/d; NaN where no pixel is. */
  readonly background?: Float32Array;
}

export interface PredictionsAsked {
  readonly first: number;
  readonly last: number;
  /** Å. */
  readonly dMin: number;
  /** Degrees. */
  readonly spread: number;
}

/** Where reflections are expected: as INTEGRATE wrote them, or computed from the geometry. */
export interface Predictions {
  readonly from: 'INTEGRATE.HKL' | 'geometry';
  readonly reflections: readonly Prediction[];
}

export interface SpotCounts {
  readonly all: Uint32Array;
  readonly strong: Uint32Array;
}

/** Of SPOT.XDS; pixels from the centre of the first one. */
export interface FoundSpot {
  readonly x: number;
  readonly y: number;
  readonly indexed: boolean;
}
