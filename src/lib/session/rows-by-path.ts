import { pathOrder } from '../base/natural-order';
import type { RelPath } from '../base/rel-path';
import { isSameData } from '../base/same-data';
import type { Unreadable } from '../beamtime/types';

interface Row {
  readonly path: RelPath;
}

/**
 * A table (sorted by path) with new or changed rows put in; a row replaces the one with its path. One that says what the row there says leaves it where it is, so that
 * nothing is drawn or judged again for it; the table is the same one where all do. Comparing paths is what costs: the place of a new row is found by halving.
 */
export function withRows<T extends Row>(table: readonly T[], rows: readonly T[]): readonly T[] {
  const incoming = [...new Map(rows.map((row) => [row.path, row])).values()].sort(pathOrder);
  if (table.length === 0) return incoming;
  const joined: T[] = [];
  let at = 0;
  let isChanged = false;
  for (const row of incoming) {
    const place = placeIn(table, row, at);
    const there = table[place]?.path === row.path ? table[place] : undefined;
    if (there !== undefined && isSameData(there, row)) continue;
    isChanged = true;
    for (const old of table.slice(at, place)) joined.push(old);
    at = there === undefined ? place : place + 1;
    joined.push(row);
  }
  return isChanged ? joined.concat(table.slice(at)) : table;
}

/** Where the row stands in the table, or would stand; at or after `from`. */
function placeIn<T extends Row>(table: readonly T[], row: T, from: number): number {
  let low = from;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = table[middle];
    if (there !== undefined && pathOrder(there, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A table without the rows of these paths; the same table if there are none. */
export function withoutPaths<T extends Row>(table: readonly T[], gone: ReadonlySet<RelPath>): readonly T[] {
  return table.some((row) => gone.has(row.path)) ? table.filter((row) => !gone.has(row.path)) : table;
}

/** A file read again tells all its problems again: they replace the old ones. */
export function withUnreadable(
  old: readonly Unreadable[],
  incoming: readonly Unreadable[]
): readonly Unreadable[] {
  const again = new Set(incoming.map(({ path }) => path));
  return [...withoutPaths(old, again), ...incoming];
}
