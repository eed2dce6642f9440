import type { ScaleModel } from './scale-model';
import type { ScalingTable } from './scaling-table';

/** A set's own error model is pulled to that of all sets with the weight of so many observations. */
const PULL = 200;
const ROUNDS = 4;
const LEAST_F = 0.1;
const MOST_F = 100;
/** At this floor the deviations say nothing of b. */
export const LEAST_B = 1e-6;
const MOST_B = 4;

/** The asymptotic I/σ that b allows; `undefined` at the floor: a set whose deviations do not grow with I (a foreign one for instance) has none. */
export function isaOf(b: number): number | undefined {
  return b > LEAST_B ? 1 / Math.sqrt(b) : undefined;
}

/**
 * Renews f and b of v = f σ² + b (g I_h)² by weighted least squares on squared leave-one-out deviations: the residual r from the merge has
 * E[r²] = v (1 − p), p the share of the observation in its merge.
 */
export function fitErrorModel(table: ScalingTable, model: ScaleModel): void {
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(NUMBERS * (table.nSets + 1));
    accumulate(table, model, sums);
    const last = NUMBERS * table.nSets;
    const count = sums[last + 5] as number;
    if (count < 20) return;
    const all = solved(sums.subarray(last, last + NUMBERS)) ?? { f: 1, b: LEAST_B };
    for (let set = 0; set < table.nSets; set++) {
      const own = sums.slice(NUMBERS * set, NUMBERS * (set + 1));
      const pull = PULL / count;
      const [ff, fb, bb] = [sums[last] as number, sums[last + 1] as number, sums[last + 2] as number];
      (own[0] as number) += pull * ff;
      (own[1] as number) += pull * fb;
      (own[2] as number) += pull * bb;
      (own[3] as number) += pull * (ff * all.f + fb * all.b);
      (own[4] as number) += pull * (fb * all.f + bb * all.b);
      const { f, b } = solved(own) ?? all;
      model.f[set] = f;
      model.b[set] = b;
    }
  }
}

/** Numbers of a sum: the normal matrix ff, fb, bb, the right side f, b, and how many observations. */
const NUMBERS = 6;

/** Sums by set, and of all at the end. */
function accumulate(table: ScalingTable, model: ScaleModel, sums: Float64Array): void {
  const { n, start, intensity, sigma, unit, setOf, slope, nSets } = table;
  const { k, B, f, b, merged } = model;
  let scales = new Float64Array(1024);
  let variances = new Float64Array(1024);
  for (let u = 0; u < n; u++) {
    const [from, to] = [start[u] as number, start[u + 1] as number];
    if (to - from < 2) continue;
    if (to - from > scales.length) {
      scales = new Float64Array(2 * (to - from));
      variances = new Float64Array(2 * (to - from));
    }
    const x = slope[u] as number;
    const mean = merged[u] as number;
    let sum = 0;
    let used = 0;
    for (let at = from; at < to; at++) {
      if ((sigma[at] as number) < 0) continue;
      const j = unit[at] as number;
      const set = setOf[j] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * x);
      const v = (f[set] as number) * (sigma[at] as number) ** 2 + (b[set] as number) * g * g * mean * mean;
      scales[at - from] = g;
      variances[at - from] = v;
      sum += (g * g) / v;
      used++;
    }
    if (used < 2) continue;
    for (let at = from; at < to; at++) {
      if ((sigma[at] as number) < 0) continue;
      const g = scales[at - from] as number;
      const v = variances[at - from] as number;
      const share = (g * g) / (v * sum);
      if (share > 0.9) continue;
      const expected = g * mean;
      const square = expected * expected;
      const s2 = (sigma[at] as number) ** 2;
      const r = (intensity[at] as number) - expected;
      const y = (r * r) / (1 - share);
      // The variance of a squared deviation is 2 v²; one that is not normal must not decide.
      const w = 1 / (v * v * (1 + (y / (25 * v)) ** 2));
      const place = NUMBERS * (setOf[unit[at] as number] as number);
      (sums[place] as number) += w * s2 * s2;
      (sums[place + 1] as number) += w * s2 * square;
      (sums[place + 2] as number) += w * square * square;
      (sums[place + 3] as number) += w * s2 * y;
      (sums[place + 4] as number) += w * square * y;
      (sums[place + 5] as number)++;
    }
  }
  const last = NUMBERS * nSets;
  for (let at = 0; at < last; at++) (sums[last + (at % NUMBERS)] as number) += sums[at] as number;
}

/** f and b of the normal equations, inside their limits; absent where they say nothing. */
function solved(sums: Float64Array): { readonly f: number; readonly b: number } | undefined {
  const [ff, fb, bb, f, b] = [
    sums[0] as number,
    sums[1] as number,
    sums[2] as number,
    sums[3] as number,
    sums[4] as number
  ];
  const det = ff * bb - fb * fb;
  if (!(det > 1e-12 * ff * bb)) return undefined;
  const first = (bb * f - fb * b) / det;
  const second = (ff * b - fb * f) / det;
  // At a limit the other parameter is fitted alone.
  if (second < LEAST_B) return { f: limited(f / ff, LEAST_F, MOST_F), b: LEAST_B };
  if (first < LEAST_F) return { f: LEAST_F, b: limited((b - fb * LEAST_F) / bb, LEAST_B, MOST_B) };
  return { f: limited(first, LEAST_F, MOST_F), b: limited(second, LEAST_B, MOST_B) };
}

function limited(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
