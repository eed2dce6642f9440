/** Which data sets are shown, and in which order. The choices stand in the address. */
import { FATES, isLoss, type FateKind } from '$lib/analysis/fate';
import { naturalOrder } from '$lib/base/rel-path';
import { searchFor } from '$lib/beamtime/search';
import type { ProcessingState } from '$lib/beamtime/types';
import type { Language } from '$lib/words/words';
import { COLUMNS } from './columns';
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

/** What each filter compares. */
export const FILTERS = {
  sample: ({ sample }: DatasetRow) => sample,
  area: ({ run }: DatasetRow) => run.area,
  state: ({ run }: DatasetRow) => run.state,
  fate: ({ fate }: DatasetRow) => fate.kind,
  group: ({ run }: DatasetRow) => run.spaceGroup
} as const;
export type Filter = keyof typeof FILTERS;
export const FILTER_NAMES = ['sample', 'area', 'state', 'fate', 'group'] as const satisfies Filter[];

export interface Arrangement {
  readonly text: string;
  readonly preset?: Preset;
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  readonly sort?: string;
  readonly descending: boolean;
}

/** What the address says. */
export function arrangementOf(
  view: Readonly<Record<Filter | 'sort', string | undefined>> & {
    readonly q: string;
    readonly preset: Preset | undefined;
  }
): Arrangement {
  const { q, preset, sort } = view;
  return {
    text: q,
    filters: Object.fromEntries(FILTER_NAMES.flatMap((name) => (view[name] ? [[name, view[name]]] : []))),
    ...(preset !== undefined && { preset }),
    ...(sort !== undefined && { sort: sort.replace(/^-/, '') }),
    descending: sort?.startsWith('-') ?? false
  };
}

/** Values that a filter can be set to; fates in the order of the way, others in natural order. */
export function valuesOf(rows: readonly DatasetRow[], filter: Filter): readonly string[] {
  const values = [...new Set(rows.flatMap((row) => FILTERS[filter](row) ?? []))];
  if (filter !== 'fate') return values.sort(naturalOrder);
  return values.sort((a, b) => FATES.indexOf(a as FateKind) - FATES.indexOf(b as FateKind));
}

/** The rows that fit, sorted by the column; rows without a value come last either way. */
export function arrange(
  rows: readonly DatasetRow[],
  { text, preset, filters, sort, descending }: Arrangement,
  language: Language
): readonly DatasetRow[] {
  const found = searchFor(text);
  const wanted = FILTER_NAMES.filter((name) => filters[name] !== undefined);
  const shown = rows.filter(
    (row) =>
      (preset === undefined || PRESETS[preset](row)) &&
      wanted.every((name) => FILTERS[name](row) === filters[name]) &&
      (text === '' || found(searchedText(row, language)))
  );
  const column = COLUMNS.find(({ id }) => id === sort);
  if (column === undefined) return shown;
  const sign = descending ? -1 : 1;
  return shown
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(String(a), String(b)));
}

/** The path, and what the columns of words say. */
function searchedText(row: DatasetRow, language: Language): string {
  const words = COLUMNS.filter(({ number }) => !number).map(({ text }) => text(row, language) ?? '');
  return `${row.path} ${words.join(' ')}`;
}
