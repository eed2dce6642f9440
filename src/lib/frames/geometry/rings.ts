import { meeting, type Geometry, type Plane, type Point, type Segment } from './geometry';
import { add, cross, scale, unit, type Vector } from './vector';

/** Of hexagonal ice, Å (templates of generate_XDS.INP; the same within 0.002 from the cell 4.498, 7.338, P6₃/mmc). */
export const ICE_RINGS = [3.897, 3.669, 3.441, 2.671, 2.249, 2.072, 1.948, 1.918, 1.883, 1.721] as const;

const STEPS = 720;

/**
 * The ring of `d` on the detector, as lines of points: the cone of 2θ = 2 asin(λ/2d) cut by the detector's plane. An ellipse, a parabola or a
 * hyperbola, as the detector stands. Rays that do not meet it end a line, as the edges of a segment do. Empty where λ > 2d.
 */
export function ringPoints(geometry: Geometry, d: number): Point[][] {
  const sine = geometry.wavelength / (2 * d);
  if (!(sine > 0 && sine < 1)) return [];
  const twoTheta = 2 * Math.asin(sine);
  if (geometry.segments === undefined) return onPlane(geometry, geometry, twoTheta);
  return geometry.segments.flatMap((segment) =>
    onPlane(geometry, segment, twoTheta).flatMap((line) => onSegment(line, segment))
  );
}

function onPlane(geometry: Geometry, plane: Plane, twoTheta: number): Point[][] {
  const { beam } = geometry;
  const u = unit(cross(beam, farFrom(beam)));
  const w = cross(beam, u);
  const axial = scale(Math.cos(twoTheta), beam);
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const angle = (2 * Math.PI * step) / STEPS;
    const across = add(scale(Math.cos(angle), u), scale(Math.sin(angle), w));
    const point = meeting(geometry, plane, add(axial, scale(Math.sin(twoTheta), across)));
    if (point !== undefined && isNear(geometry, point)) {
      line.push(point);
    } else if (line.length > 0) {
      lines.push(line);
      line = [];
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** What of a line lies on a segment: cut at its edges. */
function onSegment(line: readonly Point[], segment: Segment): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] | undefined;
  for (const [before, to] of line.slice(1).entries()) {
    const from = line[before] ?? to;
    const [begin, end] = shareInside(from, to, segment);
    const at = (share: number): Point => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y)
    });
    if (begin >= end) {
      part = undefined;
      continue;
    }
    if (part === undefined || begin > 0) parts.push((part = [at(begin)]));
    part.push(at(end));
    if (end < 1) part = undefined;
  }
  return parts;
}

/** From which to which share of the way from one point to another it lies on a segment (Liang and Barsky); the end before the beginning where it does not. */
function shareInside(from: Point, to: Point, { left, right, top, bottom }: Segment): [number, number] {
  let [begin, end] = [0, 1];
  for (const [at, step, low, high] of [
    [from.x, to.x - from.x, left - 0.5, right + 0.5],
    [from.y, to.y - from.y, top - 0.5, bottom + 0.5]
  ] as const) {
    if (step === 0) {
      if (at < low || at > high) return [1, 0];
      continue;
    }
    const [one, other] = [(low - at) / step, (high - at) / step];
    begin = Math.max(begin, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return [begin, end];
}

/** Branches of a hyperbola run far away; a picture's size around it is enough to draw what is inside. */
function isNear({ width, height }: Geometry, { x, y }: Point): boolean {
  return x > -width && x < 2 * width && y > -height && y < 2 * height;
}

function farFrom([x, y, z]: Vector): Vector {
  return Math.abs(x) < Math.abs(y) && Math.abs(x) < Math.abs(z)
    ? [1, 0, 0]
    : Math.abs(y) < Math.abs(z)
      ? [0, 1, 0]
      : [0, 0, 1];
}

/** Five rings evenly spaced in 1/d² from 20 Å to `edge`, rounded to two digits; Å. */
export function ringResolutions(edge: number): number[] {
  if (!(edge > 0 && edge < 20)) return [];
  const [low, high] = [1 / 400, 1 / edge ** 2];
  const rings = [1, 2, 3, 4, 5].map((n) =>
    Number(Math.sqrt(1 / (low + ((high - low) * n) / 5)).toPrecision(2))
  );
  return [...new Set(rings)];
}
