import type { Reals } from '../measured';
import type { Restraints, ScaleModel } from './scale-model';
import type { ScalingTable } from './scaling-table';

/** Deviations beyond these many σ lose weight: w/(1 + (δ/4)²). */
const ROBUST = 4;
const LARGEST_K = 1;
const LARGEST_B = 15;
const TOLERANCE = 1e-4;
const MOST_ITERATIONS = 80;

/**
 * One Gauss–Newton step on Σ w (I − g I_h)² with every I_h eliminated exactly (Fox & Holmes 1966): the Schur complement
 * A − Σ_h a_h a_hᵀ/Σwg² is applied, never built, and solved by conjugate gradients, so that any number of units costs a pass over the
 * observations. Renews `model.merged`, k and B; returns the largest change (k, or B/15 Å²).
 */
export function gaussNewtonStep(
  table: ScalingTable,
  model: ScaleModel,
  restraints: Restraints,
  entries: Entries
): number {
  const equations = normalEquations(table, model, restraints, entries);
  const change = conjugateGradients(equations, table);
  let largest = 0;
  const { k, B } = model;
  const { nUnits } = table;
  for (let unit = 0; unit < nUnits; unit++) {
    const stepK = clamp(change[unit] as number, LARGEST_K);
    const stepB = clamp(change[nUnits + unit] as number, LARGEST_B);
    (k[unit] as number) += stepK;
    (B[unit] as number) += stepB;
    largest = Math.max(largest, Math.abs(stepK), Math.abs(stepB) / LARGEST_B);
  }
  return largest;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** Room for one entry for each (reflection, unit), which all steps share: t = Σ w g² I_h. */
export interface Entries {
  readonly entryStart: Int32Array;
  readonly entryUnit: ScalingTable['unit'];
  readonly entry: Reals;
}

export function entriesOf({ n, start, unit, intensity }: ScalingTable): Entries {
  let count = 0;
  for (let u = 0; u < n; u++)
    for (let at = start[u] as number, last = -1; at < (start[u + 1] as number); at++) {
      const j = unit[at] as number;
      if (j !== last) count++;
      last = j;
    }
  return {
    entryStart: new Int32Array(n + 1),
    entryUnit: new (unit instanceof Uint16Array ? Uint16Array : Int32Array)(count),
    entry: new (intensity instanceof Float32Array ? Float32Array : Float64Array)(count)
  };
}

/** Beside the entries by unit and by reflection. */
interface NormalEquations extends Entries {
  /** 1/Σ w g². */
  readonly inverse: Float64Array;
  /** By unit: kk, kB, BB of A, restraints included. */
  readonly kk: Float64Array;
  readonly kB: Float64Array;
  readonly BB: Float64Array;
  /** k of all units, then B of all units. */
  readonly gradient: Float64Array;
}

function normalEquations(
  table: ScalingTable,
  model: ScaleModel,
  restraints: Restraints,
  { entryStart, entryUnit, entry }: Entries
): NormalEquations {
  const { n, start, intensity, sigma, unit, setOf, slope, nUnits } = table;
  const { k, B, f, b, merged } = model;
  const inverse = new Float64Array(n);
  const kk = new Float64Array(nUnits).fill(1 / restraints.k ** 2);
  const kB = new Float64Array(nUnits);
  const BB = restraints.B.map((sigma) => 1 / sigma ** 2);
  const gradient = new Float64Array(2 * nUnits);
  for (let j = 0; j < nUnits; j++) {
    gradient[j] = -(k[j] as number) / restraints.k ** 2;
    gradient[nUnits + j] = -(B[j] as number) * (BB[j] as number);
  }
  const room = new Float64Array(4096);
  let weights = room;
  let scales = new Float64Array(4096);
  let entries = 0;
  for (let u = 0; u < n; u++) {
    entryStart[u] = entries;
    const from = start[u] as number;
    const to = start[u + 1] as number;
    if (to - from > weights.length) {
      weights = new Float64Array(2 * (to - from));
      scales = new Float64Array(2 * (to - from));
    }
    const x = slope[u] as number;
    let before = merged[u] as number;
    let sum = 0;
    let sumI = 0;
    for (let at = from; at < to; at++) {
      const j = unit[at] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * x);
      const set = setOf[j] as number;
      const expected = g * before;
      const v = (f[set] as number) * (sigma[at] as number) ** 2 + (b[set] as number) * expected * expected;
      const r = (intensity[at] as number) - expected;
      const w = (sigma[at] as number) < 0 ? 0 : 1 / (v * (1 + (r * r) / (v * ROBUST * ROBUST)));
      weights[at - from] = w;
      scales[at - from] = g;
      sum += w * g * g;
      sumI += w * g * (intensity[at] as number);
    }
    if (!(sum > 0)) continue;
    before = sumI / sum;
    merged[u] = before;
    inverse[u] = 1 / sum;
    let last = -1;
    for (let at = from; at < to; at++) {
      const w = weights[at - from] as number;
      if (w === 0) continue;
      const j = unit[at] as number;
      const g = scales[at - from] as number;
      const expected = g * before;
      const t = w * g * expected;
      if (j !== last) {
        entryUnit[entries] = j;
        entry[entries] = t;
        entries++;
        last = j;
      } else (entry[entries - 1] as number) += t;
      const q = w * expected * expected;
      (kk[j] as number) += q;
      (kB[j] as number) += q * x;
      (BB[j] as number) += q * x * x;
      const pull = w * ((intensity[at] as number) - expected) * expected;
      (gradient[j] as number) += pull;
      (gradient[nUnits + j] as number) += pull * x;
    }
  }
  entryStart[n] = entries;
  return { entryStart, entryUnit, entry, inverse, kk, kB, BB, gradient };
}

/** Solves the Schur complement for the gradient; preconditioned by the 2 × 2 block of each unit. */
function conjugateGradients(equations: NormalEquations, table: ScalingTable): Float64Array {
  const { gradient } = equations;
  const size = gradient.length;
  const solution = new Float64Array(size);
  const residual = Float64Array.from(gradient);
  const preconditioned = new Float64Array(size);
  precondition(equations, residual, preconditioned);
  const direction = Float64Array.from(preconditioned);
  const product = new Float64Array(size);
  let square = dot(residual, preconditioned);
  const enough = square * TOLERANCE * TOLERANCE;
  for (let step = 0; step < MOST_ITERATIONS && square > enough && square > 0; step++) {
    applied(equations, table, direction, product);
    const curvature = dot(direction, product);
    if (!(curvature > 0)) break;
    const length = square / curvature;
    for (let i = 0; i < size; i++) {
      (solution[i] as number) += length * (direction[i] as number);
      (residual[i] as number) -= length * (product[i] as number);
    }
    precondition(equations, residual, preconditioned);
    const next = dot(residual, preconditioned);
    const turn = next / square;
    for (let i = 0; i < size; i++)
      direction[i] = (preconditioned[i] as number) + turn * (direction[i] as number);
    square = next;
  }
  return solution;
}

/** (A − Σ_h a_h a_hᵀ/Σwg²) v. */
function applied(
  equations: NormalEquations,
  { n, slope, nUnits }: ScalingTable,
  v: Float64Array,
  out: Float64Array
): void {
  const { entryStart, entryUnit, entry, inverse, kk, kB, BB } = equations;
  for (let j = 0; j < nUnits; j++) {
    const [p, q] = [v[j] as number, v[nUnits + j] as number];
    out[j] = (kk[j] as number) * p + (kB[j] as number) * q;
    out[nUnits + j] = (kB[j] as number) * p + (BB[j] as number) * q;
  }
  for (let u = 0; u < n; u++) {
    const from = entryStart[u] as number;
    const to = entryStart[u + 1] as number;
    if (from === to) continue;
    const x = slope[u] as number;
    let along = 0;
    for (let e = from; e < to; e++) {
      const j = entryUnit[e] as number;
      along += (entry[e] as number) * ((v[j] as number) + x * (v[nUnits + j] as number));
    }
    along *= inverse[u] as number;
    for (let e = from; e < to; e++) {
      const j = entryUnit[e] as number;
      const part = (entry[e] as number) * along;
      (out[j] as number) -= part;
      (out[nUnits + j] as number) -= x * part;
    }
  }
}

function precondition({ kk, kB, BB }: NormalEquations, from: Float64Array, to: Float64Array): void {
  const n = kk.length;
  for (let j = 0; j < n; j++) {
    const [a, b, c] = [kk[j] as number, kB[j] as number, BB[j] as number];
    const det = a * c - b * b;
    const [p, q] = [from[j] as number, from[n + j] as number];
    to[j] = det > 0 ? (c * p - b * q) / det : p / a;
    to[n + j] = det > 0 ? (a * q - b * p) / det : q / c;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
