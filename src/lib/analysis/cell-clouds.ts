/** Whether the cells of a set of data sets form one cloud or two. */
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
  if (cells.length < FEWEST_CELLS) return undefined;
  const means = [0, 1, 2, 3, 4, 5].map((axis) => mean(cells.map((cell) => cell[axis] ?? NaN)));
  const relative = cells.map((cell) => means.map((value, axis) => (cell[axis] ?? NaN) / value - 1));
  const direction = firstDirection(relative);
  if (direction === undefined) return undefined;
  const along = relative.map((row) =>
    row.reduce((sum, value, axis) => sum + value * (direction[axis] ?? 0), 0)
  );
  const order = along.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
  const sorted = order.map((index) => along[index] ?? 0);
  let best: { readonly squares: number; readonly at: number } | undefined;
  for (const at of likelySplits(sorted)) {
    const squares = squaresWithin(sorted.slice(0, at)) + squaresWithin(sorted.slice(at));
    if (best === undefined || squares < best.squares) best = { squares, at };
  }
  if (best === undefined) return undefined;
  const parts = [order.slice(0, best.at), order.slice(best.at)] as const;
  const pooled = Math.sqrt(best.squares / Math.max(1, cells.length - 2));
  const distance = mean(sorted.slice(best.at)) - mean(sorted.slice(0, best.at));
  const [one, other] = parts.map((part) => meanCell(part.map((index) => cells[index] as UnitCell)));
  const differences = (one ?? []).map((value, axis) => Math.abs(value / (other?.[axis] ?? value) - 1) * 100);
  return { parts, separation: distance / Math.max(pooled, 1e-9), difference: Math.max(...differences) };
}

/**
 * The separation that the best split of so few cells of one cloud stays below in 99.8 of 100 cases (4,000 draws of a normal distribution for each; decision
 * 0118). From 9 cells on it lies below every limit that is asked for.
 */
const BY_CHANCE: Readonly<Record<number, number>> = { 4: 33, 5: 19, 6: 15, 7: 11.5, 8: 9.5 };

/** Two clouds are two forms: further apart than the limits, and than chance parts so few. `difference` in per cent. */
export function areTwoForms(
  { parts, separation, difference }: CellClouds,
  limits: { readonly separation: number; readonly difference: number }
): boolean {
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
