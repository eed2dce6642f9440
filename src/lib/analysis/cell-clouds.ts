/** Whether the cells of a set of data sets form one cloud or several. */
import type { UnitCell } from '../beamtime/units';

/** Two clouds of cells: indices into the cells that were given. */
export interface CellClouds {
  readonly parts: readonly [readonly number[], readonly number[]];
  /** Distance of the two means over the pooled spread, along the first principal direction of the relative cells. */
  readonly separation: number;
  /** Largest difference of the two mean cells in one parameter, per cent of it. */
  readonly difference: number;
}

/** A part of one data set is an outlier, no cloud. */
const FEWEST = 2;
/** Fewer cells than this are no two clouds, and clear nothing. */
export const FEWEST_CELLS = 2 * FEWEST;

/**
 * The best split of the cells into two parts of at least two: relative parameters projected on their first principal direction, cut where the
 * squares within the parts are least. Fewer than four cells, or cells all alike, cannot be split.
 */
export function cellClouds(cells: readonly UnitCell[]): CellClouds | undefined {
  const line = alongFirstDirection(cells);
  return line && twoClouds(cells, line);
}

function twoClouds(cells: readonly UnitCell[], { order, sorted }: AlongLine): CellClouds | undefined {
  let best: { readonly squares: number; readonly at: number } | undefined;
  for (const at of likelySplits(sorted)) {
    const squares = squaresWithin(sorted.slice(0, at)) + squaresWithin(sorted.slice(at));
    if (best === undefined || squares < best.squares) best = { squares, at };
  }
  if (best === undefined) return undefined;
  const parts = [order.slice(0, best.at), order.slice(best.at)] as const;
  return asClouds(cells, parts, sorted.slice(0, best.at), sorted.slice(best.at));
}

/** Cells in the order along the first principal direction of the relative parameters, and where they lie on it. */
interface AlongLine {
  readonly order: readonly number[];
  readonly sorted: readonly number[];
}

/** Undefined of too few cells, or cells all alike. */
function alongFirstDirection(cells: readonly UnitCell[]): AlongLine | undefined {
  if (cells.length < FEWEST_CELLS) return undefined;
  const means = meanCell(cells);
  const relative = cells.map((cell) => means.map((value, axis) => (cell[axis] ?? NaN) / value - 1));
  const direction = firstDirection(relative);
  if (direction === undefined) return undefined;
  const along = relative.map((row) =>
    row.reduce((sum, value, axis) => sum + value * (direction[axis] ?? 0), 0)
  );
  const order = along.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
  return { order, sorted: order.map((index) => along[index] ?? 0) };
}

/** Two parts, given by their indices and by where they lie on the line. */
function asClouds(
  cells: readonly UnitCell[],
  parts: CellClouds['parts'],
  left: readonly number[],
  right: readonly number[]
): CellClouds {
  const squares = squaresWithin(left) + squaresWithin(right);
  const pooled = Math.sqrt(squares / Math.max(1, left.length + right.length - 2));
  const distance = mean(right) - mean(left);
  return {
    parts,
    separation: distance / Math.max(pooled, 1e-9),
    difference: differenceOf(cells, parts[0], parts[1])
  };
}

/** Largest difference of two mean cells in one parameter, per cent of it. */
export function differenceOf(
  cells: readonly UnitCell[],
  one: readonly number[],
  other: readonly number[]
): number {
  const [a, b] = [one, other].map((part) => meanCell(part.map((index) => cells[index] as UnitCell)));
  return Math.max(...(a ?? []).map((value, axis) => Math.abs(value / (b?.[axis] ?? value) - 1) * 100));
}

interface FormLimits {
  readonly separation: number;
  readonly difference: number;
}

/** Parts of cells that are forms of their own, as indices: parted in two, or at once in three, and each part again. One part where they are one form. */
export function cellForms(cells: readonly UnitCell[], limits: FormLimits): readonly (readonly number[])[] {
  const line = alongFirstDirection(cells);
  const clouds = line && twoClouds(cells, line);
  const parts =
    clouds !== undefined && areTwoForms(clouds, limits)
      ? clouds.parts
      : line && threeForms(cells, line, limits);
  if (parts === undefined) return [cells.map((_, index) => index)];
  return parts.flatMap((part) =>
    cellForms(
      part.map((index) => cells[index] as UnitCell),
      limits
    ).map((inner) => inner.flatMap((index) => part[index] ?? []))
  );
}

/** A third part of two cells is found in any cloud. */
const FEWEST_OF_THREE = 3;
/** Three crystals in many wedges stand apart from each other more easily than two: their cells have to differ by so many times the limit. */
const THREE_DIFFER = 2;
/** Forms leave wide gaps: only the widest are tried as cuts. */
const GAPS_TRIED = 40;

/**
 * Three clouds side by side, each apart from its neighbour: the best cut in two would leave two of them in one part, whose spread hides the gap. Of all pairs of
 * cuts the one with the least squares.
 */
function threeForms(
  cells: readonly UnitCell[],
  { order, sorted }: AlongLine,
  limits: FormLimits
): readonly (readonly number[])[] | undefined {
  const gap = (at: number): number => (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
  const cuts = sorted
    .map((_, at) => at)
    .slice(FEWEST_OF_THREE, sorted.length - FEWEST_OF_THREE + 1)
    .sort((a, b) => gap(b) - gap(a))
    .slice(0, GAPS_TRIED)
    .sort((a, b) => a - b);
  const sums = [0];
  for (const value of sorted) sums.push((sums.at(-1) ?? 0) + value);
  /** What a part takes off the squares of the whole, but for a constant. */
  const gainOf = (from: number, to: number): number =>
    ((sums[to] ?? 0) - (sums[from] ?? 0)) ** 2 / (to - from);
  let best: { readonly gain: number; readonly at: readonly [number, number] } | undefined;
  for (const one of cuts)
    for (const other of cuts) {
      if (other - one < FEWEST_OF_THREE) continue;
      const gain = gainOf(0, one) + gainOf(one, other) + gainOf(other, sorted.length);
      if (best === undefined || gain > best.gain) best = { gain, at: [one, other] };
    }
  if (best === undefined) return undefined;
  const ends = [0, ...best.at, sorted.length];
  const parts = [0, 1, 2].map((n) => ({
    indices: order.slice(ends[n], ends[n + 1]),
    places: sorted.slice(ends[n], ends[n + 1])
  }));
  const further = { ...limits, difference: THREE_DIFFER * limits.difference };
  const areApart = [0, 1].every((n) => {
    const [left, right] = [parts[n], parts[n + 1]];
    return (
      left !== undefined &&
      right !== undefined &&
      areTwoForms(asClouds(cells, [left.indices, right.indices], left.places, right.places), further)
    );
  });
  return areApart ? parts.map(({ indices }) => indices) : undefined;
}

/**
 * The separation that the best split of so few cells of one cloud stays below in 99.8 of 100 cases (4,000 draws of a normal distribution for each; decision
 * 0118). From 9 cells on it lies below every limit that is asked for.
 */
const BY_CHANCE: Readonly<Record<number, number>> = { 4: 33, 5: 19, 6: 15, 7: 11.5, 8: 9.5 };

/** Two clouds are two forms: further apart than the limits, and than chance parts so few. `difference` in per cent. */
function areTwoForms({ parts, separation, difference }: CellClouds, limits: FormLimits): boolean {
  const chance = BY_CHANCE[parts[0].length + parts[1].length] ?? 0;
  return separation >= Math.max(limits.separation, chance) && difference >= limits.difference;
}

/** Mean of each parameter. Empty without cells. */
export function meanCell(cells: readonly UnitCell[]): readonly number[] {
  if (cells.length === 0) return [];
  return [0, 1, 2, 3, 4, 5].map((axis) => mean(cells.map((cell) => cell[axis] ?? NaN)));
}

/** A part of the square sums that rounding in `likelySplits` stays far below. */
const ROUNDING = 1e-9;

/** Where sorted numbers may be cut so that the squares within the parts are least: found by running sums, several where rounding could decide. */
function likelySplits(sorted: readonly number[]): readonly number[] {
  const middle = mean(sorted);
  const from = sorted.map((value) => value - middle);
  const whole = from.reduce((sum, value) => sum + value * value, 0);
  const gains: number[] = [];
  let sum = 0;
  for (const [n, value] of from.entries()) {
    // What the cut before this value takes off the squares of the whole.
    gains.push(n === 0 ? 0 : (sum * sum) / n + (sum * sum) / (from.length - n));
    sum += value;
  }
  const inside = gains.slice(FEWEST, from.length - FEWEST + 1);
  const least = Math.max(...inside) - whole * ROUNDING;
  return inside.flatMap((gain, n) => (gain >= least ? n + FEWEST : []));
}

/** Largest eigenvector of the covariance by power iteration; undefined where nothing varies. */
function firstDirection(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const covariance = [0, 1, 2, 3, 4, 5].map((i) =>
    [0, 1, 2, 3, 4, 5].map((j) => mean(rows.map((row) => (row[i] ?? 0) * (row[j] ?? 0))))
  );
  const spreadOf = (axis: number): number => covariance[axis]?.[axis] ?? 0;
  const widest = [0, 1, 2, 3, 4, 5].reduce((a, b) => (spreadOf(b) > spreadOf(a) ? b : a));
  if (!(spreadOf(widest) > 1e-12)) return undefined;
  let vector: readonly number[] = covariance[widest] ?? [];
  const next = new Array<number>(6).fill(0);
  for (let step = 0; step < 100; step++) {
    for (const [i, row] of covariance.entries()) {
      let sum = 0;
      for (let j = 0; j < 6; j++) sum += (row[j] ?? 0) * (vector[j] ?? 0);
      next[i] = sum;
    }
    const length = Math.hypot(...next);
    if (!(length > 0)) return undefined;
    const before = vector;
    vector = next.map((value) => value / length);
    // From here on it stays.
    if (vector.every((value, axis) => value === before[axis])) break;
  }
  return vector;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresWithin(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
