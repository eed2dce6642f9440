import { determinant, IDENTITY, indexTriplet, inverse, isIdentity, multiplied } from './operator';
import type { SpaceGroup } from './space-group';
import { cellOfMetric, metricOf, rotated, type Cell, type Metric } from './unit-cell';

/** How far the lattice may be from a symmetry: degrees, and a fraction of the edges. */
export interface LatticeTolerance {
  readonly degrees: number;
  readonly edges: number;
}

const TOLERANCE: LatticeTolerance = { degrees: 3, edges: 0.015 };
/** Of equal operators the first of these is named: as International Tables and KAMO write them. */
const PREFERRED = [
  'h,k,l',
  'k,h,-l',
  'h,-k,-l',
  '-h,-k,l',
  '-k,-h,-l',
  '-h,k,-l',
  'k,l,h',
  'l,h,k',
  'h,l,-k'
];

/** An operator on indices, h′ = h R, and its name `k,h,-l`. */
export interface ReindexOperator {
  readonly r: readonly number[];
  readonly triplet: string;
}

/**
 * The ways to index the lattice that the Laue group does not make equal, the identity first: rotations of the metric symmetry (3°, 1.5 %)
 * modulo the group's own.
 */
export function reindexOperators(
  group: SpaceGroup,
  cell: Cell,
  tolerance = TOLERANCE
): readonly ReindexOperator[] {
  const own = group.rotations.map((r) => (determinant(r) > 0 ? r : r.map((one) => -one + 0)));
  const cosets: ReindexOperator[] = [];
  const seen = new Set<string>();
  for (const r of [IDENTITY, ...latticeRotations(group, cell, tolerance)]) {
    if (seen.has(keyOf(r))) continue;
    // What the group makes of h R: h R S for its rotations S.
    const members = own.map((s) => multiplied(r, s).map(rounded));
    for (const member of members) seen.add(keyOf(member));
    const named = members.map((member) => ({ r: member, triplet: indexTriplet(member) }));
    cosets.push(named.reduce((best, one) => (rank(one) < rank(best) ? one : best)));
  }
  return cosets;
}

/** Two ways to index that the group makes equal. */
export function isEquivalent(a: readonly number[], b: readonly number[], { rotations }: SpaceGroup): boolean {
  const key = keyOf(b);
  return rotations.some((r) => keyOf(multiplied(a, determinant(r) > 0 ? r : r.map((one) => -one))) === key);
}

/** Preferred names first, then few signs and few terms. */
function rank({ triplet }: ReindexOperator): number {
  const place = PREFERRED.indexOf(triplet);
  if (place >= 0) return place;
  return PREFERRED.length + triplet.length + 10 * (triplet.match(/[+/\d]/g)?.length ?? 0);
}

/** Rotations of the lattice itself, on the axes of the cell. */
function latticeRotations(group: SpaceGroup, cell: Cell, tolerance: LatticeTolerance): number[][] {
  const primitive = reduced(metricOf(cell), primitiveBasis(group));
  const metric = rotated(metricOf(cell), primitive);
  const own = cellOfMetric(metric);
  // What a rotation makes of an axis is as long as the axis: a few of the 27 vectors that -1, 0 and 1 make.
  const lengths = TRIPLES.map((triple) => lengthOf(metric, triple));
  const [first = [], second = [], third = []] = [0, 1, 2].map((axis) =>
    TRIPLES.filter((_, n) => isAsLong(own[axis] as number, lengths[n] as number, tolerance))
  );
  const found: number[][] = [];
  for (const m of rotationsOf(first, second, third)) {
    if (!hasAnglesOf(own, cellOfMetric(rotated(metric, m)), tolerance)) continue;
    // Columns of P are the primitive axes: x = P x', so R = P M P⁻¹ acts on the cell's coordinates.
    found.push(multiplied(multiplied(primitive, m), inverse(primitive)).map(rounded));
  }
  return found;
}

/**
 * Matrices of symmetry of a reduced cell, which consist of -1, 0 and 1, by the vectors that the three axes may become: those that are rotations, in
 * the order of their last row, then of the second and the first.
 */
function rotationsOf(
  ...[first, second, third]: readonly [readonly Triple[], readonly Triple[], readonly Triple[]]
): readonly (readonly number[])[] {
  const found: { readonly m: readonly number[]; readonly place: number }[] = [];
  for (const [a, d, g] of first)
    for (const [b, e, h] of second) {
      const [x, y, z] = [d * h - g * e, g * b - a * h, a * e - d * b];
      for (const [c, f, i] of third) {
        if (c * x + f * y + i * z !== 1) continue;
        const m = [a, b, c, d, e, f, g, h, i];
        if (isRotation(m))
          found.push({ m, place: 729 * placeOf(g, h, i) + 27 * placeOf(d, e, f) + placeOf(a, b, c) });
      }
    }
  return found.sort((one, other) => one.place - other.place).map(({ m }) => m);
}

/** Of a triple in `TRIPLES`. */
const placeOf = (x: number, y: number, z: number): number => x + 1 + 3 * (y + 1) + 9 * (z + 1);

function lengthOf([aa, bb, cc, ab, ac, bc]: Metric, [x, y, z]: Triple): number {
  return Math.sqrt(aa * x * x + bb * y * y + cc * z * z + 2 * (ab * x * y + ac * x * z + bc * y * z));
}

/** Triples of -1, 0 and 1: the first place changes quickest. */
const TRIPLES = [-1, 0, 1].flatMap((z) =>
  [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x): Triple => [x, y, z]))
);
type Triple = readonly [number, number, number];

/**
 * Of order 1, 2, 3, 4 or 6; the determinant is 1. Trace and second coefficient t give the eigenvalues 1, e^iφ and e^-iφ with t = 1 + 2 cos φ: where these
 * differ, the matrix is a rotation by φ; where two are equal (t = 3 and -1) it may also shear.
 */
function isRotation(m: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  const trace = a + e + i;
  // The inverse of a rotation has its trace.
  if (trace < -1 || trace > 3 || e * i - f * h + a * i - c * g + a * e - b * d !== trace) return false;
  if (trace === 3) return isIdentity(m);
  return trace !== -1 || isIdentity(multiplied(m, m));
}

function isAsLong(edge: number, other: number, { edges }: LatticeTolerance): boolean {
  return Math.abs(edge - other) <= edges * Math.max(edge, other);
}

function hasAnglesOf(own: Cell, other: Cell, { degrees }: LatticeTolerance): boolean {
  return [3, 4, 5].every((n) => Math.abs((own[n] as number) - (other[n] as number)) <= degrees);
}

/** Axes of a primitive cell, as columns, on the axes of the conventional one. */
function primitiveBasis({ centring }: SpaceGroup): number[] {
  const vectors = centring.slice(1).map((t) => t.map((part) => part / 24));
  // Any three of centring vectors, their neighbours and axes that span the wanted volume; they are reduced afterwards.
  const neighbours = vectors.flatMap((t) => shifts(t));
  const candidates = [...neighbours, [1, 0, 0], [0, 1, 0], [0, 0, 1]];
  const volume = 1 / centring.length;
  for (const a of candidates)
    for (const b of candidates)
      for (const c of candidates) {
        const m = [a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]].map((one) => one ?? 0);
        if (Math.abs(determinant(m) - volume) < 1e-6) return m;
      }
  return [...IDENTITY];
}

function shifts(t: readonly number[]): number[][] {
  const [x = 0, y = 0, z = 0] = t;
  const either = (one: number): number[] => (one === 0 ? [0] : [one, one - 1]);
  return either(x).flatMap((a) => either(y).flatMap((b) => either(z).map((c) => [a, b, c])));
}

/** Shortens the axes by one another until none gets shorter. */
function reduced(metric: Metric, basis: readonly number[]): number[] {
  let current = { basis: [...basis], size: size(metric, basis) };
  for (let step = 0; step < 100; step++) {
    const better = STEPS.map((m) => {
      const basis = multiplied(current.basis, m);
      return { basis, size: size(metric, basis) };
    }).reduce((best, one) => (one.size < best.size - 1e-9 * best.size ? one : best), current);
    if (better === current) return current.basis;
    current = better;
  }
  return current.basis;
}

/** Adding to one axis any combination of the others. */
const STEPS: readonly (readonly number[])[] = [0, 1, 2].flatMap((axis) => {
  const others = [0, 1, 2].filter((one) => one !== axis);
  return [-1, 0, 1].flatMap((p) =>
    [-1, 0, 1].flatMap((q) => {
      if (p === 0 && q === 0) return [];
      const m = [...IDENTITY];
      m[3 * (others[0] as number) + axis] = p;
      m[3 * (others[1] as number) + axis] = q;
      return [m];
    })
  );
});

function size(metric: Metric, basis: readonly number[]): number {
  const [a, b, c] = rotated(metric, basis);
  return a + b + c;
}

function rounded(one: number): number {
  return Math.round(one * 12) / 12 + 0;
}

function keyOf(m: readonly number[]): string {
  return m.map(rounded).join();
}
