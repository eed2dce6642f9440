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

/** A flat detector, a beam; perhaps a rotation and a crystal. As XDS has them; every number is finite. */
export interface Geometry {
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
  /** Where the normal through the crystal meets the detector; XDS's pixels, (1, 1) at the centre of the first one. */
  readonly orgX: number;
  readonly orgY: number;
  /** mm along `normal`. */
  readonly distance: number;
  readonly detectorX: Vector;
  readonly detectorY: Vector;
  readonly normal: Vector;
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

/** From the crystal to a pixel, mm: v = (X − ORGX) QX d1 + (Y − ORGY) QY d2 + F d3 (XDS, "geometry"). */
export function toLaboratory(geometry: Geometry, { x, y }: Point): Vector {
  const { qx, qy, orgX, orgY, distance, detectorX, detectorY, normal } = geometry;
  return add(
    add(scale((x + 1 - orgX) * qx, detectorX), scale((y + 1 - orgY) * qy, detectorY)),
    scale(distance, normal)
  );
}

/** Where a ray from the crystal meets the detector; `undefined` where it goes the other way. Not bounded to the detector. */
export function onDetector(geometry: Geometry, ray: Vector): Point | undefined {
  const { qx, qy, orgX, orgY, distance, detectorX, detectorY, normal } = geometry;
  const along = distance / dot(ray, normal);
  if (!(along > 0) || !Number.isFinite(along)) return undefined;
  return {
    x: orgX - 1 + (along * dot(ray, detectorX)) / qx,
    y: orgY - 1 + (along * dot(ray, detectorY)) / qy
  };
}

/** Å: 1/d = |v̂ − b| / λ, which is 2 sin θ / λ at any angle and any tilt. Infinity in the direct beam. */
export function resolutionAt(geometry: Geometry, point: Point): number {
  const ray = toLaboratory(geometry, point);
  return geometry.wavelength / length(add(scale(1 / length(ray), ray), scale(-1, geometry.beam)));
}

/** Where the direct beam meets the detector. On a tilted detector that is not ORGX, ORGY. */
export function directBeam(geometry: Geometry): Point | undefined {
  return onDetector(geometry, geometry.beam);
}

/** Best resolution on the detector's edge, and at its corners, Å. */
export function reach(geometry: Geometry): { readonly edge: number; readonly corner: number } {
  const { width, height } = geometry;
  const beam = directBeam(geometry) ?? { x: width / 2, y: height / 2 };
  const [right, bottom] = [width - 1, height - 1];
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const [x, y] = [within(beam.x, right), within(beam.y, bottom)];
  const edges = [resolutionAt(geometry, { x: 0, y }), resolutionAt(geometry, { x: right, y })];
  edges.push(resolutionAt(geometry, { x, y: 0 }), resolutionAt(geometry, { x, y: bottom }));
  const corners = [0, right].flatMap((cx) =>
    [0, bottom].map((cy) => resolutionAt(geometry, { x: cx, y: cy }))
  );
  return { edge: Math.max(...edges.filter(Number.isFinite)), corner: Math.min(...corners) };
}

/** The detector's normal, as XDS defines it. */
export function normalOf(detectorX: Vector, detectorY: Vector): Vector {
  return cross(detectorX, detectorY);
}
