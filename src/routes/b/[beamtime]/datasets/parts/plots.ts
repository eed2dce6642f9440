/** Two columns of the rows shown, as they are plotted; and what colours their points. */
import { counted, roundBins, type Bins } from '$lib/analysis/bins';
import type { Language } from '$lib/words/words';
import { datasetWords } from '$lib/words/datasets';
import { fateWords } from '$lib/words/fate';
import type { DatasetColumn } from './columns';
import type { DatasetRow } from './rows';

export interface PlottedColumn {
  readonly column: DatasetColumn;
  /** In the order of `PlottedRows.numbers`. */
  readonly values: readonly number[];
  readonly bins: Bins;
  readonly counts: Int32Array;
}

export interface PlottedRows {
  /** Rows that have both values. */
  readonly numbers: readonly number[];
  readonly across: PlottedColumn;
  readonly up: PlottedColumn;
}

const WANTED_BINS = 32;

export function plottedRows(
  rows: readonly DatasetRow[],
  across: DatasetColumn,
  up: DatasetColumn
): PlottedRows {
  const points = rows.flatMap((row) => {
    const [x, y] = [across.value(row), up.value(row)];
    return typeof x === 'number' && typeof y === 'number' ? [{ number: row.number, x, y }] : [];
  });
  return {
    numbers: points.map(({ number }) => number),
    across: plotted(
      across,
      points.map(({ x }) => x)
    ),
    up: plotted(
      up,
      points.map(({ y }) => y)
    )
  };
}

function plotted(column: DatasetColumn, values: readonly number[]): PlottedColumn {
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity]
  );
  const bins = roundBins(low, high, WANTED_BINS);
  return { column, values, bins, counts: counted(values, bins) };
}

/** The column of that name among those that can be drawn. */
export function figureNamed(
  columns: readonly DatasetColumn[],
  id: string | undefined,
  usual: DatasetColumn['id']
): DatasetColumn {
  const found = columns.find((one) => one.id === id) ?? columns.find((one) => one.id === usual);
  if (found === undefined) throw new Error(`no figure ${usual}`);
  return found;
}

export const COLOURS = ['none', 'fate', 'spaceGroup', 'sample', 'area'] as const;
export type Colour = (typeof COLOURS)[number];

export function colourIn(text: string | undefined): Colour {
  return COLOURS.find((one) => one === text) ?? 'fate';
}

/** What a row is coloured by, in words; `undefined` where nothing says. */
export function colourValue(row: DatasetRow, colour: Colour, language: Language): string | undefined {
  switch (colour) {
    case 'none':
      return undefined;
    case 'fate':
      return fateWords[language].kinds[row.fate.kind];
    case 'spaceGroup':
      return row.run.spaceGroup ?? datasetWords[language].selection.noGroup;
    case 'sample':
      return row.sample;
    case 'area':
      return row.run.area;
  }
}
