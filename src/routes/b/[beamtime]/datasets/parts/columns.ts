/** The columns of the table of data sets: what each shows, sorts by, plots and gives away. */
import { FATES } from '$lib/analysis/fate';
import { baseName } from '$lib/base/rel-path';
import { cellText, DIGITS } from '$lib/beamtime/digits';
import type { Shell } from '$lib/beamtime/types';
import { fateText } from '$lib/components/fate/fate-text';
import { printed, readPrinted, type Table, type TableCell } from '$lib/takehome/table';
import { datasetWords } from '$lib/words/datasets';
import { fateWords } from '$lib/words/fate';
import { processing } from '$lib/words/processing';
import type { Language } from '$lib/words/words';
import { prefixWithinPin, usedIn, type DatasetRow } from './rows';

export type ColumnId = keyof (typeof datasetWords)['en']['columns'];

export interface DatasetColumn {
  /** In addresses. */
  readonly id: ColumnId;
  /** Pixels; the fate takes what is left. */
  readonly width: number;
  /** Can be plotted. */
  readonly number: boolean;
  readonly unit?: string;
  /** What is sorted by and plotted. */
  readonly value: (row: DatasetRow) => number | string | undefined;
  readonly text: (row: DatasetRow, language: Language) => string | undefined;
  /** What is taken away, where it is not the text. */
  readonly taken?: (row: DatasetRow) => TableCell;
}

function word(
  id: ColumnId,
  width: number,
  value: (row: DatasetRow) => string | undefined,
  text: DatasetColumn['text'] = value
): DatasetColumn {
  return { id, width, number: false, value, text };
}

function figure(
  id: ColumnId,
  width: number,
  digits: number,
  value: (row: DatasetRow) => number | undefined,
  more: { readonly unit?: string; readonly star?: (row: DatasetRow) => boolean | undefined } = {}
): DatasetColumn {
  const { unit, star } = more;
  return {
    id,
    width,
    number: true,
    ...(unit !== undefined && { unit }),
    value,
    text: (row) => {
      const number = value(row);
      return number === undefined ? undefined : `${number.toFixed(digits)}${star?.(row) ? '*' : ''}`;
    },
    taken: (row) => printed(value(row), digits, star?.(row))
  };
}

function overall(
  id: ColumnId & keyof Shell & keyof typeof DIGITS,
  width: number,
  unit?: string
): DatasetColumn {
  return figure(id, width, DIGITS[id], ({ run }) => run.overall?.[id], unit === undefined ? {} : { unit });
}

/** With the digits of the run's own page. */
function cell(id: ColumnId, axis: number): DatasetColumn {
  const text = ({ run }: DatasetRow): string | undefined =>
    run.unitCell && cellText(run.unitCell).split(' ')[axis];
  return {
    id,
    width: 62,
    number: true,
    unit: axis < 3 ? 'Å' : '°',
    value: ({ run }) => run.unitCell?.[axis],
    text,
    taken: (row) => readPrinted(text(row))
  };
}

export const COLUMNS: readonly DatasetColumn[] = [
  word('pin', 100, ({ run }) => run.pin),
  {
    ...word('dataset', 150, ({ run }) => `${run.prefix} ${run.firstFrame} ${run.lastFrame}`),
    text: (row) => `${prefixWithinPin(row)} ${row.run.firstFrame}–${row.run.lastFrame}`
  },
  word('area', 116, ({ run }) => run.area),
  word('sample', 104, ({ sample }) => sample),
  word('state', 136, ({ run }) => `${run.state} ${run.failedAt ?? ''}`, stateText),
  {
    id: 'fate',
    width: 270,
    number: false,
    value: ({ fate }) => FATES.indexOf(fate.kind),
    text: ({ fate }, language) => fateText(fate, language)
  },
  {
    ...word('says', 128, ({ fate }) => placeText(fate.places[0], (path) => path)),
    text: ({ fate }) => placeText(fate.places[0], baseName),
    taken: ({ fate }) => fate.places.map((place) => placeText(place, (path) => path)).join(' ') || undefined
  },
  word('spaceGroup', 112, ({ run }) => run.spaceGroup),
  figure('isa', 60, DIGITS.isa, ({ run }) => run.isa),
  figure('resolution', 106, DIGITS.resolution, ({ run }) => run.resolutionIOverSigma1, { unit: 'Å' }),
  overall('completeness', 60, '%'),
  figure('ccHalf', 64, DIGITS.ccHalf, ({ run }) => run.overall?.ccHalf, {
    unit: '%',
    star: ({ run }) => run.overall?.ccHalfSignificant
  }),
  overall('redundancy', 62),
  figure('mosaicity', 84, DIGITS.mosaicity, ({ run }) => run.mosaicity, { unit: '°' }),
  ...(['a', 'b', 'c', 'alpha', 'beta', 'gamma'] as const).map(cell),
  {
    id: 'merges',
    width: 220,
    number: false,
    value: (row) => usedIn(row).length || undefined,
    text: (row) =>
      usedIn(row)
        .map(({ merge }) => merge && baseName(merge))
        .join(', ') || undefined,
    taken: (row) =>
      usedIn(row)
        .map(({ merge }) => merge)
        .join(' ') || undefined
  }
];

/** Those that can be drawn. */
export const FIGURES: readonly DatasetColumn[] = COLUMNS.filter(({ number }) => number);

/** These say which row it is: they stay. */
export const STAYING: readonly ColumnId[] = ['pin', 'dataset'];

function stateText({ run }: DatasetRow, language: Language): string {
  const state = processing[language].states[run.state];
  if (run.state === 'finished' || run.failedAt === undefined) return state;
  return `${state} · ${fateWords[language].stages[run.failedAt]}`;
}

function placeText(
  place: DatasetRow['fate']['places'][number] | undefined,
  name: (path: string) => string
): string | undefined {
  return place && `${name(place.path)}${place.line === undefined ? '' : `:${place.line}`}`;
}

/** `a (Å)`: the column as a plot names it. */
export function axisName({ id, unit }: DatasetColumn, language: Language): string {
  const name = datasetWords[language].columns[id];
  return unit === undefined ? name : `${name} (${unit})`;
}

/** The rows shown, with the columns as they are headed; path and frames in cells of their own. */
export function datasetsTable(
  columns: readonly DatasetColumn[],
  rows: readonly DatasetRow[],
  language: Language
): Table {
  const { columns: heads, taken } = datasetWords[language];
  return {
    name: 'data-sets',
    columns: [
      { name: taken.path },
      ...columns.flatMap(({ id, unit }) => [
        { name: heads[id], unit },
        ...(id === 'dataset' ? [{ name: taken.first }, { name: taken.last }] : [])
      ])
    ],
    rows: rows.map((row) => [
      row.path,
      ...columns.flatMap(({ id, taken: given, text }) =>
        id === 'dataset'
          ? [row.run.prefix, row.run.firstFrame, row.run.lastFrame]
          : [given ? given(row) : text(row, language)]
      )
    ])
  };
}
