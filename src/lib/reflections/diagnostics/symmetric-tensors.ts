import { multiplied } from '../operator';
import type { SpaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';

/** 11, 22, 33, 12, 13, 23 of a symmetric tensor. */
export type Tensor = readonly [number, number, number, number, number, number];

const RADIANS = Math.PI / 180;

/** a, b, c as columns on Cartesian axes x ∥ a, z ∥ c* (the PDB's), Å. */
function orthogonalisation([a, b, c, alpha, beta, gamma]: Cell): number[] {
  const [ca, cb, cg, sg] = [
    Math.cos(alpha * RADIANS),
    Math.cos(beta * RADIANS),
    Math.cos(gamma * RADIANS),
    Math.sin(gamma * RADIANS)
  ];
  const y = (ca - cb * cg) / sg;
  return [a, b * cg, c * cb, 0, b * sg, c * y, 0, 0, c * Math.sqrt(1 - cb * cb - y * y)];
}

/** a*, b*, c* on the same axes, Å⁻¹: rows of the inverse. */
export function reciprocalAxes(cell: Cell): readonly (readonly number[])[] {
  const [a = NaN, d = NaN, e = NaN, , b = NaN, f = NaN, , , c = NaN] = orthogonalisation(cell);
  return [
    [1 / a, -d / (a * b), (d * f - e * b) / (a * b * c)],
    [0, 1 / b, -f / (b * c)],
    [0, 0, 1 / c]
  ];
}

const FREE: readonly Tensor[] = [
  [1, -1, 0, 0, 0, 0],
  [-1, -1, 2, 0, 0, 0],
  [0, 0, 0, 1, 0, 0],
  [0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 1]
];

/** Symmetric tensors without trace that the rotations of a group leave as they are: none (cubic) to five (triclinic). */
export function tensorBasis({ rotations }: SpaceGroup, cell: Cell): readonly Tensor[] {
  const o = orthogonalisation(cell);
  // Rows of reciprocalAxes, transposed to a 3 × 3 inverse of O: fractional from Cartesian.
  const back = reciprocalAxes(cell).flat();
  const cartesian = rotations.map((r) => multiplied(multiplied(o, r), back));
  const basis: Tensor[] = [];
  for (const free of FREE) {
    let left = averaged(free, cartesian);
    for (const one of basis) left = less(left, one, product(left, one) / product(one, one));
    if (product(left, left) > 1e-6) basis.push(left);
  }
  return basis;
}

/** Mean of S T Sᵀ. */
function averaged([a, b, c, d, e, f]: Tensor, rotations: readonly (readonly number[])[]): Tensor {
  const sum = [0, 0, 0, 0, 0, 0];
  for (const s of rotations) {
    const transposed = [0, 3, 6, 1, 4, 7, 2, 5, 8].map((at) => s[at] ?? 0);
    const m = multiplied(multiplied(s, [a, d, e, d, b, f, e, f, c]), transposed);
    [0, 4, 8, 1, 2, 5].forEach((at, n) => ((sum[n] as number) += (m[at] ?? 0) / rotations.length));
  }
  // What symmetry makes 0 is 0, not a rounding error.
  return sum.map((one) => (Math.abs(one) < 1e-9 ? 0 : one)) as unknown as Tensor;
}

function less(a: Tensor, b: Tensor, times: number): Tensor {
  return a.map((one, n) => one - times * (b[n] ?? 0)) as unknown as Tensor;
}

/** Σ over all nine elements. */
function product(a: Tensor, b: Tensor): number {
  return a.reduce((sum, one, n) => sum + (n < 3 ? 1 : 2) * one * (b[n] ?? 0), 0);
}
