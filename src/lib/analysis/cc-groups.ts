/** Correlations within and between two groups of data sets. */
import { endsSlice, quantiles, type CcPairs } from './cc-matrix';
import { binOf, roundBins, type Bins } from './bins';

/** Pairs with the bin of each, made once: then each choice of groups is only counted. */
export interface BinnedPairs {
  readonly pairs: CcPairs;
  readonly bins: Bins;
  /** A byte per pair; `NO_BIN` where the pair has no value. */
  readonly binOfPair: Uint8Array;
}

export interface CcHistogram {
  readonly bins: Bins;
  /** Within A, between A and B, within B. */
  readonly aa: Int32Array;
  readonly ab: Int32Array;
  readonly bb: Int32Array;
  /** Pairs of each kind without a value. */
  readonly undefinedPairs: { readonly aa: number; readonly ab: number; readonly bb: number };
}

const [A, B] = [1, 2];
const NO_BIN = 255;
const WANTED_BINS = 60;
/** What the first bin holds besides its own pairs. */
const TAIL = 0.01;

/** Of each data set (0-based): 1 in A, 2 in B, 0 in neither. A data set in both counts to A. */
export function groupsOf(datasets: number, a: Iterable<number>, b: Iterable<number>): Uint8Array {
  const groups = new Uint8Array(datasets);
  for (const number of b) groups[number - 1] = B;
  for (const number of a) groups[number - 1] = A;
  return groups;
}

/**
 * The same bins whatever the groups, so that charts of two choices can be compared: from the 1 % quantile of all pairs upwards. What is lower
 * counts to the first bin: a handful of odd pairs must not squeeze all others into the last one. Yields now and then.
 */
export function* binPairs(pairs: CcPairs): Generator<void, BinnedPairs, void> {
  const { cc } = pairs;
  const [low, most] = yield* quantiles(cc, [TAIL, 1]);
  const bins =
    low === undefined || most === undefined ? roundBins(0, 0, 1) : roundBins(low, most, WANTED_BINS);
  const binOfPair = new Uint8Array(cc.length);
  for (let n = 0; n < cc.length; n++) {
    const value = cc[n] ?? NaN;
    binOfPair[n] = !Number.isFinite(value) ? NO_BIN : value < bins.start ? 0 : binOf(bins, value);
    if (endsSlice(n)) yield;
  }
  return { pairs, bins, binOfPair };
}

/** Every pair counted once; one walk over the pairs, without a branch. */
export function ccHistogram({ pairs, bins, binOfPair }: BinnedPairs, groups: Uint8Array): CcHistogram {
  const { i, j } = pairs;
  const perKind = NO_BIN + 1;
  const counts = new Int32Array(9 * perKind);
  for (let n = 0; n < binOfPair.length; n++) {
    const kind = 3 * (groups[i[n] ?? 0] ?? 0) + (groups[j[n] ?? 0] ?? 0);
    const at = kind * perKind + (binOfPair[n] ?? NO_BIN);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const of = (one: number, other: number): Int32Array => {
    const kind = 3 * one + other;
    return counts.subarray(kind * perKind, (kind + 1) * perKind);
  };
  const [aa, bb, ba] = [of(A, A), of(B, B), of(B, A)];
  const ab = of(A, B).map((count, bin) => count + (ba[bin] ?? 0));
  return {
    bins,
    aa: aa.subarray(0, bins.count),
    ab: ab.subarray(0, bins.count),
    bb: bb.subarray(0, bins.count),
    undefinedPairs: { aa: aa[NO_BIN] ?? 0, ab: ab[NO_BIN] ?? 0, bb: bb[NO_BIN] ?? 0 }
  };
}

/** Data sets of A at least half of whose pairs within A lie in the bins `first` to `last`. */
export function mostlyWithin(
  { pairs, binOfPair }: BinnedPairs,
  groups: Uint8Array,
  first: number,
  last: number
): number[] {
  const inside = new Int32Array(groups.length);
  const all = new Int32Array(groups.length);
  for (let n = 0; n < binOfPair.length; n++) {
    const [i, j, bin] = [pairs.i[n] ?? -1, pairs.j[n] ?? -1, binOfPair[n] ?? NO_BIN];
    if (groups[i] !== A || groups[j] !== A || bin === NO_BIN) continue;
    const within = bin >= first && bin <= last ? 1 : 0;
    all[i] = (all[i] ?? 0) + 1;
    all[j] = (all[j] ?? 0) + 1;
    inside[i] = (inside[i] ?? 0) + within;
    inside[j] = (inside[j] ?? 0) + within;
  }
  const found: number[] = [];
  all.forEach((count, index) => {
    if (count > 0 && (inside[index] ?? 0) * 2 >= count) found.push(index + 1);
  });
  return found;
}
