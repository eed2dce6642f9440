/** Whether two unit cells describe one lattice, whatever setting, centring or order of axes they are given in. */
import type { UnitCell } from '../beamtime/units';

/** Scalar products of the three basis vectors: a·a, b·b, c·c, b·c, a·c, a·b, in Å². */
export type Metric = readonly [number, number, number, number, number, number];

const RADIANS = Math.PI / 180;
/** Steps after which a cell that is no cell is given up; a real one needs fewer than twenty. */
const MOST_STEPS = 200;
/** Å² for each Å of the cube root of the volume: what counts as equal while a cell is reduced (Grosse-Kunstleve and others 2004). */
const EPSILON = 1e-5;

/** Vectors that span the primitive lattice of a centred one, as rows in the centred basis. A rhombohedral cell on hexagonal axes is obverse. */
const PRIMITIVE: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  A: [
    [1, 0, 0],
    [0, 1 / 2, 1 / 2],
    [0, -1 / 2, 1 / 2]
  ],
  B: [
    [1 / 2, 0, 1 / 2],
    [0, 1, 0],
    [-1 / 2, 0, 1 / 2]
  ],
  C: [
    [1 / 2, 1 / 2, 0],
    [-1 / 2, 1 / 2, 0],
    [0, 0, 1]
  ],
  I: [
    [-1 / 2, 1 / 2, 1 / 2],
    [1 / 2, -1 / 2, 1 / 2],
    [1 / 2, 1 / 2, -1 / 2]
  ],
  F: [
    [0, 1 / 2, 1 / 2],
    [1 / 2, 0, 1 / 2],
    [1 / 2, 1 / 2, 0]
  ],
  R: [
    [2 / 3, 1 / 3, 1 / 3],
    [-1 / 3, 1 / 3, 1 / 3],
    [-1 / 3, -2 / 3, 1 / 3]
  ]
};

function metricOf([a, b, c, alpha, beta, gamma]: UnitCell): Metric {
  const cos = (angle: number): number => (angle === 90 ? 0 : Math.cos(angle * RADIANS));
  return [a * a, b * b, c * c, b * c * cos(alpha), a * c * cos(beta), a * b * cos(gamma)];
}

function cellOf([aa, bb, cc, bc, ac, ab]: Metric): UnitCell {
  const [a, b, c] = [Math.sqrt(aa), Math.sqrt(bb), Math.sqrt(cc)];
  const angle = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS;
  return [a, b, c, angle(bc / (b * c)), angle(ac / (a * c)), angle(ab / (a * b))];
}

/** Å⁶. */
function squaredVolume([aa, bb, cc, bc, ac, ab]: Metric): number {
  return aa * bb * cc + 2 * bc * ac * ab - aa * bc * bc - bb * ac * ac - cc * ab * ab;
}

function product(metric: Metric, v: readonly number[], w: readonly number[]): number {
  const [aa, bb, cc, bc, ac, ab] = metric;
  const [v0 = 0, v1 = 0, v2 = 0] = v;
  const [w0 = 0, w1 = 0, w2 = 0] = w;
  return (
    v0 * w0 * aa +
    v1 * w1 * bb +
    v2 * w2 * cc +
    (v1 * w2 + v2 * w1) * bc +
    (v0 * w2 + v2 * w0) * ac +
    (v0 * w1 + v1 * w0) * ab
  );
}

function inBasis(metric: Metric, basis: readonly (readonly number[])[]): Metric {
  const [a = [], b = [], c = []] = basis;
  const of = (v: readonly number[], w: readonly number[]): number => product(metric, v, w);
  return [of(a, a), of(b, b), of(c, c), of(b, c), of(a, c), of(a, b)];
}

/**
 * The Niggli cell of the lattice: the one cell that every setting of it reduces to (Křivý and Gruber 1976, with the tolerance of Grosse-Kunstleve,
 * Sauter and Adams 2004). `spaceGroup` gives the centring by its first letter; without it the cell is taken as primitive. An `R` cell
 * with γ = 120° is on hexagonal axes. `undefined` for numbers that are no cell.
 */
export function niggliCell(cell: UnitCell, spaceGroup?: string): UnitCell | undefined {
  if (!cell.every((value) => Number.isFinite(value) && value > 0)) return undefined;
  const metric = metricOf(cell);
  if (!(squaredVolume(metric) > 0)) return undefined;
  const centring = spaceGroup?.trim().charAt(0).toUpperCase().replace('H', 'R') ?? 'P';
  const isRhombohedral = centring === 'R' && Math.abs(cell[5] - 120) > 0.5;
  const basis = isRhombohedral ? undefined : PRIMITIVE[centring];
  const reduced = reduce(basis === undefined ? metric : inBasis(metric, basis));
  return reduced && cellOf(reduced);
}

/** Křivý and Gruber's eight steps on ξ = 2b·c, η = 2a·c, ζ = 2a·b. */
function reduce([A, B, C, bc, ac, ab]: Metric): Metric | undefined {
  let [a, b, c, xi, eta, zeta] = [A, B, C, 2 * bc, 2 * ac, 2 * ab];
  const eps = EPSILON * squaredVolume([A, B, C, bc, ac, ab]) ** (1 / 6);
  const lt = (x: number, y: number): boolean => x < y - eps;
  const eq = (x: number, y: number): boolean => !lt(x, y) && !lt(y, x);
  const gt = (x: number, y: number): boolean => lt(y, x);
  const sign = (x: number): number => (gt(x, 0) ? 1 : lt(x, 0) ? -1 : 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (gt(a, b) || (eq(a, b) && gt(Math.abs(xi), Math.abs(eta)))) {
      [a, b, xi, eta] = [b, a, eta, xi];
    }
    if (gt(b, c) || (eq(b, c) && gt(Math.abs(eta), Math.abs(zeta)))) {
      [b, c, eta, zeta] = [c, b, zeta, eta];
      continue;
    }
    const acute = sign(xi) * sign(eta) * sign(zeta) > 0;
    [xi, eta, zeta] = acute
      ? [Math.abs(xi), Math.abs(eta), Math.abs(zeta)]
      : [-Math.abs(xi), -Math.abs(eta), -Math.abs(zeta)];
    if (gt(Math.abs(xi), b) || (eq(xi, b) && lt(2 * eta, zeta)) || (eq(xi, -b) && lt(zeta, 0))) {
      const s = Math.sign(xi);
      [c, eta, xi] = [b + c - xi * s, eta - zeta * s, xi - 2 * b * s];
    } else if (gt(Math.abs(eta), a) || (eq(eta, a) && lt(2 * xi, zeta)) || (eq(eta, -a) && lt(zeta, 0))) {
      const s = Math.sign(eta);
      [c, xi, eta] = [a + c - eta * s, xi - zeta * s, eta - 2 * a * s];
    } else if (gt(Math.abs(zeta), a) || (eq(zeta, a) && lt(2 * xi, eta)) || (eq(zeta, -a) && lt(eta, 0))) {
      const s = Math.sign(zeta);
      [b, xi, zeta] = [a + b - zeta * s, xi - eta * s, zeta - 2 * a * s];
    } else {
      const sum = xi + eta + zeta + a + b;
      if (!lt(sum, 0) && !(eq(sum, 0) && gt(2 * (a + eta) + zeta, 0)))
        return [a, b, c, xi / 2, eta / 2, zeta / 2];
      [c, xi, eta] = [a + b + c + xi + eta + zeta, 2 * b + xi + zeta, 2 * a + eta + zeta];
    }
  }
  return undefined;
}

/** How far two cells may differ and still be one lattice. */
export interface CellTolerance {
  /** Of each length, a fraction. */
  readonly length: number;
  /** Of each angle, in degrees. */
  readonly angle: number;
}

/** Lattice vectors among which the axes of a nearly reduced basis are found. */
const NEAR: readonly (readonly [number, number, number])[] = [-2, -1, 0, 1, 2].flatMap((i) =>
  [-2, -1, 0, 1, 2].flatMap((j) =>
    [-2, -1, 0, 1, 2].flatMap((k) => (i === 0 && j === 0 && k === 0 ? [] : [[i, j, k] as const]))
  )
);

/**
 * A test whether a Niggli cell is that of the same lattice as `wanted`, a Niggli cell too. Two cells close to where the reduction changes its choice
 * look quite different though their lattices nearly agree, so every short basis of `wanted` is compared, not the numbers alone.
 */
export function sameLattice(
  wanted: UnitCell,
  { length, angle }: CellTolerance
): (other: UnitCell) => boolean {
  const metric = metricOf(wanted);
  const volume = Math.sqrt(squaredVolume(metric));
  const vectors = NEAR.map((vector) => ({ vector, length: Math.sqrt(product(metric, vector, vector)) }));
  return (other) => {
    const ratio = Math.sqrt(squaredVolume(metricOf(other))) / volume;
    // Three lengths and three angles within their tolerances change the volume by no more than this.
    const most = (1 + length) ** 3 * (1 + 3 * Math.sin(Math.min(90, 2 * angle) * RADIANS));
    if (!(ratio <= most && ratio >= 1 / most)) return false;
    const near = (target: number): typeof vectors =>
      vectors.filter((one) => Math.abs(one.length - target) <= length * target);
    const [as, bs, cs] = [near(other[0]), near(other[1]), near(other[2])];
    const within = (v: (typeof vectors)[number], w: (typeof vectors)[number], target: number): boolean => {
      const cosine = product(metric, v.vector, w.vector) / (v.length * w.length);
      return Math.abs(Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS - target) <= angle;
    };
    for (const a of as)
      for (const b of bs) {
        if (!within(a, b, other[5])) continue;
        for (const c of cs)
          if (
            within(a, c, other[4]) &&
            within(b, c, other[3]) &&
            Math.abs(determinant(a.vector, b.vector, c.vector)) === 1
          )
            return true;
      }
    return false;
  };
}

function determinant(a: readonly number[], b: readonly number[], c: readonly number[]): number {
  const [a0 = 0, a1 = 0, a2 = 0] = a;
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  const [c0 = 0, c1 = 0, c2 = 0] = c;
  return a0 * (b1 * c2 - b2 * c1) - a1 * (b0 * c2 - b2 * c0) + a2 * (b0 * c1 - b1 * c0);
}
