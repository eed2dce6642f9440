import type { ScaleModel } from './scale-model';
import type { ScalingTable } from './scaling-table';

/** Deviations from the merge of the others beyond these many σ. */
const LIMIT = 6;
/** Two that disagree have no witness. */
const FEWEST = 3;

/** Marks outliers by σ < 0, anew or beside those that are marked; sets that are left out aside: of each reflection the worst deviation from the merge of the others, as long as three or more are left. */
export function markOutliers(table: ScalingTable, model: ScaleModel, marked: 'anew' | 'more' = 'anew'): void {
  const { n, start, intensity, sigma, unit, setOf, slope, leftOut } = table;
  const { k, B, f, b, merged } = model;
  let weights = new Float64Array(1024);
  let values = new Float64Array(1024);
  for (let u = 0; u < n; u++) {
    const [from, to] = [start[u] as number, start[u + 1] as number];
    let left = to - from;
    if (left < FEWEST) continue;
    if (left > weights.length) {
      weights = new Float64Array(2 * left);
      values = new Float64Array(2 * left);
    }
    let [sum, sumI] = [0, 0];
    const x = slope[u] as number;
    const mean = merged[u] as number;
    for (let at = from; at < to; at++) {
      const j = unit[at] as number;
      const set = setOf[j] as number;
      if (leftOut[set] === 1 || (marked === 'more' && (sigma[at] as number) < 0)) {
        left--;
        continue;
      }
      sigma[at] = Math.abs(sigma[at] as number);
      const g = Math.exp((k[j] as number) + (B[j] as number) * x);
      // Of I/g.
      const v =
        ((f[set] as number) * (sigma[at] as number) ** 2) / (g * g) + (b[set] as number) * mean * mean;
      const w = 1 / v;
      weights[at - from] = w;
      values[at - from] = (intensity[at] as number) / g;
      sum += w;
      sumI += w * (values[at - from] as number);
    }
    while (left >= FEWEST) {
      let [worst, largest] = [-1, LIMIT];
      for (let at = from; at < to; at++) {
        if ((sigma[at] as number) < 0) continue;
        const w = weights[at - from] as number;
        const others = sum - w;
        if (!(others > 0)) continue;
        const from0 = (values[at - from] as number) - (sumI - w * (values[at - from] as number)) / others;
        const deviation = Math.abs(from0) / Math.sqrt(1 / w + 1 / others);
        if (deviation > largest) [worst, largest] = [at, deviation];
      }
      if (worst < 0) break;
      sigma[worst] = -(sigma[worst] as number);
      const w = weights[worst - from] as number;
      sum -= w;
      sumI -= w * (values[worst - from] as number);
      left--;
    }
  }
}
