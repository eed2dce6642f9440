import type { Cell } from '../formats/xds-keywords';

export type { Cell };

/** Metric tensor, six numbers: 11, 22, 33, 12, 13, 23. */
export type Metric = readonly [number, number, number, number, number, number];

const radians = Math.PI / 180;

/** a·a, b·b, c·c, a·b, a·c, b·c in Å². */
export function metricOf([a, b, c, alpha, beta, gamma]: Cell): Metric {
  return [a * a, b * b, c * c, a * b * cosine(gamma), a * c * cosine(beta), b * c * cosine(alpha)];
}

/** 1/d² = r11 h² + r22 k² + r33 l² + 2 (r12 hk + r13 hl + r23 kl): the inverse of the metric tensor. */
export function reciprocalMetric(metric: Metric): Metric {
  const [a, b, c, d, e, f] = metric;
  const det = a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e);
  return [
    (b * c - f * f) / det,
    (a * c - e * e) / det,
    (a * b - d * d) / det,
    (e * f - c * d) / det,
    (d * f - b * e) / det,
    (d * e - a * f) / det
  ];
}

export function reciprocalOf(cell: Cell): Metric {
  return reciprocalMetric(metricOf(cell));
}

/** 1/d² in Å⁻². */
export function inverseSquare(r: Metric, h: number, k: number, l: number): number {
  return r[0] * h * h + r[1] * k * k + r[2] * l * l + 2 * (r[3] * h * k + r[4] * h * l + r[5] * k * l);
}

/** Lengths and angles of a metric tensor. */
export function cellOfMetric([aa, bb, cc, ab, ac, bc]: Metric): Cell {
  const [a, b, c] = [Math.sqrt(aa), Math.sqrt(bb), Math.sqrt(cc)];
  const angle = (dot: number, x: number, y: number): number => Math.acos(dot / (x * y)) / radians;
  return [a, b, c, angle(bc, b, c), angle(ac, a, c), angle(ab, a, b)];
}

/** Each parameter's median: what KAMO takes for a cluster. */
export function medianCell(cells: readonly Cell[]): Cell | undefined {
  const median = (at: number): number => {
    const sorted = cells.map((cell) => cell[at] as number).sort((x, y) => x - y);
    const middle = sorted.length / 2;
    return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  };
  return cells.length === 0 ? undefined : [median(0), median(1), median(2), median(3), median(4), median(5)];
}

/** Edges and angles are numbers that a crystal can have. */
export function isCell(cell: Cell): boolean {
  const [a, b, c, alpha, beta, gamma] = cell;
  const volume =
    1 -
    cosine(alpha) ** 2 -
    cosine(beta) ** 2 -
    cosine(gamma) ** 2 +
    2 * cosine(alpha) * cosine(beta) * cosine(gamma);
  return [a, b, c].every((edge) => edge > 0 && edge < 1e5) && volume > 1e-6;
}

/** The metric averaged over rotations, where the cell does not obey them to 1e-6; otherwise the cell's own. */
export function symmetricMetric(cell: Cell, rotations: readonly (readonly number[])[]): Metric {
  const own = metricOf(cell);
  const sum = [0, 0, 0, 0, 0, 0];
  for (const r of rotations)
    rotated(own, r).forEach((one, n) => (sum[n] = (sum[n] as number) + one / rotations.length));
  const scale = own[0] + own[1] + own[2];
  return sum.every((one, n) => Math.abs(one - (own[n] as number)) < 1e-6 * scale)
    ? own
    : (sum as unknown as Metric);
}

/** How far a cell may be from its group's: a fraction of the edges, degrees. */
const OBEYS = { edges: 0.03, degrees: 3 };

/** The cell is that of the rotations, but for what refinement leaves. Otherwise the group's number means other axes, or the group is not the crystal's. */
export function obeysRotations(cell: Cell, rotations: readonly (readonly number[])[]): boolean {
  const averaged = cellOfMetric(symmetricMetric(cell, rotations));
  return averaged.every((one, at) => {
    const own = cell[at] as number;
    return at < 3 ? Math.abs(one / own - 1) <= OBEYS.edges : Math.abs(one - own) <= OBEYS.degrees;
  });
}

/** RᵀGR: the metric of axes taken by the columns of R. */
export function rotated(metric: Metric, r: readonly number[]): Metric {
  const [aa, bb, cc, ab, ac, bc] = metric;
  const g = [aa, ab, ac, ab, bb, bc, ac, bc, cc];
  const at = (i: number, j: number): number => {
    let sum = 0;
    for (let p = 0; p < 3; p++)
      for (let q = 0; q < 3; q++)
        sum += (r[3 * p + i] as number) * (g[3 * p + q] as number) * (r[3 * q + j] as number);
    return sum;
  };
  return [at(0, 0), at(1, 1), at(2, 2), at(0, 1), at(0, 2), at(1, 2)];
}

/** Exactly 0 at 90°: a rounding error there would move limits of resolution. */
function cosine(degrees: number): number {
  return degrees === 90 ? 0 : Math.cos(degrees * radians);
}
