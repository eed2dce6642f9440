/** Table 1 as rows for a spreadsheet: overall and outer shell in a column each, so that one can compute with them. */
import { csv } from '../base/csv';
import { takenFiles } from '../words/taken-files';
import type { Table1, Table1Note } from './table-1';

/** Of the notes, those that hold for a table with a column for each shell. */
const NOTES: readonly Table1Note['id'][] = [
  'spaceGroup',
  'mtzSpaceGroup',
  'cell',
  'rMerge',
  'rPim',
  'shares',
  'significant',
  'anomalous',
  'noAnomalous'
];

/**
 * Heads, then one row per quantity: label, unit, and for every run overall, outer (and inner) as printed; absent cells are empty. Notes stand
 * below in rows of the same width.
 */
export function table1Rows(table: Table1): (string | undefined)[][] {
  const words = takenFiles[table.language].table1;
  const shells = table.inner ? (['overall', 'outer', 'inner'] as const) : (['overall', 'outer'] as const);
  const heads = [
    words.quantity,
    words.unit,
    ...table.columns.flatMap(({ name }) => shells.map((shell) => `${name} ${words[shell]}`))
  ];
  return [
    heads,
    ...table.rows.map((row) => [
      row.label,
      row.unit,
      ...row.cells.flatMap((cell) => shells.map((shell) => cell[shell]))
    ]),
    ...table.notes
      .filter(({ id }) => NOTES.includes(id))
      .map(({ text }) => heads.map((_, column) => (column === 0 ? text : undefined)))
  ];
}

/** RFC 4180, led by the byte-order mark without which spreadsheets read UTF-8 as something else. */
export function table1Csv(table: Table1): string {
  return `\ufeff${csv(table1Rows(table))}`;
}
