import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/support/reflection-data';
import { readReflections } from './read-reflections';
import type { ReflectionFile } from './reflection-file';

const ITEMS = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD', 'PSI'];
const head = (items: readonly string[] = ITEMS): string =>
  [
    "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=FALSE",
    '!SPACE_GROUP_NUMBER=   96',
    '!UNIT_CELL_CONSTANTS=    57.0    57.0    46.0  90.000  90.000  90.000',
    '!OSCILLATION_RANGE=  0.100000',
    `!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=${items.length}`,
    ...items.map((name, n) => `!ITEM_${name}=${n + 1}`),
    '!END_OF_HEADER',
    ''
  ].join('\n');
const ONE = '   -16   -10    14  8.344E+01  1.198E+01  2946.8  3318.3      2.9  123.00\n';
const TWO = '     1     2    -3 -5.861E-01 -7.784E+00  2881.2  3329.9     -0.2  115.85\n';
const END = '!END_OF_DATA\n';

const read = (text: string): Promise<ReflectionFile> => readReflections('x.HKL', bytesOf(text));
const rows = ({ columns }: ReflectionFile): number[][] =>
  Array.from({ length: columns.n }, (_, n) => [
    ...columns.hkl.subarray(3 * n, 3 * n + 3),
    columns.intensity[n] ?? NaN,
    columns.sigma[n] ?? NaN,
    columns.frame[n] ?? NaN
  ]);

describe('XDS_ASCII.HKL', () => {
  it('is read record by record: indices, I, σ, frame from 1', async () => {
    const file = await read(head() + ONE + TWO + END);
    expect(rows(file)).toEqual([
      [-16, -10, 14, 83.44, 11.98, 3],
      [1, 2, -3, -0.5861, -7.784, 0]
    ]);
    expect(file).toMatchObject({ kind: 'xds-ascii', complete: true, problems: [] });
    expect(file.header).toMatchObject({
      spaceGroupNumber: 96,
      friedelsLaw: false,
      oscillation: 0.1,
      cell: [57, 57, 46, 90, 90, 90]
    });
  });

  it('takes columns by their names, in any order of columns and of header lines', async () => {
    const items = ['ZD', 'SIGMA(IOBS)', 'L', 'K', 'H', 'RLP', 'IOBS'];
    const shuffled = head(items).split('\n');
    const itemLines = shuffled.filter((line) => line.startsWith('!ITEM_')).reverse();
    const text = shuffled.map((line) => (line.startsWith('!ITEM_') ? itemLines.pop() : line)).join('\n');
    const reversed = text.replace(/(!ITEM_ZD=1)\n([^]*?)(!ITEM_IOBS=7)/, '$3\n$2$1');
    expect(rows(await read(`${reversed}2.9 11.98 14 -10 -16 0.5 83.44\n${END}`))).toEqual([
      [-16, -10, 14, 83.44, 11.98, 3]
    ]);
  });

  it('keeps the whole records of a file that was cut, and says so', async () => {
    const file = await read(head() + ONE + TWO.slice(0, 60));
    expect(rows(file)).toHaveLength(1);
    expect(file.complete).toBe(false);
    expect(file.problems.map(({ line, flaw }) => [line, flaw.code])).toEqual([
      [17, 'row-cut-off'],
      [17, 'text-missing']
    ]);
    const ended = await read(head() + ONE);
    expect(ended).toMatchObject({
      complete: false,
      problems: [{ line: 16, flaw: { code: 'text-missing', text: '!END_OF_DATA' } }]
    });
  });

  it('leaves out records that are glued, starred, too short or impossible, each with its line', async () => {
    const wrong = [
      '   -16   -10    14  8.344E+01-1.198E+01  2946.8  3318.3      2.9  123.00',
      '   -16   -10    14  *********  1.198E+01  2946.8  3318.3      2.9  123.00',
      `${ONE.trimEnd()}${ONE.trimEnd()}`,
      '   -16   -10    14  8.344E+01',
      ' 40000   -10    14  8.344E+01  1.198E+01  2946.8  3318.3      2.9  123.00',
      '  -1.5   -10    14  8.344E+01  1.198E+01  2946.8  3318.3      2.9  123.00',
      '   -16   -10    14        NaN  1.198E+01  2946.8  3318.3      2.9  123.00',
      '   -16   -10    14  8.344E+16  1.198E+01  2946.8  3318.3      2.9  123.00',
      '   -16   -10    14  8.344E+01 -1.198E+99  2946.8  3318.3      2.9  123.00',
      '   -16   -10    14  8.344E+   1.198E+01  2946.8  3318.3      2.9  123.00'
    ];
    const file = await read(`${head()}${ONE}${wrong.join('\n')}\n\n${TWO}${END}`);
    expect(rows(file)).toHaveLength(2);
    expect(file.problems.map(({ line }) => line)).toEqual(wrong.map((_, n) => 17 + n));
    expect(file.problems[0]?.excerpt).toContain('8.344E+01-1.198E+01');
  });

  it('reads Windows line ends and numbers as Fortran writes them', async () => {
    const file = await read(
      (head() + ONE.replace('8.344E+01', '8.344D+01').replace('1.198E+01', '  .1198E2') + END).replaceAll(
        '\n',
        '\r\n'
      )
    );
    expect(rows(file)).toEqual([[-16, -10, 14, 83.44, 11.98, 3]]);
  });

  it('passes over a blanked line of the header, and never takes one column for another', async () => {
    const blanked = (line: string): string => head().replace(line, ' '.repeat(line.length));
    const noCell = await read(blanked('!OSCILLATION_RANGE=  0.100000') + ONE + END);
    expect(rows(noCell)).toEqual([[-16, -10, 14, 83.44, 11.98, 3]]);
    expect(noCell.problems).toMatchObject([{ line: 4, flaw: { code: 'not-understood' } }]);
    for (const unused of ['!ITEM_XD=6', '!ITEM_PSI=9'])
      expect(rows(await read(blanked(unused) + ONE + END))).toEqual([[-16, -10, 14, 83.44, 11.98, 3]]);
    await expect(read(blanked('!ITEM_K=2') + ONE + END)).rejects.toMatchObject({
      line: 7,
      flaw: { code: 'missing', what: 'column-name' }
    });
    await expect(read(head().replace('!ITEM_K=2', 'ITEM_K=2') + ONE + END)).rejects.toMatchObject({
      line: 7,
      flaw: { code: 'text-missing', text: '!END_OF_HEADER' }
    });
  });

  it('fails in words on what holds no unmerged reflections', async () => {
    await expect(read('')).rejects.toThrow('empty');
    await expect(read('hello')).rejects.toThrow('not-reflections');
    await expect(read(head(['H', 'K', 'L']) + END)).rejects.toThrow('H K L IOBS SIGMA(IOBS)');
    await expect(read(head().replace('MERGE=FALSE', 'MERGE=TRUE') + END)).rejects.toThrow('merged');
  });
});

describe('xscale.hkl', () => {
  it('leaves an index out that no reflection has at the shortest wavelength of its sets', async () => {
    const text = (wavelengths: string): string =>
      head(['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'ZD', 'ISET']).replace(
        '!NUMBER',
        `! ISET=   1 INPUT_FILE=a\n${wavelengths}! ISET=   2 INPUT_FILE=b\n!NUMBER`
      ) + ' 1 2 3 4.0 1.0 0.5 1\n 3000 2 3 4.0 1.0 0.5 2\n!END_OF_DATA\n';
    const known = '! ISET=   1 X-RAY_WAVELENGTH=  1.0\n! ISET=   2 X-RAY_WAVELENGTH=  0.9\n';
    const found = await read(text(known));
    expect(found.columns.n).toBe(1);
    expect(found.problems.map(({ line }) => line)).toEqual([text(known).split('\n').length - 2]);
    expect((await read(text(''))).columns.n).toBe(2);
  });

  it('names its sets by ISET', async () => {
    const text = head([...ITEMS, 'ISET']).replace(
      '!NUMBER_OF',
      '! ISET=   1 INPUT_FILE=a/XDS_ASCII.HKL\n! ISET=   1 X-RAY_WAVELENGTH=  0.9\n! ISET=   2 INPUT_FILE=b/XDS_ASCII.HKL\n!NUMBER_OF'
    );
    const file = await read(`${text}${ONE.trimEnd()} 2\n${TWO.trimEnd()} 1\n${END}`);
    expect(file.kind).toBe('xscale');
    expect([...file.columns.set]).toEqual([2, 1]);
    expect(file.header.sets).toMatchObject([
      { number: 1, inputFile: 'a/XDS_ASCII.HKL', wavelength: 0.9 },
      { number: 2 }
    ]);
  });
});
