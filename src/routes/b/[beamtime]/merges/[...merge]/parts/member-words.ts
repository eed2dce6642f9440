/** What became of the members of a cluster, in words, and their table to take home. */
import type { FrameLoss } from '$lib/analysis/cycles';
import { DIGITS } from '$lib/beamtime/digits';
import { runTail } from '$lib/beamtime/stored-paths';
import type { Cluster, MergeRun } from '$lib/beamtime/types';
import { CELL_COLUMNS, cellCells } from '$lib/components/cell-columns';
import { clusterNumber } from '$lib/components/chart/cluster-figures';
import { printed, type Table } from '$lib/takehome/table';
import { merge } from '$lib/words/merge';
import type { Language } from '$lib/words/words';
import type { MemberRow } from './members';

/** Used, or when and why it left. `losses`: frames cut away, by the tail of the run; only merge.log says how many. */
export function memberState(
  { inRun, rejected }: MemberRow,
  run: MergeRun | undefined,
  losses: ReadonlyMap<string, FrameLoss>,
  language: Language
): string {
  const told = merge[language].member;
  if (rejected) return told.rejected(`run_0${rejected.cycle}`, reasonText(rejected.reason, language));
  if (inRun === undefined) return run === undefined ? '' : told.notScaled;
  const state = inRun.reference ? told.reference : told.used;
  if (!inRun.framesRemoved) return state;
  const loss = losses.get(runTail(inRun.path) ?? inRun.path);
  return told.trimmed(state, loss?.removed.length, loss && loss.lastFrame - loss.firstFrame + 1);
}

/** KAMO joins several reasons with commas. */
function reasonText(reason: string, language: Language): string {
  const words = merge[language];
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return reason
    .split(',')
    .map((one) => (reasons[one] === undefined ? one : words.reason(one, reasons[one])))
    .join(words.and);
}

export function membersTable(
  cluster: Cluster,
  rows: readonly MemberRow[],
  stateOf: (row: MemberRow) => string,
  language: Language
): Table {
  const words = merge[language];
  const told = words.member;
  return {
    name: `cluster_${clusterNumber(cluster)}-members`,
    columns: [
      ...[told.number, told.pin, told.run, words.storedPath].map((name) => ({ name })),
      ...CELL_COLUMNS,
      ...[told.isa, told.scaleB, told.state].map((name) => ({ name }))
    ],
    rows: rows.map((row) => [
      row.number,
      row.pin,
      row.processingRun,
      row.path,
      ...cellCells(row.unitCell),
      printed(row.inRun?.isa, DIGITS.isa),
      printed(row.inRun?.b, DIGITS.scaleB),
      stateOf(row)
    ])
  };
}
