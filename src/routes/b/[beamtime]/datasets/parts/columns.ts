/** The columns of the table of data sets: what each shows, sorts by, plots and gives away. */
import { FATES } from '$lib/analysis/fate';
import { baseName } from '$lib/base/rel-path';
import { cellText, DIGITS } from '$lib/beamtime/digits';
import type { Shell } from '$lib/beamtime/types';
import { fateText } from '$lib/components/fate/fate-text';
import { inLanguage, isNumeric, sourceText, tableOf, type Column } from '$lib/tables/column';
import { readPrinted, type Table } from '$lib/tables/table';
import { datasetWords } from '$lib/words/datasets';
import { fateWords } from '$lib/words/fate';
import { processing } from '$lib/words/processing';
import type { Language } from '$lib/words/words';
import { prefixWithinPin, usedIn, type DatasetRow } from './rows';

export type DatasetColumn = Column<DatasetRow>;
type ColumnId = keyof (typeof datasetWords)['en']['columns'];

const AXES = ['a', 'b', 'c', 'alpha', 'beta', 'gamma'] as const;

export const datasetColumns: (language: Language) => readonly DatasetColumn[] = inLanguage((language) => {
  const { columns, about, taken } = datasetWords[language];
  const column = (id: ColumnId, width: number, more: Omit<DatasetColumn, 'id' | 'head'>): DatasetColumn => ({
    id,
    head: columns[id],
    about: about[id],
    width,
    ...more
  });
  const overall = (
    id: ColumnId & keyof Shell & keyof typeof DIGITS,
    width: number,
    more: Partial<DatasetColumn> = {}
  ): DatasetColumn =>
    column(id, width, { digits: DIGITS[id], value: ({ run }) => run.overall?.[id], ...more });
  /** With the digits of the run's own page. */
  const axis = (id: (typeof AXES)[number], n: number): DatasetColumn => {
    const text = ({ run }: DatasetRow): string | undefined =>
      run.unitCell && cellText(run.unitCell).split(' ')[n];
    const unit = n < 3 ? 'Å' : '°';
    return column(id, 62, {
      unit,
      digits: 'all',
      value: ({ run }) => run.unitCell?.[n],
      text,
      saved: [{ name: columns[id], unit, cell: (row) => readPrinted(text(row)) }]
    });
  };
  return [
    column('pin', 100, { stays: true, drawn: true, value: ({ run }) => run.pin }),
    column('dataset', 150, {
      stays: true,
      drawn: true,
      value: ({ run }) => `${run.prefix} ${run.firstFrame} ${run.lastFrame}`,
      text: (row) => `${prefixWithinPin(row)} ${row.run.firstFrame}–${row.run.lastFrame}`,
      title: ({ path }) => path,
      saved: [
        { name: columns.dataset, cell: ({ run }) => run.prefix },
        { name: taken.first, cell: ({ run }) => run.firstFrame },
        { name: taken.last, cell: ({ run }) => run.lastFrame }
      ]
    }),
    column('area', 116, { value: ({ run }) => run.area }),
    column('sample', 104, { value: ({ sample }) => sample }),
    column('state', 136, {
      drawn: true,
      value: ({ run }) => `${run.state} ${run.failedAt ?? ''}`,
      text: (row) => stateText(row, language)
    }),
    column('fate', 270, {
      grows: true,
      value: ({ fate }) => FATES.indexOf(fate.kind),
      text: ({ fate }) => fateText(fate, language),
      tone: ({ fate }) => (fate.kind === 'merged' ? undefined : 'soft')
    }),
    column('says', 128, {
      mono: true,
      value: ({ fate: { places } }) => places[0] && sourceText(places[0]),
      text: ({ fate: { places } }) => places[0] && sourceText(places[0], baseName),
      source: ({ fate: { places } }) => places[0],
      title: ({ fate: { places } }) => places.map((place) => sourceText(place)).join('\n') || undefined,
      saved: [
        {
          name: columns.says,
          cell: ({ fate: { places } }) => places.map((place) => sourceText(place)).join(' ') || undefined
        }
      ]
    }),
    column('spaceGroup', 112, { value: ({ run }) => run.spaceGroup }),
    column('isa', 60, { digits: DIGITS.isa, value: ({ run }) => run.isa }),
    column('resolution', 106, {
      unit: 'Å',
      digits: DIGITS.resolution,
      value: ({ run }) => run.resolutionIOverSigma1
    }),
    overall('completeness', 60, { unit: '%' }),
    overall('ccHalf', 64, { unit: '%', star: ({ run }) => run.overall?.ccHalfSignificant }),
    overall('redundancy', 62),
    column('mosaicity', 84, { unit: '°', digits: DIGITS.mosaicity, value: ({ run }) => run.mosaicity }),
    ...AXES.map(axis),
    column('merges', 220, {
      drawn: true,
      value: (row) => usedIn(row).length || undefined,
      text: (row) =>
        usedIn(row)
          .map(({ merge }) => merge && baseName(merge))
          .join(', ') || undefined,
      title: (row) => mergesOf(row).join('\n') || undefined,
      saved: [{ name: columns.merges, cell: (row) => mergesOf(row).join(' ') || undefined }]
    })
  ];
});

/** Those that can be drawn. */
export function figures(language: Language): readonly DatasetColumn[] {
  return datasetColumns(language).filter(isNumeric);
}

function mergesOf(row: DatasetRow): readonly string[] {
  return usedIn(row).flatMap(({ merge }) => merge ?? []);
}

function stateText({ run }: DatasetRow, language: Language): string {
  const state = processing[language].states[run.state];
  if (run.state === 'finished' || run.failedAt === undefined) return state;
  return `${state} · ${fateWords[language].stages[run.failedAt]}`;
}

/** `a (Å)`: the column as a plot names it. */
export function axisName({ head, unit }: DatasetColumn): string {
  return unit === undefined ? head : `${head} (${unit})`;
}

/** The rows shown, with the columns as they are headed; path and frames in cells of their own. */
export function datasetsTable(
  columns: readonly DatasetColumn[],
  rows: readonly DatasetRow[],
  language: Language
): Table {
  const head = datasetWords[language].taken.path;
  return tableOf(
    'data-sets',
    [{ id: 'path', head, only: 'file', value: ({ path }) => path }, ...columns],
    rows
  );
}
