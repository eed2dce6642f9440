/** By what the rows of the decision table are grouped. */
import { sampleOf } from '$lib/beamtime/names';
import { group } from 'd3-array';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { groupLines, rowLines, type GridLine } from '$lib/tables/grid-lines';

export const GROUPINGS = ['sample', 'method', 'cluster'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Cluster numbers are those of one tree only: a cluster is named with its trial. */
function groupKey({ merge, trial, cluster }: DecisionRow, grouping: Grouping): string {
  if (grouping === 'sample') return sampleOf(merge);
  if (grouping === 'method') return trial?.clustering ?? merge.clustering;
  return `${trial?.path ?? merge.path}${cluster === undefined ? '' : `/${cluster.number}`}`;
}

/** Groups in the order in which the rows bring them; within a group the rows keep their order. */
export function grouped(
  rows: readonly DecisionRow[],
  grouping: Grouping
): ReadonlyMap<string, readonly DecisionRow[]> {
  return group(rows, (row) => groupKey(row, grouping));
}

/** Rows, under heads where they are grouped. */
export function linesOf(
  rows: readonly DecisionRow[],
  grouping: Grouping | undefined,
  folded: ReadonlySet<string>
): readonly GridLine<DecisionRow>[] {
  const keyOf = ({ path }: DecisionRow): string => path;
  return grouping === undefined ? rowLines(rows, keyOf) : groupLines(grouped(rows, grouping), folded, keyOf);
}
