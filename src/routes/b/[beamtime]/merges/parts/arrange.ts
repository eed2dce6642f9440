/** Which rows of the decision table are shown, and in which order. The choices stand in the address. */
import { searchFor } from '$lib/beamtime/search';
import { nearTheEnd, type DecisionRow } from '$lib/analysis/decision-rows';
import { JUDGEMENT_VERDICTS, type JudgementVerdict } from '$lib/analysis/judgements';
import { naturalOrder } from '$lib/base/rel-path';
import type { Column } from '$lib/components/merges/columns';
import { grouped, GROUPINGS, type Grouping } from './grouping';

export interface Arrangement {
  readonly text: string;
  readonly area?: string;
  readonly sample?: string;
  readonly method?: string;
  /** Only the last cycle of each cluster. */
  readonly lastOnly: boolean;
  /** Only the resolution that a merge ended with. */
  readonly finalOnly: boolean;
  /** Only rows that have a run. */
  readonly mergedOnly: boolean;
  readonly judged?: JudgementVerdict | 'none' | 'noted';
  /** By sample at first; `group=none` in the address: no groups. */
  readonly group?: Grouping;
  /** Keys of groups whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly sort?: string;
  readonly descending: boolean;
}

/** Parts of an address, and what they say. Unknown words fall back to "everything". */
export function arrangementOf(view: URLSearchParams): Arrangement {
  const said = (key: string): string | undefined => view.get(key) ?? undefined;
  const judged = [...JUDGEMENT_VERDICTS, 'none' as const, 'noted' as const].find(
    (one) => one === said('judged')
  );
  const group =
    said('group') === 'none' ? undefined : (GROUPINGS.find((one) => one === said('group')) ?? 'sample');
  const [area, sample, method, sort] = ['area', 'sample', 'method', 'sort'].map(said);
  return {
    text: said('q') ?? '',
    ...(area !== undefined && { area }),
    ...(sample !== undefined && { sample }),
    ...(method !== undefined && { method }),
    lastOnly: view.get('runs') === 'last',
    finalOnly: view.get('d') === 'final',
    mergedOnly: view.get('rows') === 'merged',
    ...(judged !== undefined && { judged }),
    ...(group !== undefined && { group }),
    folded: new Set(view.getAll('fold')),
    ...(sort !== undefined && { sort: sort.replace(/^-/, '') }),
    descending: sort?.startsWith('-') ?? false
  };
}

/**
 * The rows that fit, group by group as the table shows them, sorted by the column; rows without a value come last either way. Equal ones, and all without a
 * column: KAMO's choices first, then what else belongs to the end of its merge, then the trials on the way, each in the order of their paths.
 */
export function arrange(
  rows: readonly DecisionRow[],
  columns: readonly Column[],
  arrangement: Arrangement
): readonly DecisionRow[] {
  const found = searchFor(arrangement.text);
  const shown = rows.filter((row) => fits(row, arrangement) && found(searchedText(row)));
  const { group } = arrangement;
  const samples = [...grouped(shown, 'sample').keys()].sort(naturalOrder);
  const column = columns.find(({ id }) => id === arrangement.sort);
  const sign = arrangement.descending ? -1 : 1;
  const sorted = shown
    .map((row) => ({ row, value: column?.value(row), place: samples.indexOf(row.merge.sampleName) }))
    .sort(
      (a, b) =>
        (column === undefined ? a.place - b.place : compare(a.value, b.value, sign)) ||
        nearTheEnd(a.row) - nearTheEnd(b.row)
    )
    .map(({ row }) => row);
  return group === undefined ? sorted : [...grouped(sorted, group).values()].flat();
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(String(a), String(b)));
}

function fitsJudgement({ judgement, run }: DecisionRow, wanted: Arrangement['judged']): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return run !== undefined && judgement?.verdict === undefined;
  return wanted === 'noted' ? judgement?.note !== undefined : judgement?.verdict === wanted;
}

/** The path, the sample, the note, the cluster as `cluster_0012` or `12`, and the space group. */
function searchedText({ path, merge, trial, cluster, run, judgement }: DecisionRow): string {
  const group = run?.spaceGroup ?? trial?.spaceGroup ?? '';
  return `${path} ${merge.sampleName} ${cluster?.number ?? ''} ${judgement?.note ?? ''} ${group}`;
}

function fits(row: DecisionRow, arrangement: Arrangement): boolean {
  const { merge, trial, run } = row;
  const { area, sample, method } = arrangement;
  if (area !== undefined && merge.area !== area) return false;
  if (sample !== undefined && merge.sampleName !== sample) return false;
  if (method !== undefined && (trial?.clustering ?? merge.clustering) !== method) return false;
  if (arrangement.lastOnly && run !== undefined && !row.last) return false;
  if (arrangement.finalOnly && trial !== undefined && !trial.final) return false;
  if (arrangement.mergedOnly && run === undefined) return false;
  return fitsJudgement(row, arrangement.judged);
}
