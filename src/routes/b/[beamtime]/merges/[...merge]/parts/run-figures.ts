/** The numbers of a run, one below the other, for setting the cycles of a cluster side by side. Digits and names are those of the decision table. */
import type { Cluster, Merge, MergeRun, Trial } from '$lib/beamtime/types';
import { COLUMNS, cellText, type Column } from '$lib/components/merges/columns';

export interface FigureRow {
  readonly column: Column;
  readonly cells: readonly { readonly text: string | undefined; readonly change?: string }[];
}

/** A row for each statistic, a cell for each run, with the difference to the cycle before where there is one. */
export function figureRows(merge: Merge, trial: Trial, cluster: Cluster): FigureRow[] {
  const rowOf = (run: MergeRun) => ({
    path: run.path,
    merge,
    trial,
    cluster,
    run,
    choice: false,
    last: false
  });
  return COLUMNS.filter(({ group, id }) => group !== 'place' || id === 'used').map((column) => ({
    column,
    cells: cluster.runs.map((run, n) => {
      const before = cluster.runs[n - 1];
      const change = before && difference(column, column.value(rowOf(before)), column.value(rowOf(run)));
      return { text: cellText(column, rowOf(run)), ...(change !== undefined && { change }) };
    })
  }));
}

/** `+0.8`, `−4`; nothing where both are the same or one is absent. */
function difference(
  column: Column,
  before: number | string | undefined,
  after: number | string | undefined
): string | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  const text = Math.abs(after - before).toFixed(column.digits ?? 0);
  if (Number(text) === 0) return undefined;
  return `${after > before ? '+' : '−'}${text}`;
}
