import { byUnique } from '../by-unique';
import type { Measured } from '../statistics';

/**
 * What each data set adds to each reflection, so that any choice of sets is a sum: entries of a set stand together, one for each slot that it
 * holds. Memory: 38 bytes an entry.
 */
export interface SetSums {
  readonly nSets: number;
  /** Where the entries of each set begin; one more behind the last. */
  readonly first: Int32Array;
  readonly slot: Int32Array;
  readonly n: Uint16Array;
  /** Σ1/σ², ΣI/σ², ΣI, ΣI². */
  readonly w: Float64Array;
  readonly wI: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** Sums of accepted observations (σ > 0) by set and slot. `nSlots`: two a unique reflection of the box. */
export function setSums(
  { intensity, sigma, slots }: Measured,
  setOf: ArrayLike<number>,
  nSets: number,
  nSlots: number
): SetSums {
  // By slot first, then by set: the second counting keeps the order of the first.
  const { order } = byUnique(nSlots / 2, slots, sigma);
  const start = new Int32Array(nSets + 1);
  for (const i of order) (start[(setOf[i] as number) + 1] as number)++;
  for (let set = 0; set < nSets; set++) (start[set + 1] as number) += start[set] as number;
  const sorted = new Int32Array(order.length);
  const next = start.slice();
  for (const i of order) {
    const set = setOf[i] as number;
    sorted[next[set] as number] = i;
    (next[set] as number)++;
  }
  let nEntries = 0;
  for (let set = 0; set < nSets; set++)
    for (let at = start[set] as number; at < (start[set + 1] as number); at++)
      if (at === start[set] || slots[sorted[at] as number] !== slots[sorted[at - 1] as number]) nEntries++;
  const found = {
    nSets,
    first: new Int32Array(nSets + 1),
    slot: new Int32Array(nEntries),
    n: new Uint16Array(nEntries),
    w: new Float64Array(nEntries),
    wI: new Float64Array(nEntries),
    sum: new Float64Array(nEntries),
    squares: new Float64Array(nEntries)
  };
  let entry = -1;
  for (let set = 0; set < nSets; set++) {
    found.first[set] = entry + 1;
    for (let at = start[set] as number; at < (start[set + 1] as number); at++) {
      const i = sorted[at] as number;
      if (at === start[set] || slots[i] !== found.slot[entry]) found.slot[++entry] = slots[i] as number;
      const x = intensity[i] as number;
      const s = sigma[i] as number;
      const w = 1 / (s * s);
      (found.n[entry] as number)++;
      (found.w[entry] as number) += w;
      (found.wI[entry] as number) += w * x;
      (found.sum[entry] as number) += x;
      (found.squares[entry] as number) += x * x;
    }
  }
  found.first[nSets] = entry + 1;
  return found;
}
