import { cellOfMetric, symmetricMetric, type Cell } from '../unit-cell';
import { solved } from './linear-solve';
import type { MergedIntensities } from './merged-intensities';
import { reciprocalAxes, tensorBasis, type Tensor } from './symmetric-tensors';
import type { Unknown } from './unknown';

/** What intensities are expected by resolution and direction. */
export interface IntensityModel {
  /** ⟨I/ε⟩ by entry. */
  readonly expected: Float64Array;
  /** Tensors without trace that the Laue group allows; their sizes, Å², and the covariances of these. */
  readonly basis: readonly Tensor[];
  readonly sizes: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Reflections fitted. */
  readonly n: number;
}

const FEWEST = 200;
const STEPS = 30;
const CONVERGED = 1e-4;
/** Terms of the isotropic fall-off, in powers of s². */
const TERMS = 5;

/**
 * A generalised linear model with logarithmic link (McCullagh & Nelder 1989): E[I/ε] = exp(Σ c_n s²ⁿ − ½ Σ B_ij s_i s_j) with Wilson's variance μ² (2μ²
 * for centrics) and σ². Weak and negative intensities are kept; without them the anisotropy halves. The trace of B cannot be told from the isotropic
 * fall-off and is 0.
 */
export function intensityModel(merge: MergedIntensities): IntensityModel | Unknown {
  const { n, absent, box } = merge;
  const used = absent.reduce((count, one) => count + (one ? 0 : 1), 0);
  if (used < FEWEST || n < FEWEST) return { unknown: 'few-reflections', found: used, needed: FEWEST };
  const cell = cellOfMetric(symmetricMetric(box.cell, box.group.rotations));
  const basis = tensorBasis(box.group, cell);
  const width = TERMS + basis.length;
  const rows = designOf(merge, cell, basis);
  const fit = fitted(merge, rows, width);
  if (fit === undefined) return { unknown: 'not-converged' };
  return {
    expected: Float64Array.from({ length: n }, (_, at) => expectedAt(rows, at * width, fit.x)),
    basis,
    sizes: fit.x.slice(TERMS),
    covariance: fit.inverse.slice(TERMS).map((row) => row.slice(TERMS)),
    n: used
  };
}

function expectedAt(rows: Float64Array, row: number, x: readonly number[]): number {
  let eta = 0;
  for (let p = 0; p < x.length; p++) eta += (x[p] as number) * (rows[row + p] as number);
  return Math.exp(Math.max(-30, Math.min(30, eta)));
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
      const mu = expectedAt(rows, row, x);
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
