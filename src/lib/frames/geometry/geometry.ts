import { add, cross, dot, length, scale, type Vector } from './vector';

/** Where a geometry comes from, the best first. */
export type GeometrySource = 'GXPARM.XDS' | 'XPARM.XDS' | 'hkl-header' | 'frame-header';

/** How the crystal was turned. */
export interface Rotation {
  /** Of length 1. */
  readonly axis: Vector;
  /** The frame whose beginning is at `startAngle`. */
  readonly startFrame: number;
  /** Degrees; per frame, negative for the other sense. */
  readonly startAngle: number;
  readonly oscillation: number;
}

/** Where a flat detector, or a flat part of one, stands. */
export interface Plane {
  /** Where the normal through the crystal meets it; XDS's pixels, (1, 1) at the centre of the first one. */
  readonly orgX: number;
  readonly orgY: number;
  /** mm along `normal`. */
  readonly distance: number;
  readonly detectorX: Vector;
  readonly detectorY: Vector;
  readonly normal: Vector;
}

/** A flat part of a detector: pixels from `left` to `right` and from `top` to `bottom`, counted from 0, the last among them. */
export interface Segment extends Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A detector, a beam; perhaps a rotation and a crystal. As XDS has them; every number is finite. */
export interface Geometry extends Plane {
  readonly from: GeometrySource;
  /** Å. */
  readonly wavelength: number;
  /** Direction of the beam, of length 1. */
  readonly beam: Vector;
  readonly width: number;
  readonly height: number;
  /** mm per pixel. */
  readonly qx: number;
  readonly qy: number;
  /** Flat parts that stand each for itself; absent where the whole detector is flat. Pixels in none of them are not on the detector. */
  readonly segments?: readonly Segment[];
  readonly rotation?: Rotation;
  /** Cell axes at angle 0, Å. */
  readonly cellAxes?: readonly [Vector, Vector, Vector];
  readonly spaceGroupNumber?: number;
}

/** Pixels from the centre of the first one at (0, 0). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the crystal to a pixel of a plane, mm: v = (X − ORGX) QX d1 + (Y − ORGY) QY d2 + F d3 (XDS, "geometry"). */
function onPlane({ qx, qy }: Geometry, plane: Plane, { x, y }: Point): Vector {
  const { orgX, orgY, distance, detectorX, detectorY, normal } = plane;
  return add(
    add(scale((x + 1 - orgX) * qx, detectorX), scale((y + 1 - orgY) * qy, detectorY)),
    scale(distance, normal)
  );
}

/** The same for a pixel of the detector; `undefined` between its segments. */
export function toLaboratory(geometry: Geometry, point: Point): Vector | undefined {
  const plane = geometry.segments ? geometry.segments.find((one) => away(one, point) === 0) : geometry;
  return plane && onPlane(geometry, plane, point);
}

/** Pixels from a point to the nearest of a segment, on the longer way of the two; 0 on it. */
function away({ left, right, top, bottom }: Segment, { x, y }: Point): number {
  return Math.max(0, left - 0.5 - x, x - right - 0.5, top - 0.5 - y, y - bottom - 0.5);
}

/** Where a ray from the crystal meets a plane; `undefined` where it goes the other way. Not bounded. */
export function meeting({ qx, qy }: Geometry, plane: Plane, ray: Vector): Point | undefined {
  const { orgX, orgY, distance, detectorX, detectorY, normal } = plane;
  const along = distance / dot(ray, normal);
  if (!(along > 0) || !Number.isFinite(along)) return undefined;
  return {
    x: orgX - 1 + (along * dot(ray, detectorX)) / qx,
    y: orgY - 1 + (along * dot(ray, detectorY)) / qy
  };
}

/** Where a ray from the crystal meets the detector: not bounded where it is flat, on one of its segments where it has some. */
export function onDetector(geometry: Geometry, ray: Vector): Point | undefined {
  if (geometry.segments === undefined) return meeting(geometry, geometry, ray);
  for (const segment of geometry.segments) {
    const point = meeting(geometry, segment, ray);
    if (point && away(segment, point) === 0) return point;
  }
  return undefined;
}

/** Å: 1/d = |v̂ − b| / λ, which is 2 sin θ / λ at any angle and any tilt. Infinity in the direct beam; NaN between segments. */
export function resolutionAt(geometry: Geometry, point: Point): number {
  const ray = toLaboratory(geometry, point);
  return ray === undefined ? NaN : resolutionOf(geometry, ray);
}

function resolutionOf({ wavelength, beam }: Geometry, ray: Vector): number {
  return wavelength / length(add(scale(1 / length(ray), ray), scale(-1, beam)));
}

/** Where the direct beam meets the detector. On a tilted detector that is not ORGX, ORGY; between segments it is on the nearest of them, made longer. */
export function directBeam(geometry: Geometry): Point | undefined {
  if (geometry.segments === undefined) return meeting(geometry, geometry, geometry.beam);
  let nearest: { readonly point: Point; readonly pixels: number } | undefined;
  for (const segment of geometry.segments) {
    const point = meeting(geometry, segment, geometry.beam);
    if (point === undefined) continue;
    const pixels = away(segment, point);
    if (pixels < (nearest?.pixels ?? Infinity)) nearest = { point, pixels };
  }
  return nearest?.point;
}

/** Best resolution on the detector's edge, and at its corners (those of its segments), Å. */
export function reach(geometry: Geometry): { readonly edge: number; readonly corner: number } {
  const { width, height } = geometry;
  const beam = directBeam(geometry) ?? { x: width / 2, y: height / 2 };
  const [right, bottom] = [width - 1, height - 1];
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const [x, y] = [within(beam.x, right), within(beam.y, bottom)];
  const edges = [resolutionAt(geometry, { x: 0, y }), resolutionAt(geometry, { x: right, y })];
  edges.push(resolutionAt(geometry, { x, y: 0 }), resolutionAt(geometry, { x, y: bottom }));
  const parts = geometry.segments ?? [{ ...geometry, left: 0, right, top: 0, bottom }];
  const corners = parts.flatMap((part) =>
    [part.left, part.right].flatMap((cx) =>
      [part.top, part.bottom].map((cy) => resolutionOf(geometry, onPlane(geometry, part, { x: cx, y: cy })))
    )
  );
  const corner = Math.min(...corners);
  const found = edges.filter(Number.isFinite);
  // The beam's row and column can both run between segments.
  return { edge: found.length > 0 ? Math.max(...found) : corner, corner };
}

/** The detector's normal, as XDS defines it. */
export function normalOf(detectorX: Vector, detectorY: Vector): Vector {
  return cross(detectorX, detectorY);
}
