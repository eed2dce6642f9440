import { byUnique } from './by-unique';
import { IndexBox } from './index-box';
import type { SpaceGroup } from './space-group';
import { reciprocalOf, type Cell } from './unit-cell';
import type { ReflectionColumns } from './reflection-file';

/** A data set for pair correlations and coverage: its records and its own cell. */
export interface Member {
  readonly columns: Pick<ReflectionColumns, 'n' | 'hkl' | 'intensity' | 'sigma'>;
  readonly cell: Cell;
}

/** Correlations of all pairs i < j, row by row, as KAMO's cctable.dat. */
export interface Pairs {
  readonly n: number;
  /** NaN where nothing is common. Of two reflections it is 1 or -1, of one 0: as KAMO prints it, and without meaning. */
  readonly cc: Float64Array;
  /** Common unique reflections. */
  readonly common: Int32Array;
}

/** Place of the pair i < j of n. */
export function pairAt(n: number, i: number, j: number): number {
  return (i * (2 * n - i - 1)) / 2 + j - i - 1;
}

/** Merged intensities of one set: unique numbers, ascending, and weighted means. */
interface MergedSet {
  readonly unique: Int32Array;
  readonly mean: Float64Array;
}

/**
 * Pair correlations as KAMO computes them (yamtbx, cc_clustering): of each file the records with σ > 0 and d ≥ `dMin` by its own cell, Friedel
 * mates merged, weighted means, systematic absences not left out; Pearson over all common unique reflections, unscaled and unweighted.
 */
export function pairsOf(members: readonly Member[], group: SpaceGroup, dMin: number): Pairs {
  const box = boxOfAll(members, group, dMin, 'in');
  const merged = members.map((member) => mergedSet(member, box, dMin));
  const n = members.length;
  const cc = new Float64Array((n * (n - 1)) / 2);
  const common = new Int32Array(cc.length);
  // One set at a time is spread over the unique numbers, the others run past it.
  const spread = new Float64Array(box.n);
  const here = new Uint8Array(box.n);
  for (let i = 0; i < n; i++) {
    const one = merged[i] as MergedSet;
    for (let at = 0; at < one.unique.length; at++) {
      spread[one.unique[at] as number] = one.mean[at] as number;
      here[one.unique[at] as number] = 1;
    }
    for (let j = i + 1; j < n; j++) {
      const place = pairAt(n, i, j);
      correlate(spread, here, merged[j] as MergedSet, cc, common, place);
    }
    for (const unique of one.unique) here[unique] = 0;
  }
  return { n, cc, common };
}

/** Two passes: sums for the means, then about them. */
function correlate(
  spread: Float64Array,
  here: Uint8Array,
  { unique, mean }: MergedSet,
  cc: Float64Array,
  common: Int32Array,
  place: number
): void {
  let [n, x, y] = [0, 0, 0];
  for (let at = 0; at < unique.length; at++) {
    const u = unique[at] as number;
    if (here[u] === 0) continue;
    n++;
    x += spread[u] as number;
    y += mean[at] as number;
  }
  x /= n;
  y /= n;
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < unique.length; at++) {
    const u = unique[at] as number;
    if (here[u] === 0) continue;
    const p = (spread[u] as number) - x;
    const q = (mean[at] as number) - y;
    xx += p * p;
    yy += q * q;
    xy += p * q;
  }
  common[place] = n;
  // cctbx says 0 where a side does not vary, as with one reflection.
  cc[place] = n === 0 ? NaN : xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

function mergedSet({ columns, cell }: Member, box: IndexBox, dMin: number): MergedSet {
  const slots = new Int32Array(columns.n);
  box.slotsOf(columns.hkl, slots);
  dropBeyond(columns, cell, dMin, slots);
  const { start, order } = byUnique(box.n, slots, columns.sigma);
  const unique: number[] = [];
  const mean: number[] = [];
  for (let u = 0; u < box.n; u++) {
    const [from, to] = [start[2 * u] as number, start[2 * u + 2] as number];
    if (from === to) continue;
    let [w, wi] = [0, 0];
    for (let at = from; at < to; at++) {
      const i = order[at] as number;
      const weight = 1 / (columns.sigma[i] as number) ** 2;
      w += weight;
      wi += weight * (columns.intensity[i] as number);
    }
    unique.push(u);
    mean.push(wi / w);
  }
  return { unique: Int32Array.from(unique), mean: Float64Array.from(mean) };
}

/** Takes the slots of records beyond `dMin` by the set's own cell away. */
export function dropBeyond(
  columns: Pick<ReflectionColumns, 'n' | 'hkl'>,
  cell: Cell,
  dMin: number,
  slots: Int32Array
): void {
  const [r0, r1, r2, r3, r4, r5] = reciprocalOf(cell);
  const most = 1 / (dMin * dMin);
  const { hkl } = columns;
  for (let i = 0; i < columns.n; i++) {
    const h = hkl[3 * i] as number;
    const k = hkl[3 * i + 1] as number;
    const l = hkl[3 * i + 2] as number;
    const s2 = r0 * h * h + r1 * k * k + r2 * l * l + 2 * (r3 * h * k + r4 * h * l + r5 * k * l);
    if (!(s2 <= most * (1 + 1e-12))) slots[i] = -1;
  }
}

/** A box that holds the reflections to `dMin` of the largest of the cells. */
export function boxOfAll(
  members: readonly Member[],
  group: SpaceGroup,
  dMin: number,
  absences: 'out' | 'in' = 'out'
): IndexBox {
  const cells = members.map(({ cell }) => cell);
  const largest = (at: number): number => Math.max(...cells.map((cell) => cell[at] as number));
  const first = cells[0] ?? ([1, 1, 1, 90, 90, 90] as const);
  const cell: Cell = [largest(0), largest(1), largest(2), first[3], first[4], first[5]];
  // Angles differ too: a margin of resolution costs little.
  return new IndexBox(group, cell, dMin * 0.97, absences);
}
