import { friedelHands } from '../friedel-hands';
import type { IndexBox } from '../index-box';
import { linkedSets } from './linked-sets';
import type { ScaleModel } from './scale-model';
import { matesApart, type ScalingTable } from './scaling-table';

/** Squared difference of two mates, by what their observations scatter: 1 by chance, up to 1.4 where absorption and the like are not corrected (l-cysteine). */
const CLEAR = 1.5;
/** Reflections with both mates: fewer say nothing. */
const FEWEST = 200;
/** A deviation of 5 σ and more: outliers must not decide. */
const MOST = 25;
/** Observations by which hands are compared: enough, in bounded memory. */
const MOST_COMPARED = 1_000_000;

/**
 * Whether Friedel mates differ so clearly that they are to be scaled apart: taken as equal, their difference would be noise in K, B and the error model. Not where
 * a set has its mates exchanged (the wrong ones would be held against each other), nor where sets are linked by mates alone.
 */
export function differInMates(
  table: ScalingTable,
  model: ScaleModel,
  centric: IndexBox['centric'],
  components: Int32Array
): boolean {
  if (!(differenceOfMates(table, model) > CLEAR)) return false;
  const apart = linkedSets(matesApart(table));
  if (new Set(apart).size > new Set(components).size) return false;
  return !hasSwapped(table, model, centric);
}

function differenceOfMates(table: ScalingTable, { k, B, f, b, merged }: ScaleModel): number {
  const { n, mates, intensity, sigma, unit, setOf, slope } = table;
  const found = { between: 0, pairs: 0, within: 0, free: 0 };
  for (let u = 0; u < n; u++) {
    const x = slope[u] as number;
    const mean = merged[u] as number;
    const [w, wI] = [
      [0, 0],
      [0, 0]
    ];
    const one = (at: number): { weight: number; value: number } => {
      const j = unit[at] as number;
      const set = setOf[j] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * x);
      const v =
        ((f[set] as number) * (sigma[at] as number) ** 2) / (g * g) + (b[set] as number) * mean * mean;
      return { weight: 1 / v, value: (intensity[at] as number) / g };
    };
    for (const mate of [0, 1]) {
      const [from, to] = [mates[2 * u + mate] as number, mates[2 * u + mate + 1] as number];
      let used = 0;
      for (let at = from; at < to; at++) {
        if ((sigma[at] as number) < 0) continue;
        const { weight, value } = one(at);
        (w[mate] as number) += weight;
        (wI[mate] as number) += weight * value;
        used++;
      }
      if (used < 2) continue;
      const middle = (wI[mate] as number) / (w[mate] as number);
      for (let at = from; at < to; at++) {
        if ((sigma[at] as number) < 0) continue;
        const { weight, value } = one(at);
        found.within += Math.min(MOST, weight * (value - middle) ** 2);
      }
      found.free += used - 1;
    }
    const [p = 0, q = 0] = w;
    if (!(p > 0 && q > 0)) continue;
    const difference = (wI[0] as number) / p - (wI[1] as number) / q;
    found.between += Math.min(MOST, difference ** 2 / (1 / p + 1 / q));
    found.pairs++;
  }
  if (found.pairs < FEWEST || found.free < FEWEST) return NaN;
  return found.between / found.pairs / (found.within / found.free);
}

function hasSwapped(table: ScalingTable, { k, B }: ScaleModel, centric: IndexBox['centric']): boolean {
  const { start, mates, intensity, sigma, unit, setOf, slope, nSets } = table;
  let n = 0;
  while (n < table.n && (start[n + 1] as number) <= MOST_COMPARED) n++;
  const count = start[n] as number;
  const scaled = { intensity: new Float32Array(count), sigma: new Float32Array(count) };
  const sets = new Int32Array(count);
  for (let u = 0; u < n; u++)
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const j = unit[at] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * (slope[u] as number));
      scaled.intensity[at] = (intensity[at] as number) / g;
      scaled.sigma[at] = (sigma[at] as number) / g;
      sets[at] = setOf[j] as number;
    }
  const order = Int32Array.from({ length: count }, (_, at) => at);
  return friedelHands({ n, centric }, scaled, sets, nSets, { start: mates, order }).some(
    ({ isSwapped }) => isSwapped
  );
}
