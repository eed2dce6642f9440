import { describe, expect, it } from 'vitest';
import type { UnitCell } from '../beamtime/units';
import { cellText, columnsOf, onScreen, tableOf, type Column } from './column';
import { shellColumn } from './shell-columns';
import { tableCsv } from './table';
import { savedCell } from './saved-cell';

interface Row {
  readonly name: string;
  readonly cluster?: number;
  readonly cc?: number;
  readonly significant?: boolean;
  readonly cell?: UnitCell;
}
const COLUMNS: readonly Column<Row>[] = [
  { id: 'path', head: 'path', only: 'file', value: ({ name }) => `m/${name}` },
  { id: 'tick', head: '', only: 'screen', value: () => undefined },
  {
    id: 'cluster',
    head: 'Cluster',
    digits: 0,
    value: ({ cluster }) => cluster,
    text: ({ cluster }) => (cluster === undefined ? undefined : String(cluster).padStart(4, '0'))
  },
  {
    id: 'cc',
    head: 'CC½',
    savedName: 'CC1/2',
    unit: '%',
    digits: 1,
    value: ({ cc }) => cc,
    star: ({ significant }) => significant
  },
  { id: 'cell', head: 'Cell', value: () => undefined, saved: savedCell(({ cell }) => cell) }
];
const ROWS: readonly Row[] = [
  { name: 'a', cluster: 82, cc: 99, significant: true, cell: [78.55, 78.55, 37.113, 90, 104.3, 90] },
  { name: 'b', cc: Number.NaN },
  { name: '=1+1' }
];
const column = (id: string): Column<Row> => {
  const found = COLUMNS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a column', () => {
  it('prints a number as the file does; what is no number is not there', () => {
    expect(ROWS.map((row) => cellText(column('cc'), row))).toEqual(['99.0*', undefined, undefined]);
    expect(ROWS.map((row) => cellText(column('cluster'), row))).toEqual(['0082', undefined, undefined]);
  });

  it('stands in files alone, on the screen alone, or in both', () => {
    expect(onScreen(COLUMNS).map(({ id }) => id)).toEqual(['tick', 'cluster', 'cc', 'cell']);
    expect(
      tableCsv(tableOf('a', COLUMNS, ROWS))
        .trim()
        .split('\r\n')
    ).toEqual([
      'path,Cluster,CC1/2 (%),a (Å),b (Å),c (Å),α (°),β (°),γ (°)',
      'm/a,82,99.0,78.55,78.55,37.11,90,104.30,90',
      'm/b,,,,,,,,',
      'm/=1+1,,,,,,,,'
    ]);
  });

  it('keeps the star of a number for a workbook', () => {
    expect(tableOf('a', [column('cc')], ROWS).rows).toEqual([
      [{ value: 99, digits: 1, star: true }],
      [undefined],
      [undefined]
    ]);
  });
});

describe('a statistic of a shell', () => {
  it('has the digits and marks of XSCALE, and says where no anomalous difference was measured', () => {
    const ccAno = shellColumn<{ ccAno?: number; ccAnoSignificant?: boolean; nAno?: number }>(
      'ccAno',
      'en',
      (row) => row
    );
    expect(cellText(ccAno, { ccAno: 64, ccAnoSignificant: true })).toBe('64*');
    expect(typeof ccAno.why === 'function' && ccAno.why({ nAno: 0 })).toMatch(/Nano = 0/);
    expect(typeof ccAno.why === 'function' && ccAno.why({})).toBeUndefined();
  });
});

describe('the columns of a table that is made', () => {
  it('look as its cells do, and give the same table away', () => {
    const made = {
      name: 'shells',
      columns: [{ name: 'shell' }, { name: 'CC1/2', unit: '%' }],
      rows: [
        ['4.00–3.55', undefined],
        ['3.55–3.20', { value: 54, digits: 1, star: true }]
      ]
    };
    const columns = columnsOf(made);
    expect(columns.map(({ head, digits, stays }) => [head, digits, stays])).toEqual([
      ['shell', undefined, true],
      ['CC1/2 (%)', 'all', undefined]
    ]);
    expect(made.rows.map((row) => columns.map((column) => cellText(column, row)))).toEqual([
      ['4.00–3.55', undefined],
      ['3.55–3.20', '54.0*']
    ]);
    expect(columns[1]?.value(made.rows[1] ?? [])).toBe(54);
  });
});
