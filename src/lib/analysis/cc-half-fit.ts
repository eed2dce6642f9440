/**
 * The curve that KAMO lays through CC1/2 to find a resolution cut-off: CC1/2(s) = ½·(1 − tanh((s − d0)/r)), s = 1/d² (yamtbx,
 * dataproc/auto/resolution_cutoff.py; the same model as in Aimless). KAMO fits 9 to 200 bins of the unmerged reflections; here the shells of
 * XSCALE.LP are all there is, so the result is ours, not KAMO's (docs/decisions/0011-cc-half-fit.md).
 */
import type { Shell } from '../beamtime/types';
import type { Angstrom } from '../beamtime/units';

/** CC1/2 as a fraction at s = 1/d² (Å⁻²) of the outer edge of a bin. */
export interface CcHalfPoint {
  readonly s: number;
  /** Inner edge of the bin, 1/d²; 0 of the first. */
  readonly inner?: number;
  readonly cc: number;
}

/** Parameters of the curve, both in Å⁻²: CC1/2 is ½ at s = `d0` and falls off over about 2·`r`. */
export interface CcHalfCurve {
  readonly d0: number;
  readonly r: number;
}

export interface CcHalfFit extends CcHalfCurve {
  readonly points: readonly CcHalfPoint[];
  /** Root mean square of measured minus fitted CC1/2 (fraction). */
  readonly rms: number;
}

/** Residuals beyond this are no longer counted by their square (KAMO: loss 'soft_l1', f_scale 0.3). */
const SOFT = 0.3;
const FEWEST_POINTS = 3;
const MOST_STEPS = 200;

/** The points of a shell table that have a CC1/2 (percent there, a fraction here). */
export function ccHalfPoints(shells: readonly Shell[]): readonly CcHalfPoint[] {
  const points: CcHalfPoint[] = [];
  let before: Angstrom | undefined;
  for (const { dMin, dMax = before, ccHalf } of shells) {
    before = dMin ?? before;
    if (dMin === undefined || !(dMin > 0) || ccHalf === undefined || !Number.isFinite(ccHalf)) continue;
    const inner = dMax !== undefined && dMax > 0 && Number.isFinite(dMax) ? 1 / (dMax * dMax) : 0;
    points.push({ s: 1 / (dMin * dMin), inner, cc: ccHalf / 100 });
  }
  return points.sort((a, b) => a.s - b.s);
}

/** CC1/2 of the curve (fraction) at s = 1/d². */
export function ccHalfAt({ d0, r }: CcHalfCurve, s: number): number {
  return 0.5 * (1 - Math.tanh((s - d0) / r));
}

/** d(cc) = 1/√(d0 + r·artanh(1 − 2cc)) in Å for a CC1/2 between 0 and 1 (fraction); absent where the curve has no such point. */
export function resolutionAt({ d0, r }: CcHalfCurve, cc: number): Angstrom | undefined {
  const s = d0 + r * Math.atanh(1 - 2 * cc);
  return s > 0 && Number.isFinite(s) ? 1 / Math.sqrt(s) : undefined;
}

/**
 * The curve of least soft-L1 loss, by damped Gauss–Newton steps (Levenberg–Marquardt) on reweighted residuals from two starts: KAMO's (d0 = ½·min(s),
 * r = 1), and the point whose CC1/2 is nearest ½, since so plain a method can run out from the first into the flat ends of the curve. Absent with fewer
 * than three points, as in KAMO, and where no falling curve fits.
 */
export function fitCcHalf(points: readonly CcHalfPoint[]): CcHalfFit | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < FEWEST_POINTS) return undefined;
  const middle = points.reduce((near, point) =>
    Math.abs(point.cc - 0.5) < Math.abs(near.cc - 0.5) ? point : near
  );
  const found = [
    { d0: 0.5 * first.s, r: 1 },
    { d0: middle.s, r: 0.25 * last.s }
  ]
    .map((start) => descend(start, points))
    .filter(({ loss, curve }) => Number.isFinite(loss) && curve.r > 0)
    .sort((a, b) => a.loss - b.loss)[0];
  if (found === undefined) return undefined;
  const squares = points.map(({ s, cc }) => (cc - ccHalfAt(found.curve, s)) ** 2);
  return {
    ...found.curve,
    points,
    rms: Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / points.length)
  };
}

function descend(
  start: CcHalfCurve,
  points: readonly CcHalfPoint[]
): { readonly curve: CcHalfCurve; readonly loss: number } {
  let curve = start;
  let loss = lossOf(curve, points);
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS && damping < 1e12; step++) {
    const next = stepFrom(curve, points, damping);
    const nextLoss = next && next.r > 0 ? lossOf(next, points) : Infinity;
    if (next === undefined || !(nextLoss <= loss)) {
      damping *= 10;
      continue;
    }
    const settled = Math.abs(next.d0 - curve.d0) + Math.abs(next.r - curve.r) < 1e-12;
    [curve, loss] = [next, nextLoss];
    damping = Math.max(damping / 10, 1e-12);
    if (settled) break;
  }
  return { curve, loss };
}

/** ½·Σ c²·ρ((residual/c)²) with ρ(z) = 2·(√(1 + z) − 1), as scipy.optimize.least_squares defines 'soft_l1'. */
function lossOf(curve: CcHalfCurve, points: readonly CcHalfPoint[]): number {
  let loss = 0;
  for (const { s, cc } of points) {
    const z = ((ccHalfAt(curve, s) - cc) / SOFT) ** 2;
    loss += SOFT * SOFT * (Math.sqrt(1 + z) - 1);
  }
  return loss;
}

/** One damped step of the two parameters; absent where the equations say nothing. */
function stepFrom(
  curve: CcHalfCurve,
  points: readonly CcHalfPoint[],
  damping: number
): CcHalfCurve | undefined {
  let [aa, ab, bb, ga, gb] = [0, 0, 0, 0, 0];
  for (const { s, cc } of points) {
    const u = (s - curve.d0) / curve.r;
    const t = Math.tanh(u);
    const residual = 0.5 * (1 - t) - cc;
    const slope = (0.5 * (1 - t * t)) / curve.r;
    const weight = 1 / Math.sqrt(1 + (residual / SOFT) ** 2);
    // Derivatives by d0 and by r.
    const [a, b] = [slope, slope * u];
    aa += weight * a * a;
    ab += weight * a * b;
    bb += weight * b * b;
    ga += weight * a * residual;
    gb += weight * b * residual;
  }
  const [p, q] = [aa * (1 + damping), bb * (1 + damping)];
  const det = p * q - ab * ab;
  if (!(Math.abs(det) > 1e-300)) return undefined;
  return { d0: curve.d0 - (q * ga - ab * gb) / det, r: curve.r - (p * gb - ab * ga) / det };
}
