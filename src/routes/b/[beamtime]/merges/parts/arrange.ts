/** Which rows of the decision table are shown, and in which order. The choices stand in the address. */
import { sampleOf } from '$lib/beamtime/names';
import { searchFor } from '$lib/beamtime/search';
import { nearTheEnd, type DecisionRow } from '$lib/analysis/decision-rows';
import { JUDGEMENT_VERDICTS } from '$lib/analysis/judgements';
import { naturalOrder } from '$lib/base/natural-order';
import {
  chosenIn,
  filtered,
  rangesIn,
  sorted,
  sortOf,
  withinRanges,
  type Chosen,
  type Filter,
  type Range,
  type Sort
} from '$lib/tables/arrange';
import type { Column } from '$lib/tables/column';
import type { MergesView } from '../address';
import { grouped, type Grouping } from './grouping';

export type FilterName = 'sample' | 'area' | 'method' | 'symmetry' | 'runs' | 'd' | 'rows' | 'judged';

/** What each filter compares. `runs=last`: the last cycle of each cluster; `d=final`: the resolution that a merge ended with. */
export const FILTERS: Readonly<Record<FilterName, Filter<DecisionRow>>> = {
  sample: { of: ({ merge }) => sampleOf(merge) },
  area: { of: ({ merge }) => merge.area },
  method: { of: ({ merge, trial }) => trial?.clustering ?? merge.clustering },
  symmetry: { of: spaceGroupOf },
  runs: { of: ({ run, last }) => (run === undefined || last ? 'last' : undefined), words: ['last'] },
  d: { of: ({ trial }) => (trial === undefined || trial.final ? 'final' : undefined), words: ['final'] },
  rows: { of: ({ run }) => (run === undefined ? undefined : 'merged'), words: ['merged'] },
  judged: {
    of: ({ run, judgement }) => [
      judgement?.verdict ?? (run === undefined ? '' : 'none'),
      judgement?.note === undefined ? '' : 'noted'
    ],
    words: ['none', ...JUDGEMENT_VERDICTS, 'noted']
  }
};

/** More than `nearTheEnd` tells apart. */
const RANKS = 10;

export interface Arrangement extends Sort {
  readonly text: string;
  readonly chosen: Chosen;
  readonly ranges: readonly Range[];
  /** By sample at first; `group=none` in the address: no groups. */
  readonly group?: Grouping;
}

/** What the address says. Unknown words fall back to "everything". */
export function arrangementOf(
  view: Omit<MergesView, 'fold' | 'tick' | 'hide' | 'rule' | 'frame'>,
  columns: readonly Column<DecisionRow>[]
): Arrangement {
  return {
    text: view.q,
    chosen: chosenIn(FILTERS, view),
    ranges: rangesIn(view.range, columns),
    ...(view.group !== 'none' && { group: view.group }),
    ...sortOf(view.sort)
  };
}

/**
 * The rows that fit, group by group as the table shows them, sorted by the column; rows without a value come last either way. Equal ones, and all without a
 * column: KAMO's choices first, then what else belongs to the end of its merge, then the trials on the way, each in the order of their paths.
 */
export function arrange(
  rows: readonly DecisionRow[],
  columns: readonly Column<DecisionRow>[],
  { text, chosen, ranges, group, ...sort }: Arrangement
): readonly DecisionRow[] {
  const found = searchFor(text);
  const fitting = withinRanges(filtered(rows, FILTERS, chosen), columns, ranges);
  const shown = text === '' ? fitting : fitting.filter((row) => found(searchedText(row)));
  const samples = [...grouped(shown, 'sample').keys()].sort(naturalOrder);
  const places = new Map(samples.map((sample, n) => [sample, n]));
  const isSorted = columns.some(({ id }) => id === sort.sort);
  const place = ({ merge }: DecisionRow): number => (isSorted ? 0 : (places.get(sampleOf(merge)) ?? 0));
  // Asked for once for each row, not at each comparison.
  const ranks = new Map(shown.map((row) => [row, RANKS * place(row) + nearTheEnd(row)]));
  const rank = (row: DecisionRow): number => ranks.get(row) ?? 0;
  const inOrder = sorted(shown, columns, sort, (a, b) => rank(a) - rank(b));
  return group === undefined ? inOrder : [...grouped(inOrder, group).values()].flat();
}

function spaceGroupOf({ run, trial }: DecisionRow): string | undefined {
  return run?.spaceGroup ?? trial?.spaceGroup;
}

/** The path, the sample, the note, the cluster as `cluster_0012` or `12`, and the space group. */
function searchedText(row: DecisionRow): string {
  const { path, merge, cluster, judgement } = row;
  return `${path} ${sampleOf(merge)} ${cluster?.number ?? ''} ${judgement?.note ?? ''} ${spaceGroupOf(row) ?? ''}`;
}
