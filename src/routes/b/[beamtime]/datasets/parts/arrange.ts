/** Which data sets are shown, and in which order. The choices stand in the address. */
import { spellings } from '$lib/beamtime/names';
import { FATES, isLoss } from '$lib/analysis/fate';
import { searchFor } from '$lib/beamtime/search';
import type { ProcessingState } from '$lib/beamtime/types';
import { chosenIn, filtered, sorted, sortOf, type Chosen, type Filter, type Sort } from '$lib/tables/arrange';
import { cellText, isNumeric } from '$lib/tables/column';
import type { DatasetColumn } from './columns';
import type { DatasetRow } from './rows';

const NO_RESULT: ReadonlySet<ProcessingState> = new Set(['failed', 'gave-up', 'unfinished']);

/** Questions that are put often. */
export const PRESETS = {
  unmerged: ({ fate }: DatasetRow) => isLoss(fate.kind),
  form: ({ fate }: DatasetRow) => fate.kind === 'other-form',
  failed: ({ run }: DatasetRow) => NO_RESULT.has(run.state),
  chosen: ({ fate }: DatasetRow) => fate.kind === 'merged',
  isa: ({ run }: DatasetRow) => run.isa !== undefined
} as const;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = ['unmerged', 'form', 'failed', 'chosen', 'isa'] as const satisfies Preset[];

/** The order that a preset brings along. */
export const PRESET_SORT: Readonly<Partial<Record<Preset, string>>> = { isa: '-isa' };

/** What each filter compares; fates in the order of the way. */
export const FILTERS = {
  sample: { of: ({ sample }: DatasetRow) => sample },
  area: { of: ({ run }: DatasetRow) => run.area },
  state: { of: ({ run }: DatasetRow) => run.state },
  fate: { of: ({ fate }: DatasetRow) => fate.kind, words: FATES },
  group: { of: ({ run }: DatasetRow) => run.spaceGroup }
} as const satisfies Record<string, Filter<DatasetRow>>;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = ['sample', 'area', 'state', 'fate', 'group'] as const satisfies FilterName[];

export interface Arrangement extends Sort {
  readonly text: string;
  readonly preset?: Preset;
  readonly filters: Chosen;
}

/** What the address says. */
export function arrangementOf(
  view: Readonly<Record<FilterName | 'sort', string | undefined>> & {
    readonly q: string;
    readonly preset: Preset | undefined;
  }
): Arrangement {
  const { q, preset, sort } = view;
  return {
    text: q,
    filters: chosenIn(FILTERS, view),
    ...(preset !== undefined && { preset }),
    ...sortOf(sort)
  };
}

/** The rows that fit, sorted by the column; rows without a value come last either way. */
export function arrange(
  rows: readonly DatasetRow[],
  columns: readonly DatasetColumn[],
  { text, preset, filters, ...sort }: Arrangement
): readonly DatasetRow[] {
  const found = searchFor(text);
  const named = columns.filter((column) => !isNumeric(column));
  /** The path, and what the columns of words say. */
  const searched = (row: DatasetRow): string =>
    `${row.path} ${spellings(row.sample ?? '')} ${named.map((column) => cellText(column, row) ?? '').join(' ')}`;
  const shown = filtered(rows, FILTERS, filters).filter(
    (row) => (preset === undefined || PRESETS[preset](row)) && (text === '' || found(searched(row)))
  );
  return sorted(shown, columns, sort);
}
