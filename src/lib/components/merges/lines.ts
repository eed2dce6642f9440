/** The lines of the decision table: rows, and heads of groups whose rows can be folded away. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { Grouping } from './arrange';

export type TableLine =
  | { readonly kind: 'row'; readonly key: string; readonly row: DecisionRow }
  | {
      readonly kind: 'group';
      /** Begins with `group:`, so that it is never a path. */
      readonly key: string;
      readonly grouping: Grouping;
      readonly rows: readonly DecisionRow[];
      readonly folded: boolean;
    };

/** Groups in the order in which the rows bring them; within a group the rows keep their order. */
export function linesOf(
  rows: readonly DecisionRow[],
  grouping: Grouping | undefined,
  folded: ReadonlySet<string>
): readonly TableLine[] {
  const rowLine = (row: DecisionRow): TableLine => ({ kind: 'row', key: row.path, row });
  if (grouping === undefined) return rows.map(rowLine);
  const groups = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const key = `group:${groupKey(row, grouping)}`;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [row]);
    else there.push(row);
  }
  return [...groups].flatMap(([key, own]) => {
    const head: TableLine = { kind: 'group', key, grouping, rows: own, folded: folded.has(key) };
    return head.folded ? [head] : [head, ...own.map(rowLine)];
  });
}

/** Cluster numbers are those of one tree only: a cluster is named with its trial. */
function groupKey({ merge, trial, cluster }: DecisionRow, grouping: Grouping): string {
  if (grouping === 'sample') return merge.sampleName;
  if (grouping === 'method') return trial?.clustering ?? merge.clustering;
  return `${trial?.path ?? merge.path}${cluster === undefined ? '' : `/${cluster.number}`}`;
}
