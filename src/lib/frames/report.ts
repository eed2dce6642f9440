import { ICE_BIN, ICE_BINS, iceOf, type IceVerdict } from './figures/ice';
import { binTable } from './figures/profile';
import type { Frame } from './frame';
import { predict, type Prediction } from './geometry/predict';
import { reach, resolutionAt, type Geometry, type Point } from './geometry/geometry';
import { ringPoints } from './geometry/rings';
import { fitting, type NoGeometry } from './geometry/sources';

/** What a geometry says of a picture: Å at the corners, what is predicted on it to the farthest corner. */
export interface GeometryReport {
  readonly geometry: string | NoGeometry;
  /** `x,y` → Å. */
  readonly resolution_at_xy0?: Readonly<Record<string, number>>;
  readonly ice?: IceVerdict;
  /** h, k, l, x, y, z. */
  readonly predictions?: readonly (readonly number[])[];
  /** Å → lines of [x, y]. */
  readonly ring_xy0?: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
}

/** Of the pictures that `frame` is the sum of; with the rings of `rings` (Å). */
export function geometryReport(
  found: Geometry | NoGeometry,
  frame: Frame,
  rings: readonly number[] = []
): GeometryReport {
  const geometry = fitting(found, frame);
  if ('code' in geometry) return { geometry };
  const [right, bottom] = [frame.width - 1, frame.height - 1];
  const corners: Point[] = [0, right].flatMap((x) => [0, bottom].map((y) => ({ x, y })));
  const [first, last] = [frame.number, frame.number + frame.count - 1];
  const predictions = predict(geometry, { dMin: reach(geometry).corner, first, last });
  return {
    geometry: geometry.from,
    resolution_at_xy0: Object.fromEntries(
      corners.map((at) => [`${at.x},${at.y}`, resolutionAt(geometry, at)])
    ),
    ice: iceOf(frame, binTable(geometry, ICE_BIN, ICE_BINS)),
    ...(predictions && { predictions: predictions.map(rowOf) }),
    ...(rings.length > 0 && {
      ring_xy0: Object.fromEntries(
        rings.map((d) => [d, ringPoints(geometry, d).map((line) => line.map(({ x, y }) => [x, y]))])
      )
    })
  };
}

function rowOf({ h, k, l, x, y, z }: Prediction): readonly number[] {
  return [h, k, l, x, y, z];
}
