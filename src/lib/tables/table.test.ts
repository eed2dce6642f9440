import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../base/csv';
import { savedName } from '../takehome/file-name';
import { printed, readPrinted, tableCsv, tableCsvFile, tableTsv, type Table } from './table';
import { tableXlsx } from './xlsx';

const table: Table = {
  name: 'merges',
  columns: [{ name: 'run' }, { name: 'Cmpl', unit: '%' }, { name: 'CC1/2', unit: '%' }, { name: 'n' }],
  rows: [
    ['a,b "c"', printed(99, 1), printed(51.2, 1, true), 3],
    ['=HYPERLINK("x")', printed(-0.5, 2), undefined, undefined],
    ['0080', printed(Number.NaN, 1), printed(0, 0), 12]
  ]
};

/** Rows of the sheet as texts, empty where there is no cell. */
async function sheetOf(made: Table): Promise<string[][]> {
  const parts = unzipSync(new Uint8Array(await tableXlsx(made).arrayBuffer()));
  const bytes = parts['xl/worksheets/sheet1.xml'];
  if (bytes === undefined) throw new Error('no sheet');
  return [...strFromU8(bytes).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells = new Map(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>.*?<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/gs)].map(
        ([, column = '', text = '']) => [
          column,
          text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
        ]
      )
    );
    return made.columns.map((_, n) => cells.get(String.fromCharCode(65 + n)) ?? '');
  });
}

it('is pasted with tabs: digits as printed, no cell or row broken, nothing computed', () => {
  const lines = tableTsv({ ...table, rows: [...table.rows, ['two\nlines\tand a tab', 1, 2, 3]] }).split('\n');
  expect(lines.map((line) => line.split('\t'))).toEqual([
    ['run', 'Cmpl (%)', 'CC1/2 (%)', 'n'],
    ['a,b "c"', '99.0', '51.2', '3'],
    ['\'=HYPERLINK("x")', '-0.50', '', ''],
    ['0080', '', '0', '12'],
    ['two lines and a tab', '1', '2', '3']
  ]);
});

describe('a table taken away', () => {
  it('has the same cells in both formats, with the digits that were printed', async () => {
    const rows = [
      ['run', 'Cmpl (%)', 'CC1/2 (%)', 'n'],
      ['a,b "c"', '99.0', '51.2', '3'],
      ['=HYPERLINK("x")', '-0.50', '', ''],
      ['0080', '', '0', '12']
    ];
    expect(await sheetOf(table)).toEqual(rows);
    const guarded = rows.map((row) => row.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)));
    expect(parseCsv(tableCsv(table))).toEqual(guarded);
  });

  it('is numbers where there are numbers, and never a formula', async () => {
    const parts = unzipSync(new Uint8Array(await tableXlsx(table).arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="B2" s="4"><v>99.0</v></c>');
    expect(sheet).toContain('<c r="C2" s="5"><v>51.2</v></c>');
    expect(sheet).toContain('<c r="A3" t="inlineStr">');
    expect(sheet).toContain('<c r="A4" t="inlineStr">');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '\t=1', '-cmd|x'])(
    'gives %j as text in CSV',
    (text) => {
      const [, [cell] = []] = parseCsv(tableCsv({ name: 'a', columns: [{ name: 'x' }], rows: [[text]] }));
      expect(cell).toBe(`'${text}`);
    }
  );

  it('says by a mark that the file is UTF-8', async () => {
    const bytes = new Uint8Array(await tableCsvFile(table).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('readPrinted', () => {
  it('takes printed numbers for numbers, and names for names', () => {
    expect(['99.0', '51.2*', '-0.50', '0080', '48.21–2.52', undefined].map(readPrinted)).toEqual([
      { value: 99, digits: 1 },
      { value: 51.2, digits: 1, star: true },
      { value: -0.5, digits: 2 },
      '0080',
      '48.21–2.52',
      undefined
    ]);
  });
});

describe('savedName', () => {
  it('holds no letter that a file system refuses, and hides no file', () => {
    expect(savedName('../a b:c', 'pins/x', 'csv')).toBe('_a_b_c-pins_x.csv');
    expect(savedName('200714_BL45XU_userA', 'merges', 'xlsx')).toBe('200714_BL45XU_userA-merges.xlsx');
  });
});
