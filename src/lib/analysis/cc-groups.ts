/** Correlations within and between two groups of data sets. */
import { quantiles, type CcPairs } from './cc-matrix';
import { binOf, edge, roundBins, type Bins } from './histogram';

export interface CcHistogram {
  readonly bins: Bins;
  /** Within A, between A and B, within B. */
  readonly aa: Int32Array;
  readonly ab: Int32Array;
  readonly bb: Int32Array;
  /** Pairs of each kind without a value. */
  readonly undefinedPairs: { readonly aa: number; readonly ab: number; readonly bb: number };
}

const [NEITHER, A, B] = [0, 1, 2];

/** Of each data set (0-based): 1 in A, 2 in B, 0 in neither. A data set in both counts to A. */
export function groupsOf(datasets: number, a: Iterable<number>, b: Iterable<number>): Uint8Array {
  const groups = new Uint8Array(datasets);
  for (const number of b) groups[number - 1] = B;
  for (const number of a) groups[number - 1] = A;
  return groups;
}

const WANTED_BINS = 60;

/** Every pair counted once; one walk over the pairs. */
export function ccHistogram(pairs: CcPairs, groups: Uint8Array, bins = binsOfAll(pairs.cc)): CcHistogram {
  const counts = [0, 1, 2].map(() => new Int32Array(bins.count));
  const missing = [0, 0, 0];
  for (let n = 0; n < pairs.cc.length; n++) {
    const one = groups[pairs.i[n] ?? -1] ?? NEITHER;
    const other = groups[pairs.j[n] ?? -1] ?? NEITHER;
    if (one === NEITHER || other === NEITHER) continue;
    const kind = one === other ? (one === A ? 0 : 2) : 1;
    const value = pairs.cc[n] ?? NaN;
    const bin = Number.isNaN(value) ? -1 : binOrFirst(bins, value);
    if (bin < 0) missing[kind] = (missing[kind] ?? 0) + 1;
    else {
      const count = counts[kind];
      if (count) count[bin] = (count[bin] ?? 0) + 1;
    }
  }
  const [aa, ab, bb] = counts;
  const [noAa = 0, noAb = 0, noBb = 0] = missing;
  const none = new Int32Array(bins.count);
  return {
    bins,
    aa: aa ?? none,
    ab: ab ?? none,
    bb: bb ?? none,
    undefinedPairs: { aa: noAa, ab: noAb, bb: noBb }
  };
}

/**
 * The same bins whatever the groups, so that charts of two choices can be compared: from the 1 % quantile of all pairs upwards. What is lower
 * counts to the first bin: a handful of odd pairs must not squeeze all others into the last one.
 */
export function binsOfAll(cc: Float64Array): Bins {
  const most = cc.reduce((highest, value) => (value > highest ? value : highest), -Infinity);
  const [low = 0] = quantiles(cc, [0.01]);
  return Number.isFinite(most) ? roundBins(Math.min(low, most), most, WANTED_BINS) : roundBins(0, 0, 1);
}

function binOrFirst(bins: Bins, value: number): number {
  return value < bins.start ? 0 : binOf(bins, value);
}

/** Data sets of A at least half of whose pairs within A lie in the bins `first` to `last`. */
export function mostlyWithin(
  pairs: CcPairs,
  groups: Uint8Array,
  bins: Bins,
  first: number,
  last: number
): number[] {
  const low = first === 0 ? -Infinity : edge(bins, first);
  const high = edge(bins, last + 1);
  const inside = new Int32Array(groups.length);
  const all = new Int32Array(groups.length);
  for (let n = 0; n < pairs.cc.length; n++) {
    const [i, j] = [pairs.i[n] ?? -1, pairs.j[n] ?? -1];
    const value = pairs.cc[n] ?? NaN;
    if (groups[i] !== A || groups[j] !== A || Number.isNaN(value)) continue;
    const within = value >= low && value < high ? 1 : 0;
    for (const one of [i, j]) {
      all[one] = (all[one] ?? 0) + 1;
      inside[one] = (inside[one] ?? 0) + within;
    }
  }
  const found: number[] = [];
  all.forEach((count, index) => {
    if (count > 0 && (inside[index] ?? 0) * 2 >= count) found.push(index + 1);
  });
  return found;
}
