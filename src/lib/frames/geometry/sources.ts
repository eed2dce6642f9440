import type { Flaw } from '../../base/flaw';
import type { HklHeader } from '../../formats/hkl-header';
import type { DetectorSegment, Xparm } from '../../formats/xparm';
import type { HeaderGeometry } from '../series';
import { add, dot, length, scale, unit, type Vector } from './vector';
import { normalOf, type Geometry, type GeometrySource, type Plane, type Segment } from './geometry';

/** Why there is no geometry; nothing is drawn then. */
export type NoGeometry =
  /** A number that is needed is absent, not a number, zero or negative. */
  | { readonly code: 'incomplete'; readonly what: string }
  /** The file could not be parsed. */
  | { readonly code: 'unreadable'; readonly flaw: Flaw }
  /** The header says that the detector is swung out, and not how. */
  | { readonly code: 'swung-out'; readonly degrees: number }
  /** It is of another detector. */
  | { readonly code: 'other-detector'; readonly width: number; readonly height: number };

type Found = Geometry | NoGeometry;

/** What every source has to give; all of it can be absent. */
type Parts = {
  readonly [Key in Exclude<keyof Geometry, 'from' | 'normal' | 'segments'>]?: Geometry[Key] | undefined;
};

/** GXPARM.XDS (after CORRECT) or XPARM.XDS (after IDXREF). */
export function geometryOfXparm(xparm: Xparm, from: 'GXPARM.XDS' | 'XPARM.XDS'): Found {
  const { wavelength, beam, nx, ny, qx, qy, orgX, orgY, distance, detectorX, detectorY } = xparm;
  const { rotationAxis: axis, firstFrame: startFrame, startingAngle: startAngle, oscillation } = xparm;
  const { cellAxes, spaceGroupNumber, segments = 1, segmentList } = xparm;
  const flat = geometryOf(from, {
    ...{ wavelength, beam, width: nx, height: ny, qx, qy, orgX, orgY, distance, detectorX, detectorY },
    ...{ cellAxes, spaceGroupNumber, rotation: rotationOf(axis, startFrame, startAngle, oscillation) }
  });
  if ('code' in flat || (segments <= 1 && segmentList === undefined)) return flat;
  const placed = segmentList?.flatMap((segment) => segmentOf(flat, segment) ?? []) ?? [];
  if (placed.length !== segments) return { code: 'incomplete', what: 'detector segments' };
  return { ...flat, segments: placed };
}

/** A segment, seen from the crystal as a detector is: its axes turned into the laboratory, and the origin of the detector's pixels taken apart along them. */
function segmentOf(detector: Geometry, segment: DetectorSegment): Segment | undefined {
  const { qx, qy, width, height } = detector;
  const { x, y, orgX, orgY, distance } = segment;
  const inLaboratory = ([a, b, c]: Vector): Vector =>
    add(add(scale(a, detector.detectorX), scale(b, detector.detectorY)), scale(c, detector.normal));
  if (!hasDirection(segment.axisX) || !hasDirection(segment.axisY)) return undefined;
  const [detectorX, detectorY] = [unit(inLaboratory(segment.axisX)), unit(inLaboratory(segment.axisY))];
  const normal = normalOf(detectorX, detectorY);
  const origin = inLaboratory([-detector.orgX * qx, -detector.orgY * qy, detector.distance]);
  const plane: Plane = {
    orgX: orgX - dot(origin, detectorX) / qx,
    orgY: orgY - dot(origin, detectorY) / qy,
    distance: distance + dot(origin, normal),
    ...{ detectorX, detectorY, normal }
  };
  const [left, right, top, bottom] = [x[0] - 1, x[1] - 1, y[0] - 1, y[1] - 1];
  const isOnPicture =
    left >= 0 && left <= right && right < width && top >= 0 && top <= bottom && bottom < height;
  const isWhole = [left, right, top, bottom].every(Number.isInteger);
  if (!isOnPicture || !isWhole || Math.abs(dot(detectorX, detectorY)) > LEAST_RIGHT) return undefined;
  if (!Number.isFinite(plane.orgX + plane.orgY + plane.distance) || plane.distance === 0) return undefined;
  return { ...plane, left, right, top, bottom };
}

/** The header of INTEGRATE.HKL or XDS_ASCII.HKL. */
export function geometryOfHkl(header: HklHeader): Found {
  const vector = (key: string): Vector | undefined => {
    const value = header.keywords.find((keyword) => keyword.key === key)?.value ?? '';
    const [x, y, z] = value.trim().split(/\s+/).map(Number);
    return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
  };
  const [a, b, c] = ['A', 'B', 'C'].map((axis) => vector(`UNIT_CELL_${axis}-AXIS`));
  const { wavelength, nx, ny, qx, qy, orgX, orgY, detectorDistance, spaceGroupNumber } = header;
  const axis = vector('ROTATION_AXIS');
  return geometryOf('hkl-header', {
    ...{
      wavelength,
      width: nx,
      height: ny,
      qx,
      qy,
      orgX,
      orgY,
      distance: detectorDistance,
      spaceGroupNumber
    },
    beam: vector('INCIDENT_BEAM_DIRECTION'),
    detectorX: vector('DIRECTION_OF_DETECTOR_X-AXIS'),
    detectorY: vector('DIRECTION_OF_DETECTOR_Y-AXIS'),
    rotation: rotationOf(axis, header.startingFrame, header.startingAngle, header.oscillation),
    ...(a && b && c && { cellAxes: [a, b, c] })
  });
}

/** The header of a master or a CBF: an upright detector, the beam along its normal. */
export function geometryOfHeader(header: HeaderGeometry, picture: { width: number; height: number }): Found {
  const { wavelength, distance, pixelX, pixelY, beamX, beamY, twoTheta = 0 } = header;
  if (Math.abs(twoTheta) > LEAST_SWING) return { code: 'swung-out', degrees: twoTheta };
  return geometryOf('frame-header', {
    ...{ wavelength, distance, qx: pixelX, qy: pixelY, width: picture.width, height: picture.height },
    orgX: beamX === undefined ? undefined : beamX + 1,
    orgY: beamY === undefined ? undefined : beamY + 1,
    beam: [0, 0, 1],
    detectorX: [1, 0, 0],
    detectorY: [0, 1, 0]
  });
}

/** Degrees; motors do not stand at 0 exactly. */
const LEAST_SWING = 0.01;
/** The detector's axes are written with six digits. */
const LEAST_RIGHT = 1e-3;

/** Uses a geometry for a picture, if it is one of its detector. */
export function fitting(found: Found, picture: { width: number; height: number }): Found {
  if ('code' in found) return found;
  const { width, height } = found;
  const same = width === picture.width && height === picture.height;
  return same ? found : { code: 'other-detector', width, height };
}

function geometryOf(from: GeometrySource, parts: Parts): Found {
  const { beam, detectorX, detectorY, orgX, orgY, distance, rotation, cellAxes, spaceGroupNumber } = parts;
  const lengths = { wavelength: parts.wavelength, qx: parts.qx, qy: parts.qy };
  const sides = { width: parts.width, height: parts.height };
  for (const [what, value] of Object.entries({ ...lengths, ...sides }))
    if (value === undefined || !(value > 0) || !Number.isFinite(value)) return { code: 'incomplete', what };
  for (const [what, value] of Object.entries({ orgX, orgY, distance }))
    if (value === undefined || !Number.isFinite(value)) return { code: 'incomplete', what };
  if (!hasDirection(beam)) return { code: 'incomplete', what: 'beam' };
  if (!hasDirection(detectorX) || !hasDirection(detectorY))
    return { code: 'incomplete', what: 'detector axes' };
  const [x, y] = [unit(detectorX), unit(detectorY)];
  if (Math.abs(dot(x, y)) > LEAST_RIGHT) return { code: 'incomplete', what: 'detector axes' };
  const normal = normalOf(x, y);
  // XDS has negative distances where the normal points to the source; a detector behind the crystal it has not.
  if ((distance ?? 0) * dot(normal, unit(beam)) <= 0) return { code: 'incomplete', what: 'distance' };
  return {
    from,
    ...(lengths as Required<Record<keyof typeof lengths, number>>),
    ...(sides as Required<Record<keyof typeof sides, number>>),
    orgX: orgX ?? 0,
    orgY: orgY ?? 0,
    distance: distance ?? 0,
    beam: unit(beam),
    detectorX: x,
    detectorY: y,
    normal,
    ...(rotation && { rotation }),
    ...(cellAxes?.every(hasDirection) && { cellAxes }),
    ...(spaceGroupNumber !== undefined && { spaceGroupNumber })
  };
}

function rotationOf(
  axis: Vector | undefined,
  startFrame: number | undefined,
  startAngle: number | undefined,
  oscillation: number | undefined
): Geometry['rotation'] {
  if (!hasDirection(axis) || startFrame === undefined || startAngle === undefined) return undefined;
  // Still pictures have no frame that a reflection is on.
  if (
    oscillation === undefined ||
    oscillation === 0 ||
    !Number.isFinite(oscillation + startFrame + startAngle)
  )
    return undefined;
  return { axis: unit(axis), startFrame, startAngle, oscillation };
}

function hasDirection(vector: Vector | undefined): vector is Vector {
  return vector !== undefined && length(vector) > 1e-6 && Number.isFinite(length(vector));
}
