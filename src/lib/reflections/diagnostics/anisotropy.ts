import { reciprocalAxes, tensorBasis, type Tensor } from './symmetric-tensors';
import type { MergedIntensities } from './merged-intensities';
import { cellOfMetric, symmetricMetric, type Cell } from '../unit-cell';
import { solved } from './linear-solve';
import type { Unknown } from './unknown';

/** How the fall-off of intensities with resolution differs between directions. */
export interface Anisotropy {
  /** B11 B22 B33 B12 B13 B23 in Å² on Cartesian axes x ∥ a, z ∥ c*, without trace: I ∝ exp(−½ Σ B_ij s_i s_j). */
  readonly tensor: Tensor;
  /** Standard errors of the six. */
  readonly sigma: Tensor;
  /** Free parameters that the Laue group leaves; 0 (cubic): the tensor is 0 by symmetry. */
  readonly parameters: number;
  /** Largest less smallest principal value, Å². */
  readonly range: number;
  readonly n: number;
}

const FEWEST = 200;
const STEPS = 30;
const CONVERGED = 1e-4;
/** Terms of the isotropic fall-off, in powers of s². */
const TERMS = 5;

/**
 * A generalised linear model with logarithmic link (McCullagh & Nelder 1989): E[I/ε] = exp(Σ c_n s²ⁿ − ½ Σ B_ij s_i s_j) with Wilson's variance μ² (2μ²
 * for centrics) and σ². Weak and negative intensities are kept; without them the answer halves. The tensor obeys the Laue group. The trace cannot be told
 * from the isotropic fall-off.
 */
export function anisotropy(merge: MergedIntensities): Anisotropy | Unknown {
  const { n, absent, box } = merge;
  const used = absent.reduce((count, one) => count + (one ? 0 : 1), 0);
  if (used < FEWEST || n < FEWEST) return { unknown: 'few-reflections', found: used, needed: FEWEST };
  const cell = cellOfMetric(symmetricMetric(box.cell, box.group.rotations));
  const basis = tensorBasis(box.group, cell);
  const rows = designOf(merge, cell, basis);
  const fit = fitted(merge, rows, TERMS + basis.length);
  if (fit === undefined) return { unknown: 'not-converged' };
  const sizes = fit.x.slice(TERMS);
  const tensor = combined(basis, (p) => sizes[p] ?? 0);
  const sigma = [0, 1, 2, 3, 4, 5].map((at) => {
    let variance = 0;
    basis.forEach((one, p) => {
      basis.forEach((other, q) => {
        variance += (one[at] ?? 0) * (other[at] ?? 0) * (fit.inverse[TERMS + p]?.[TERMS + q] ?? 0);
      });
    });
    return Math.sqrt(variance);
  }) as unknown as Tensor;
  const principal = principalValues(tensor);
  return {
    tensor,
    sigma,
    parameters: basis.length,
    range: Math.max(...principal) - Math.min(...principal),
    n: used
  };
}

function combined(basis: readonly Tensor[], size: (p: number) => number): Tensor {
  return [0, 1, 2, 3, 4, 5].map((at) =>
    basis.reduce((sum, one, p) => sum + size(p) * (one[at] ?? 0), 0)
  ) as unknown as Tensor;
}

/** By entry: the isotropic terms on x = s² scaled to −1…1 (Chebyshev), then −½ Σ T_ij s_i s_j of each tensor. */
function designOf({ n, hkl, s2 }: MergedIntensities, cell: Cell, basis: readonly Tensor[]): Float64Array {
  const width = TERMS + basis.length;
  const rows = new Float64Array(n * width);
  let most = 0;
  for (let at = 0; at < n; at++) most = Math.max(most, s2[at] as number);
  const axes = reciprocalAxes(cell);
  for (let at = 0; at < n; at++) {
    const x = (2 * (s2[at] as number)) / most - 1;
    const row = at * width;
    rows[row] = 1;
    rows[row + 1] = x;
    for (let term = 2; term < TERMS; term++)
      rows[row + term] = 2 * x * (rows[row + term - 1] as number) - (rows[row + term - 2] as number);
    const [h, k, l] = [hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number];
    const [sx, sy, sz] = [0, 1, 2].map(
      (i) => h * (axes[0]?.[i] ?? 0) + k * (axes[1]?.[i] ?? 0) + l * (axes[2]?.[i] ?? 0)
    ) as [number, number, number];
    basis.forEach((t, p) => {
      rows[row + TERMS + p] =
        -(t[0] * sx * sx + t[1] * sy * sy + t[2] * sz * sz) / 2 -
        (t[3] * sx * sy + t[4] * sx * sz + t[5] * sy * sz);
    });
  }
  return rows;
}

/** Iteratively re-weighted least squares. */
function fitted(
  { n, intensity, sigma, epsilon, centric, absent }: MergedIntensities,
  rows: Float64Array,
  width: number
): ReturnType<typeof solved> {
  let x = new Array<number>(width).fill(0);
  let mean = 0;
  let count = 0;
  for (let at = 0; at < n; at++) {
    if (absent[at]) continue;
    mean += (intensity[at] as number) / (epsilon[at] as number);
    count++;
  }
  mean /= count;
  if (!(mean > 0)) return undefined;
  x[0] = Math.log(mean);
  let answer: ReturnType<typeof solved>;
  for (let step = 0; step < STEPS; step++) {
    const a = new Array<number>(width * width).fill(0);
    const b = new Array<number>(width).fill(0);
    for (let at = 0; at < n; at++) {
      if (absent[at]) continue;
      const row = at * width;
      let eta = 0;
      for (let p = 0; p < width; p++) eta += (x[p] as number) * (rows[row + p] as number);
      const mu = Math.exp(Math.max(-30, Math.min(30, eta)));
      const multiple = epsilon[at] as number;
      const variance = (centric[at] ? 2 : 1) * mu * mu + ((sigma[at] as number) / multiple) ** 2;
      const weight = (mu * mu) / variance;
      const pull = (mu * ((intensity[at] as number) / multiple - mu)) / variance;
      for (let p = 0; p < width; p++) {
        const first = rows[row + p] as number;
        (b[p] as number) += pull * first;
        for (let q = 0; q <= p; q++)
          (a[p * width + q] as number) += weight * first * (rows[row + q] as number);
      }
    }
    for (let p = 0; p < width; p++)
      for (let q = p + 1; q < width; q++) a[p * width + q] = a[q * width + p] as number;
    answer = solved(a, b);
    if (answer === undefined) return undefined;
    const largest = Math.max(...answer.x.map(Math.abs));
    const shorter = largest > 20 ? 20 / largest : 1;
    x = x.map((one, p) => one + shorter * (answer?.x[p] ?? NaN));
    if (largest < CONVERGED) return { x, inverse: answer.inverse };
  }
  return undefined;
}

/** Of a symmetric matrix of trace 0, by its characteristic polynomial (Smith 1961). */
function principalValues([a, b, c, d, e, f]: Tensor): readonly [number, number, number] {
  const p = Math.sqrt((a * a + b * b + c * c + 2 * (d * d + e * e + f * f)) / 6);
  if (p === 0) return [0, 0, 0];
  const det = a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e);
  const angle = Math.acos(Math.max(-1, Math.min(1, det / (2 * p ** 3)))) / 3;
  const [first, last] = [2 * p * Math.cos(angle), 2 * p * Math.cos(angle + (2 * Math.PI) / 3)];
  return [first, -first - last, last];
}
