/** Correlations of all pairs of data sets (cctable.dat of KAMO), arranged for drawing: rows and columns in the order of the tree. */

/** The record of cctable.dat: parallel arrays, a pair each. Numbers are 0-based: file number − 1. */
export interface CcPairs {
  readonly i: Int32Array;
  readonly j: Int32Array;
  /** NaN where KAMO printed nan. */
  readonly cc: Float64Array;
  /** Common reflections. */
  readonly nref: Int32Array;
  readonly datasets: number;
  /** Set where pairs of few common reflections were put aside: their `cc` is NaN here. */
  readonly few?: FewReflections;
}

/** Pairs put aside because a correlation of so few reflections says nothing: of one it is 0, of two it is 1 or −1, by construction. */
export interface FewReflections {
  /** Fewest common reflections that count. */
  readonly least: number;
  /** Pairs with a value and fewer than that. */
  readonly pairs: number;
  /** All values as they are in the file. */
  readonly printed: Float64Array;
}

/** KAMO's `cc_clustering.min_common_refs`: pairs with fewer do not count in its clustering either. */
export const LEAST_COMMON = 3;

/** The cells of more data sets than this would not fit into the memory of a page. */
const MOST_DATASETS = 5000;

/** A record of a library (of cctable.dat, or of a report that lists the pairs), written by any version of the app, as pairs; undefined if it is something else. */
export function ccPairsIn(record: unknown): CcPairs | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  if ('ccPairs' in record) return reportedPairs(record.ccPairs);
  const { i, j, cc, nref, datasets } = record as Record<string, unknown>;
  if (!(i instanceof Int32Array && j instanceof Int32Array && nref instanceof Int32Array)) return undefined;
  if (!(cc instanceof Float64Array) || typeof datasets !== 'number') return undefined;
  if (i.length !== cc.length || j.length !== cc.length || nref.length !== cc.length) return undefined;
  return datasets > MOST_DATASETS ? undefined : { i, j, cc, nref, datasets };
}

/** Pairs of a merge report: columns of numbers, counted from 1; a correlation that KAMO printed as NaN is absent. */
function reportedPairs(pairs: unknown): CcPairs | undefined {
  if (typeof pairs !== 'object' || pairs === null) return undefined;
  const columns = ['i', 'j', 'cc', 'n'].map((name) => (pairs as Record<string, unknown>)[name]);
  const [i, j, cc, n] = columns.map((column) =>
    Array.isArray(column) ? (column as readonly unknown[]) : undefined
  );
  if (!i || !j || !cc || !n || [j, cc, n].some(({ length }) => length !== i.length)) return undefined;
  const index = (number: unknown): number => (Number.isInteger(number) ? Number(number) - 1 : -1);
  const found = {
    i: Int32Array.from(i, index),
    j: Int32Array.from(j, index),
    cc: Float64Array.from(cc, (value) => (typeof value === 'number' ? value : NaN)),
    nref: Int32Array.from(n, (value) => (typeof value === 'number' ? value : 0))
  };
  const [smallest, datasets] = [found.i, found.j].reduce(
    ([low, high], column) =>
      column.reduce(([l, h], value) => [Math.min(l, value), Math.max(h, value + 1)], [low, high]),
    [0, 0]
  );
  return smallest < 0 || datasets > MOST_DATASETS ? undefined : { ...found, datasets };
}

/** Pairs with fewer than `least` common reflections put aside: without a value in matrix, colours and histogram. Yields now and then. */
export function* enoughCommon(pairs: CcPairs, least: number): Generator<void, CcPairs, void> {
  const cc = Float64Array.from(pairs.cc);
  let few = 0;
  for (let n = 0; n < cc.length; n++) {
    if (endsSlice(n)) yield;
    if ((pairs.nref[n] ?? 0) >= least || Number.isNaN(cc[n])) continue;
    cc[n] = NaN;
    few++;
  }
  return { ...pairs, cc, few: { least, pairs: few, printed: pairs.cc } };
}

/** What a cell shows: 0 not defined, 255 a data set with itself, else 1–254 from the low end of the scale to the high one. */
export type Level = number;
export const UNDEFINED_LEVEL = 0;
export const SELF_LEVEL = 255;
const LEVELS = 253;

export interface ColourScale {
  readonly low: number;
  readonly high: number;
}

export interface CcMatrix {
  readonly size: number;
  /** Data-set numbers of rows and columns: leaves of the tree, then those left out of it. */
  readonly order: readonly number[];
  /** Place of a data-set number in `order`. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** How many of `order` are leaves of the tree. */
  readonly inTree: number;
  /** Row by row. */
  readonly levels: Uint8Array;
  readonly scale: ColourScale;
  readonly pairs: CcPairs;
  /** Pairs without a value: printed as nan, or not in the file. */
  readonly undefinedPairs: number;
  /** Row by row in `order`: where the pair stands in `pairs`, or −1. */
  readonly at: Int32Array;
}

/** Pairs handled before the page may do something else. */
const SLICE = 100_000;

/** Where a walk over all pairs stops to breathe. */
export const endsSlice = (pair: number): boolean => pair % SLICE === SLICE - 1;

/**
 * Arranges the pairs. Yields now and then, so that a caller can let the page breathe: 3,000 data sets are 9 million cells.
 * `leaves`: data-set numbers from the left of the tree.
 */
export function* arrange(pairs: CcPairs, leaves: readonly number[]): Generator<void, CcMatrix, void> {
  const inFile = new Set(leaves);
  const order = [...inFile];
  for (let number = 1; number <= pairs.datasets; number++) if (!inFile.has(number)) order.push(number);
  const size = order.length;
  const placeOf = new Map(order.map((number, place) => [number, place]));
  const place = new Int32Array(Math.max(pairs.datasets, 0));
  for (let file = 0; file < place.length; file++) place[file] = placeOf.get(file + 1) ?? -1;
  const scale = yield* colourScale(pairs.cc);
  yield;

  const levels = new Uint8Array(size * size);
  const at = new Int32Array(size * size).fill(-1);
  let defined = 0;
  for (let n = 0; n < pairs.cc.length; n++) {
    const row = place[pairs.i[n] ?? -1] ?? -1;
    const column = place[pairs.j[n] ?? -1] ?? -1;
    if (row < 0 || column < 0 || row === column) continue;
    const level = levelOf(pairs.cc[n] ?? NaN, scale);
    const cell = row * size + column;
    const mirror = column * size + row;
    if (level !== UNDEFINED_LEVEL && levels[cell] === UNDEFINED_LEVEL) defined++;
    levels[cell] = levels[mirror] = level;
    at[cell] = at[mirror] = n;
    if (endsSlice(n)) yield;
  }
  for (let n = 0; n < size; n++) levels[n * size + n] = SELF_LEVEL;
  return {
    size,
    order,
    placeOf,
    inTree: inFile.size,
    levels,
    scale,
    pairs,
    undefinedPairs: (size * (size - 1)) / 2 - defined,
    at
  };
}

export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly cc?: number;
  /** The value in the file of a pair that was put aside. */
  readonly fewCc?: number;
  readonly nref?: number;
}

/** The pair of data sets in a cell; without a number where the file has none. */
export function pairAt(matrix: CcMatrix, row: number, column: number): Pair | undefined {
  const [first, second] = [matrix.order[row], matrix.order[column]];
  if (first === undefined || second === undefined) return undefined;
  const n = matrix.at[row * matrix.size + column] ?? -1;
  const cc = matrix.pairs.cc[n];
  const nref = matrix.pairs.nref[n];
  const printed = matrix.pairs.few?.printed[n] ?? NaN;
  return {
    first,
    second,
    ...(cc !== undefined && !Number.isNaN(cc) && { cc }),
    ...(cc !== undefined && Number.isNaN(cc) && !Number.isNaN(printed) && { fewCc: printed }),
    ...(nref !== undefined && { nref })
  };
}

export function levelOf(cc: number, { low, high }: ColourScale): Level {
  if (Number.isNaN(cc)) return UNDEFINED_LEVEL;
  const share = high > low ? (cc - low) / (high - low) : 1;
  return 1 + Math.round(LEVELS * Math.min(Math.max(share, 0), 1));
}

/** Shares of the pairs that lie below and above the ends of the scale. */
const TAIL = 0.02;

/** From the 2 % to the 98 % quantile, so that a few odd pairs do not flatten the rest into one colour. */
export function* colourScale(cc: Float64Array): Generator<void, ColourScale, void> {
  const [low, high] = yield* quantiles(cc, [TAIL, 1 - TAIL]);
  return low === undefined || high === undefined ? { low: 0, high: 1 } : { low, high };
}

const STEPS = 8192;

/**
 * Quantiles of values of which some are NaN, to 1/8192 of their range (a sort of millions would take a second), but the largest as it is; empty
 * if nothing is defined. Yields now and then.
 */
export function* quantiles(values: Float64Array, shares: readonly number[]): Generator<void, number[], void> {
  let [least, most, defined] = [Infinity, -Infinity, 0];
  for (let n = 0; n < values.length; n++) {
    const value = values[n] ?? NaN;
    if (endsSlice(n)) yield;
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    defined++;
  }
  if (defined === 0) return [];
  if (most === least) return shares.map(() => least);
  const counts = new Uint32Array(STEPS);
  const perStep = STEPS / (most - least);
  for (let n = 0; n < values.length; n++) {
    const value = values[n] ?? NaN;
    if (endsSlice(n)) yield;
    if (!Number.isFinite(value)) continue;
    const step = Math.min(STEPS - 1, Math.floor((value - least) * perStep));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return shares.map((share) => {
    if (share >= 1) return most;
    let below = 0;
    const step = counts.findIndex((count) => (below += count) > share * (defined - 1));
    return least + (step + 0.5) / perStep;
  });
}
