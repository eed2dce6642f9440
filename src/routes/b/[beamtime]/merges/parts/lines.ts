/** The lines of the decision table: rows, and heads of groups whose rows can be folded away. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { grouped, type Grouping } from './grouping';

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
  return [...grouped(rows, grouping)].flatMap(([name, own]) => {
    const key = `group:${name}`;
    const head: TableLine = { kind: 'group', key, grouping, rows: own, folded: folded.has(key) };
    return head.folded ? [head] : [head, ...own.map(rowLine)];
  });
}
