/** The numbers of a run, one below the other, for setting the cycles of a cluster side by side. Digits and names are those of the decision table. */
import type { Cluster, Merge, MergeRun, Trial } from '$lib/beamtime/types';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { mergeColumns } from '$lib/components/merges/columns';
import { cellText, reasonOf, type Column } from '$lib/tables/column';
import type { Language } from '$lib/words/words';

export interface FigureRow {
  readonly column: Column<DecisionRow>;
  /** A cell for each run: what it says or why it is empty, and the difference to the cycle before. */
  readonly cells: readonly { readonly text?: string; readonly why?: string; readonly change?: string }[];
}

/** What does not change from cycle to cycle, is not said by a file, or would take the width of all others. */
const LEFT_OUT: ReadonlySet<string> = new Set(['height', 'judged', 'unitCell']);

/** A row for each statistic, a cell for each run, with the difference to the cycle before where there is one. */
export function figureRows(merge: Merge, trial: Trial, cluster: Cluster, language: Language): FigureRow[] {
  const rowOf = (run: MergeRun) => ({
    path: run.path,
    merge,
    trial,
    cluster,
    run,
    choice: false,
    last: false
  });
  return mergeColumns(language)
    .filter(({ group, id }) => group !== undefined && !LEFT_OUT.has(id))
    .map((column) => ({
      column,
      cells: cluster.runs.map((run, n) => {
        const before = cluster.runs[n - 1];
        const change = before && difference(column, column.value(rowOf(before)), column.value(rowOf(run)));
        const [text, why] = [cellText(column, rowOf(run)), reasonOf(column, rowOf(run))];
        return {
          ...(text === undefined ? why !== undefined && { why } : { text }),
          ...(change !== undefined && { change })
        };
      })
    }));
}

/** `+0.8`, `−4`; nothing where both are the same or one is absent. */
function difference(
  { digits }: Column<DecisionRow>,
  before: number | string | undefined,
  after: number | string | undefined
): string | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  const text = Math.abs(after - before).toFixed(typeof digits === 'number' ? digits : 0);
  if (Number(text) === 0) return undefined;
  return `${after > before ? '+' : '−'}${text}`;
}
