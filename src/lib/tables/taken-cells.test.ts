/** Cells as they leave the page: what a spreadsheet, a paste or a program reads of them. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { csv, notFormula, parseCsv } from '../base/csv';
import { HOSTILE_NAME } from '../../../tests/support/drawn';
import { sorted } from './arrange';
import type { Column } from './column';
import { printed, readPrinted, shownText, tableCsv, tableTsv, type Table, type TableCell } from './table';
import { xlsx } from './xlsx';

const oneCell = (cell: TableCell): Table => ({ name: 'a', columns: [{ name: 'x' }], rows: [[cell]] });
const inSheet = (cell: TableCell): string => {
  const sheet = unzipSync(xlsx([{ name: 'a', rows: [['head'], [cell]] }]))['xl/worksheets/sheet1.xml'];
  return /<row r="2">(.*?)<\/row>/s.exec(strFromU8(sheet ?? new Uint8Array()))?.[1] ?? '';
};

describe('a cell of CSV', () => {
  test.each<[string, string | number | undefined, string]>([
    ['absent', undefined, ''],
    ['empty', '', ''],
    ['zero is not absent', 0, '0'],
    ['a negative number', -0.5, '-0.5'],
    ['a comma', 'a,b', '"a,b"'],
    ['a semicolon, at which other countries part cells', 'a;b', '"a;b"'],
    ['a tab', 'a\tb', '"a\tb"'],
    ['a quote is doubled', 'a "b"', '"a ""b"""'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['blanks at both ends stay', ' a ', ' a '],
    ['a number of a cluster keeps its zeros', '0080', '0080'],
    ['a printed number is none of a formula', '-0.50', '-0.50'],
    ['with its plus', '+12', '+12'],
    ['a range of frames is no number', '-1-2', "'-1-2"],
    ['Japanese', '試料', '試料'],
    ['a full-width formula', '＋1', "'＋1"],
    ['a formula behind blanks', '  =1', "'  =1"],
    ['an address', '@a', "'@a"]
  ])('%s', (_, cell, text) => {
    expect(csv([[cell, 'end']])).toBe(`${text},end\r\n`);
  });
  test.each(['a,b', 'a;b', 'a "b"', '"', '""', 'a\nb', 'a\r\nb', ',', 'x', '試料,"二"'])(
    '%j comes back as it was',
    (text) => {
      expect(parseCsv(csv([[text, 'end']]))).toEqual([[text, 'end']]);
    }
  );
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'without a last line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'with bare returns',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'with empty cells',
      'a,,c\r\n,,z',
      [
        ['a', '', 'c'],
        ['', '', 'z']
      ]
    ],
    ['of nothing', '', []],
    ['of commas alone', ',,\r\n', []],
    ['a quote inside a cell is a letter', 'a"b,c', [['a"b', 'c']]],
    ['a quoted cell may be empty', '"",b', [['', 'b']]]
  ])('a sheet %s is read', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
  it('a hostile name leads no formula and breaks no row', () => {
    const [[back] = []] = parseCsv(csv([[HOSTILE_NAME, 'end']]));
    expect(back).toBe(notFormula(HOSTILE_NAME));
    expect(csv([[HOSTILE_NAME, 'end']]).split('\r\n')).toHaveLength(2);
  });
});

describe('a printed number', () => {
  test.each<[number | undefined, number, boolean, string]>([
    [99, 1, false, '99.0'],
    [99, 1, true, '99.0*'],
    [0, 0, false, '0'],
    [-1.75, 1, false, '-1.8'],
    [1234567.5, 1, false, '1234567.5'],
    [undefined, 1, true, ''],
    [NaN, 1, false, ''],
    [Infinity, 1, false, '']
  ])('%s with %i decimals, star %s, looks as %j', (value, digits, star, text) => {
    const cell = printed(value, digits, star);
    expect(shownText(cell)).toBe(text);
    // The star is the look of the number, not a part of it.
    const plain = text.replace('*', '');
    expect(tableCsv(oneCell(cell)).split('\r\n')[1]).toBe(plain);
    expect(tableTsv(oneCell(cell)).split('\n')[1]).toBe(plain);
    expect(/<v>(.*)<\/v>/.exec(inSheet(cell))?.[1] ?? '').toBe(plain);
  });
  test.each<[string, TableCell]>([
    ['99', { value: 99, digits: 0 }],
    ['-1.80', { value: -1.8, digits: 2 }],
    ['0', { value: 0, digits: 0 }],
    ['0.5*', { value: 0.5, digits: 1, star: true }],
    ['007', '007'],
    ['-07', '-07'],
    ['1e5', '1e5'],
    ['1,000', '1,000'],
    ['12 Å', '12 Å'],
    ['*', '*'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['1234567890123456', '1234567890123456'],
    ['', '']
  ])('%j is read as %j', (text, cell) => {
    expect(readPrinted(text)).toEqual(cell);
    expect(shownText(readPrinted(text))).toBe(text);
  });
});

describe('a cell of a sheet', () => {
  test.each<[string, TableCell, RegExp]>([
    ['absent is no cell', undefined, /^$/],
    ['an empty text is no cell', '', /^$/],
    ['no number is no cell', NaN, /^$/],
    ['zero is one', 0, /<v>0<\/v>/],
    ['a text that looks like a number stays a text', '12', /t="inlineStr".*>12</],
    ['a formula is a text', '=1+1', /t="inlineStr".*>=1\+1</],
    ['markup is a text', '<f>1</f>', /&#60;f&#62;1&#60;/]
  ])('%s', (_, cell, text) => {
    expect(inSheet(cell)).toMatch(text);
    expect(inSheet(cell)).not.toContain('<f>');
  });
});

describe('sorted', () => {
  interface Row {
    readonly name?: string;
    readonly n?: number;
  }
  const COLUMNS: readonly Column<Row>[] = [
    { id: 'name', head: 'Name', value: ({ name }) => name },
    { id: 'n', head: 'N', digits: 1, value: ({ n }) => n }
  ];
  const numbers = (descending: boolean, ...values: readonly (number | undefined)[]) =>
    sorted<Row>(
      values.map((n) => (n === undefined ? {} : { n })),
      COLUMNS,
      { sort: 'n', descending }
    ).map(({ n }) => n);
  test.each<[string, readonly (number | undefined)[], readonly (number | undefined)[]]>([
    ['by value and not by letter', [10, 9, 100], [9, 10, 100]],
    ['negative before zero', [0, -1.8, 0.5], [-1.8, 0, 0.5]],
    ['absent last', [undefined, 3, undefined, 1], [1, 3, undefined, undefined]],
    ['zero is not absent', [undefined, 0, -1], [-1, 0, undefined]]
  ])('numbers: %s', (_, values, expected) => {
    expect(numbers(false, ...values)).toEqual(expected);
    const [there, absent] = [
      expected.filter((n) => n !== undefined),
      expected.filter((n) => n === undefined)
    ];
    expect(numbers(true, ...values)).toEqual([...there.reverse(), ...absent]);
  });
  it('names: in natural order, absent last, and the rows given stay as they were', () => {
    const rows: readonly Row[] = [{ name: 'run_10' }, {}, { name: 'run_9' }, { name: '試料' }];
    const order = sorted(rows, COLUMNS, { sort: 'name', descending: false }).map(({ name }) => name);
    expect(order).toEqual(['run_9', 'run_10', '試料', undefined]);
    expect(rows[0]?.name).toBe('run_10');
  });
});
