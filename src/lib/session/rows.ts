import { naturalOrder, type RelPath } from '../base/rel-path';

interface Row {
  readonly path: RelPath;
}

/** Natural order of paths; 'run_1' and 'run_01', which it takes for equal, by their letters. */
export function pathOrder(a: Row, b: Row): number {
  return naturalOrder(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** A table (sorted by path) with new or changed rows put in; a row replaces the one with its path. Linear in the table. */
export function withRows<T extends Row>(table: readonly T[], rows: readonly T[]): readonly T[] {
  const incoming = [...new Map(rows.map((row) => [row.path, row])).values()].sort(pathOrder);
  const joined: T[] = [];
  let at = 0;
  for (const row of incoming) {
    for (let old = table[at]; old !== undefined && pathOrder(old, row) < 0; old = table[++at])
      joined.push(old);
    if (table[at]?.path === row.path) at++;
    joined.push(row);
  }
  return joined.concat(table.slice(at));
}

/** A table without the rows of these paths; the same table if there are none. */
export function withoutPaths<T extends Row>(table: readonly T[], gone: ReadonlySet<RelPath>): readonly T[] {
  return table.some((row) => gone.has(row.path)) ? table.filter((row) => !gone.has(row.path)) : table;
}
