import { existsInLattice } from './centring';
import { onDetector, toLaboratory, type Geometry, type Point } from './geometry';
import { add, cross, dot, length, scale, unit, type Vector } from './vector';

/** A reflection where it crosses the Ewald sphere. */
export interface Prediction {
  readonly h: number;
  readonly k: number;
  readonly l: number;
  /** Pixels; (0, 0) is the centre of the first one. */
  readonly x: number;
  readonly y: number;
  /** Frame n covers n − 1 < z ≤ n (XDS). */
  readonly z: number;
  /** |ζ|: how squarely it crosses the sphere; 0 along the rotation axis. */
  readonly zeta: number;
  /** As INTEGRATE measured it; absent where it is computed from the geometry. */
  readonly integrated?: {
    readonly intensity: number;
    readonly sigma: number;
    /** Strong enough for a centre of its own (XOBS is not 0). */
    readonly observed: boolean;
  };
}

/** Reciprocal lattice points looked at, at most; a virus of 500 Å to 2 Å has 60 million. */
const MOST_POINTS = 40_000_000;

/**
 * All reflections to `dMin` (Å) that cross the Ewald sphere while frames `first` to `last` are taken, and meet the detector, by z. Kabsch's
 * equations (XDS; J. Appl. Cryst. 21, 67, 1988): rotation about m2, p0 the reciprocal lattice point at angle 0. Undefined where the geometry has no
 * crystal or rotation, or the lattice has more points than can be looked at.
 */
export function predict(
  geometry: Geometry,
  { dMin, first, last }: { readonly dMin: number; readonly first: number; readonly last: number }
): Prediction[] | undefined {
  const { rotation, cellAxes, wavelength, width, height } = geometry;
  if (rotation === undefined || cellAxes === undefined || !(dMin > 0)) return undefined;
  const [a, b, c] = cellAxes;
  const reciprocal = reciprocalAxes(a, b, c);
  if (reciprocal === undefined) return undefined;
  const [aStar, bStar, cStar] = reciprocal;
  // |h| ≤ |a| / d_min: the lattice planes that reach into the sphere of 1/d_min.
  const [hMost, kMost, lMost] = [a, b, c].map((axis) => Math.floor(length(axis) / dMin)) as [
    number,
    number,
    number
  ];
  if ((2 * hMost + 1) * (2 * kMost + 1) * (2 * lMost + 1) > MOST_POINTS) return undefined;
  const exists = existsInLattice(geometry.spaceGroupNumber, isHexagonal(a, b, c));
  const crossing = crossings(geometry.beam, wavelength, rotation.axis);
  const turn = 360 / Math.abs(rotation.oscillation);
  const found: Prediction[] = [];
  for (let h = -hMost; h <= hMost; h++)
    for (let k = -kMost; k <= kMost; k++) {
      const hk = add(scale(h, aStar), scale(k, bStar));
      for (let l = -lMost; l <= lMost; l++) {
        if (!exists(h, k, l)) continue;
        const p0 = add(hk, scale(l, cStar));
        const squared = dot(p0, p0);
        if (squared === 0 || squared > 1 / dMin ** 2) continue;
        for (const { phi, ray, zeta } of crossing(p0, squared)) {
          const z0 = (phi - rotation.startAngle) / rotation.oscillation + rotation.startFrame - 1;
          // The same crossing comes again with every turn; the first one behind the beginning of `first`.
          let z = z0 - Math.floor((z0 - (first - 1)) / turn) * turn;
          if (z === first - 1) z += turn;
          if (z > last) continue;
          const at = onDetector(geometry, ray);
          if (at === undefined || at.x < -0.5 || at.y < -0.5 || at.x > width - 0.5 || at.y > height - 0.5)
            continue;
          for (; z <= last; z += turn) found.push({ h, k, l, x: at.x, y: at.y, z, zeta });
        }
      }
    }
  return found.sort((one, other) => one.z - other.z);
}

interface Crossing {
  /** Degrees. */
  readonly phi: number;
  readonly ray: Vector;
  readonly zeta: number;
}

/** For a point at angle 0: where it crosses the sphere. None (blind region, or too far away), or two. */
function crossings(
  beam: Vector,
  wavelength: number,
  m2: Vector
): (p0: Vector, squared: number) => Crossing[] {
  const s0 = scale(1 / wavelength, beam);
  const m1 = unit(cross(m2, s0));
  const m3 = cross(m1, m2);
  const [s02, s03] = [dot(s0, m2), dot(s0, m3)];
  return (p0, squared) => {
    const along = dot(p0, m2);
    const [p01, p03] = [dot(p0, m1), dot(p0, m3)];
    const p3 = (-squared / 2 - along * s02) / s03;
    const rest = squared - along ** 2 - p3 ** 2;
    if (!(rest > 0)) return [];
    return [Math.sqrt(rest), -Math.sqrt(rest)].map((p1) => {
      const p = add(add(scale(p1, m1), scale(along, m2)), scale(p3, m3));
      const ray = add(s0, p);
      return {
        phi: (Math.atan2(p1 * p03 - p3 * p01, p1 * p01 + p3 * p03) * 180) / Math.PI,
        ray,
        zeta: zetaOf(m2, ray, s0)
      };
    });
  };
}

/** |ζ| = |m2 · (S × s0)| / |S × s0|, whatever the lengths of S and s0. */
function zetaOf(m2: Vector, ray: Vector, s0: Vector): number {
  const across = cross(ray, s0);
  return Math.abs(dot(m2, across)) / length(across);
}

/** |ζ| of a reflection that is seen at `point`. 1 without a rotation, and between segments. */
export function zetaAt(geometry: Geometry, point: Point): number {
  const { rotation, beam } = geometry;
  const ray = toLaboratory(geometry, point);
  return rotation === undefined || ray === undefined ? 1 : zetaOf(rotation.axis, ray, beam);
}

function reciprocalAxes(a: Vector, b: Vector, c: Vector): [Vector, Vector, Vector] | undefined {
  const volume = dot(a, cross(b, c));
  if (!(Math.abs(volume) > 1e-9)) return undefined;
  return [scale(1 / volume, cross(b, c)), scale(1 / volume, cross(c, a)), scale(1 / volume, cross(a, b))];
}

/** a = b, γ = 120°: a rhombohedral lattice on hexagonal axes. */
function isHexagonal(a: Vector, b: Vector, c: Vector): boolean {
  const cosine = dot(a, b) / (length(a) * length(b));
  return Math.abs(cosine + 0.5) < 0.02 && Math.abs(dot(a, c)) / (length(a) * length(c)) < 0.02;
}
