import type { IceVerdict } from '$lib/frames/figures/ice';
import type { Summary } from '$lib/frames/figures/summary';
import type { Frame } from '$lib/frames/frame';
import type { Geometry } from '$lib/frames/geometry/geometry';
import type { NoGeometry } from '$lib/frames/geometry/sources';

/** What is known of a picture besides its pixels. */
export interface PictureFacts {
  readonly number: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly maskedBy: Frame['maskedBy'];
  readonly summary: Summary;
  readonly geometry: Geometry | NoGeometry;
  readonly ice?: IceVerdict;
}
