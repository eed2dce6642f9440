/** Which rows of the decision table are shown, and in which order. The choices stand in the address. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { JUDGEMENT_VERDICTS, type JudgementVerdict } from '$lib/analysis/judgements';
import { naturalOrder } from '$lib/base/rel-path';
import type { Column } from './columns';

export const GROUPINGS = ['sample', 'method', 'cluster'] as const;
export type Grouping = (typeof GROUPINGS)[number];

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
  const group = GROUPINGS.find((one) => one === said('group'));
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

/** The rows that fit, sorted by the column; rows without a value come last either way, equal ones keep the order of their paths. */
export function arrange(
  rows: readonly DecisionRow[],
  columns: readonly Column[],
  arrangement: Arrangement
): readonly DecisionRow[] {
  const words = arrangement.text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => fits(row, arrangement, words));
  const column = columns.find(({ id }) => id === arrangement.sort);
  if (column === undefined) return shown;
  const sign = arrangement.descending ? -1 : 1;
  return shown
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
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

/** Every word must occur in the path, the sample, the note or the cluster as `cluster_0012` or `12`. */
function fits(row: DecisionRow, arrangement: Arrangement, words: readonly string[]): boolean {
  const { merge, trial, cluster, run } = row;
  const { area, sample, method } = arrangement;
  if (area !== undefined && merge.area !== area) return false;
  if (sample !== undefined && merge.sampleName !== sample) return false;
  if (method !== undefined && (trial?.clustering ?? merge.clustering) !== method) return false;
  if (arrangement.lastOnly && run !== undefined && !row.last) return false;
  if (arrangement.finalOnly && trial !== undefined && !trial.final) return false;
  if (arrangement.mergedOnly && run === undefined) return false;
  if (!fitsJudgement(row, arrangement.judged)) return false;
  if (words.length === 0) return true;
  const text =
    `${row.path} ${merge.sampleName} ${cluster?.number ?? ''} ${row.judgement?.note ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
