import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printed } from './table';
import { columnName, xlsx } from './xlsx';

const partsOf = (...sheets: Parameters<typeof xlsx>[0]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(xlsx(sheets))).map(([path, bytes]) => [path, strFromU8(bytes)])
  );
const sheet = (...rows: Parameters<typeof xlsx>[0][number]['rows']): string =>
  partsOf({ name: 'a', rows: [['head'], ...rows] })['xl/worksheets/sheet1.xml'] ?? '';

describe('a workbook', () => {
  it('holds a part for each sheet and names them all', () => {
    const parts = partsOf({ name: 'Table 1', rows: [] }, { name: 'Shells', rows: [] });
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml'
    ]);
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Table 1" sheetId="1" r:id="rId1"/>');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Id="rId2"');
  });

  it('gives printed numbers as numbers that show their digits and their star', () => {
    const text = sheet([printed(99, 1), printed(51.2, 1, true), printed(19, 0), 0.25, '99.0']);
    expect(text).toContain('<c r="A2" s="4"><v>99.0</v></c>');
    expect(text).toContain('<c r="B2" s="5"><v>51.2</v></c>');
    expect(text).toContain('<c r="C2" s="2"><v>19</v></c>');
    expect(text).toContain('<c r="D2"><v>0.25</v></c>');
    expect(text).toContain('<c r="E2" t="inlineStr">');
  });

  it('keeps texts text: formulas, numbers of clusters, markup, control letters', () => {
    const text = sheet(['=1+1', '0080', '<b>&', 'a\u0000b', '_x0041_']);
    expect(text).not.toContain('<f>');
    expect(text).toContain('>=1+1<');
    expect(text).toContain('>0080<');
    expect(text).toContain('>&#60;b&#62;&#38;<');
    expect(text).toContain('>a\ufffdb<');
    expect(text).toContain('>_x005F_x0041_<');
  });

  it('leaves absent cells out and never writes a zero for them', () => {
    expect(sheet([undefined, '', Number.NaN, 'x'])).toContain('<row r="2"><c r="D2" t="inlineStr">');
  });

  it('gives every sheet a name of its own that spreadsheets accept', () => {
    const long = 'x'.repeat(40);
    const text =
      partsOf({ name: long, rows: [] }, { name: long, rows: [] }, { name: 'a/b:c', rows: [] })[
        'xl/workbook.xml'
      ] ?? '';
    const names = [...text.matchAll(/sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['x'.repeat(31), `${'x'.repeat(29)} 2`, 'a_b_c']);
  });

  it('is as wide as its cells, not as the notes below them', () => {
    const text = sheet(['a name of twenty-five letters', 1], ['x'.repeat(200), undefined]);
    expect(text).toContain('<col min="1" max="1" width="31" customWidth="1"/>');
  });

  it('refuses what no sheet can hold', () => {
    expect(() => xlsx([{ name: 'a', rows: [Array.from({ length: 16_385 }, () => 1)] }])).toThrow(RangeError);
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
