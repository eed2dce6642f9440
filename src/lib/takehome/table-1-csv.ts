/** Table 1 as rows for a spreadsheet: overall and outer shell in a column each, so that one can compute with them. */
import { csv } from '../base/csv';
import { tableOf } from '../tables/column';
import { shownText, tableRows, type TableCell } from '../tables/table';
import type { Table1, Table1Note } from './table-1';
import { table1Columns } from './table-1-columns';

/** Of the notes, those that hold for a table with a column for each shell. */
const NOTES: readonly Table1Note['id'][] = [
  'spaceGroup',
  'pair',
  'mtzSpaceGroup',
  'cell',
  'rMerge',
  'rPim',
  'shares',
  'significant',
  'anomalous',
  'noAnomalous'
];

/** The table as its columns hold it in files. Notes stand below in rows of the same width. */
export function table1Rows(table: Table1): (readonly TableCell[])[] {
  const [heads = [], ...rows] = tableRows(tableOf('table1', table1Columns(table), table.rows));
  return [
    heads,
    ...rows,
    ...table.notes
      .filter(({ id }) => NOTES.includes(id))
      .map(({ text }) => heads.map((_, column) => (column === 0 ? text : undefined)))
  ];
}

/** RFC 4180, led by the byte-order mark without which spreadsheets read UTF-8 as something else. Numbers are texts here: they keep their stars. */
export function table1Csv(table: Table1): string {
  return `\ufeff${csv(table1Rows(table).map((row) => row.map(shownText)))}`;
}
