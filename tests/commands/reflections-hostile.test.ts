/** What `npm run reflections` says of files that are broken or made to break it: an answer of finite numbers with the file and line of what was left out, or one line that names the file. */
import { describe, expect, it } from 'vitest';
import { FileError, run, UsageError } from '../../src/lib/reflections/command';
import { IndexBox } from '../../src/lib/reflections/index-box';
import { mergedReflections } from '../../src/lib/reflections/merged-reflections';
import { writeMtz } from '../../src/lib/reflections/mtz-writer';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import { bytesOf } from '../support/reflection-data';

const ITEMS = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD'];
const HEAD = [
  "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=TRUE",
  '!SPACE_GROUP_NUMBER=   96',
  '!UNIT_CELL_CONSTANTS=    57.0    57.0    46.0  90.000  90.000  90.000',
  '!X-RAY_WAVELENGTH=  1.000000',
  '!OSCILLATION_RANGE=  0.100000',
  `!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=${ITEMS.length}`,
  ...ITEMS.map((item, n) => `!ITEM_${item}=${n + 1}`),
  '!END_OF_HEADER'
];
/** First line of the records. */
const FIRST = HEAD.length + 1;
const RECORDS = Array.from({ length: 80 }, (_, n) => {
  const [h, k, l] = [1 + (n % 5), Math.floor(n / 5) % 4, 1 + (n % 3)];
  return ` ${h} ${k} ${l}  ${(3 + ((n * 37) % 90)).toExponential(3)}  1.198E+00  2946.8  3318.3  ${n % 50}.5`;
});
const text = (head = HEAD, records = RECORDS, end = '!END_OF_DATA\n'): string =>
  `${[...head, ...records].join('\n')}\n${end}`;
const header = (from: string | RegExp, to: string): string =>
  text(HEAD.map((line) => line.replace(from, to)));
const record = (line: string): string => text(HEAD, [...RECORDS.slice(0, 9), line, ...RECORDS.slice(9)]);

const group = spaceGroup(96);
if (group === undefined) throw new Error('96');
const box = new IndexBox(group, [57, 57, 46, 90, 90, 90], 8);
const mtz = writeMtz(
  box,
  mergedReflections(box, {
    intensity: new Float64Array(box.n).fill(5),
    sigma: new Float64Array(box.n).fill(1),
    slots: Int32Array.from({ length: box.n }, (_, u) => 2 * u)
  }),
  { title: 'x', history: [] }
);
/** Header cards of 80 characters stand behind the records. */
function card(from: RegExp, to: string): Uint8Array {
  const latin = Buffer.from(mtz).toString('latin1');
  return Buffer.from(
    latin.replace(from, (found) => to.padEnd(found.length).slice(0, found.length)),
    'latin1'
  );
}
function floatAt(place: number, value: number): Uint8Array {
  const copy = Buffer.from(mtz);
  copy.writeFloatLE(value, 80 + 4 * place);
  return copy;
}

async function command(name: string, ...contents: readonly (string | Uint8Array)[]): Promise<unknown> {
  const files = new Map(contents.map((content, n) => [`${n}.HKL`, content]));
  return run([name, ...files.keys()], {
    open: (path) => Promise.resolve(bytesOf(files.get(path) ?? '')),
    write: () => Promise.resolve()
  });
}

/** Every number is one: JSON would write null. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('files that give no answer', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing at all', '', /^0\.HKL, line 1: the file is empty/],
    ['blanks', ' \n\n \n', /^0\.HKL/],
    ['a cut header', text(HEAD.slice(0, 9), [], ''), /^0\.HKL, line \d+: .*END_OF_HEADER/],
    ['no records', text(HEAD, []), /^0\.HKL: no accepted record/],
    [
      'all rejected',
      text(
        HEAD,
        RECORDS.map((line) => line.replace(' 1.198E+00', ' -1.198E+00'))
      ),
      /^0\.HKL: no accepted record/
    ],
    ['merged already', header('MERGE=FALSE', 'MERGE=TRUE'), /^0\.HKL, line 1: /],
    ['no cell', header(/^!UNIT.*/, '!'), /^0\.HKL: no cell: --cell$/],
    ['a cell of NaN', header('57.0 ', ' NaN '), /^0\.HKL.*cell/],
    ['a cell of 0', header('    57.0 ', '     0.0 '), /^0\.HKL.*cell/],
    ['a cell below 0', header('    57.0 ', '   -57.0 '), /^0\.HKL.*cell/],
    [
      'angles that close no cell',
      header('90.000  90.000  90.000', '90.000  10.000 170.000'),
      /^0\.HKL.*cell/
    ],
    ['a cell without end', header('57.0    57.0    46.0', '9E9  9E9  9E9'), /^0\.HKL: no cell/],
    ['no group', header(/^!SPACE.*/, '!'), /^0\.HKL: no space group: --space-group/],
    ['group 0', header('   96', '    0'), /^0\.HKL: no space group/],
    ['group 231', header('   96', '  231'), /^0\.HKL: no space group/],
    ['a column that has no name', header('!ITEM_K=2', ''), /^0\.HKL, line \d+: no name for a column/],
    ['no column of σ', header('!ITEM_SIGMA(IOBS)=5', '!ITEM_SD=5'), /^0\.HKL, line 1: /],
    ['a column far away', header('!ITEM_K=2', '!ITEM_K=999999999'), /^0\.HKL, line \d+: /],
    ['an MTZ cut after its first word', mtz.subarray(0, 4), /^0\.HKL/],
    ['an MTZ cut in its records', mtz.subarray(0, 500), /^0\.HKL/],
    [
      'an MTZ without indices',
      card(/COLUMN H +H/, 'COLUMN H                              X'),
      /^0\.HKL, line 1: /
    ],
    ['an MTZ whose operator is none', card(/SYMM X, *Y, *Z/, 'SYMM X,X,X'), /^0\.HKL/]
  ])('%s', async (_, content, says) => {
    const fault: unknown = await command('statistics', content).then(
      (answer) => answer,
      (error: unknown) => error
    );
    expect(
      [FileError, UsageError].some((kind) => fault instanceof kind),
      JSON.stringify(fault)
    ).toBe(true);
    const { message } = fault as FileError;
    expect(message).toMatch(says);
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(500);
  });
});

describe('files that are read around their faults', () => {
  it.each<[string, string | Uint8Array, number | 'none']>([
    ['Windows line ends', text().replaceAll('\n', '\r\n'), 'none'],
    ['no wavelength', header(/^!X-RAY.*/, '!'), 'none'],
    ['a blank line in the header', header(/^!X-RAY.*/, ''), 4],
    ['an index beyond λ/2', record(' 900 2 3  1.198E+02  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['a cut record', text(HEAD, [...RECORDS, ' 1 2 3  4.5'], ''), FIRST + RECORDS.length],
    ['no end', text(HEAD, RECORDS, ''), FIRST + RECORDS.length - 1],
    ['a record of stars', record(' 1 2 3  *********  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['an index beyond 16 bits', record(' 40000 2 3  1.198E+02  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['an index with a fraction', record(' 1.5 2 3  1.198E+02  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['an intensity without end', record(' 1 2 3  9.999E+999  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['a σ without end', record(' 1 2 3  9.999E+01  1.198E+999  2946.8  3318.3   1.5'), FIRST + 9],
    ['NaN for an intensity', record(' 1 2 3  NaN  1.198E+00  2946.8  3318.3   1.5'), FIRST + 9],
    ['two records on a line', record(`${RECORDS[0] ?? ''} ${RECORDS[1] ?? ''}`), FIRST + 9],
    ['zeros where nothing belongs', record('\0\0\0\0'), FIRST + 9],
    ['a line of a megabyte', record(` 1 2 3 ${'9'.repeat(2 ** 20)}`), FIRST + 9],
    // The columns are those that are named.
    ['an MTZ of no columns', card(/NCOL +\d+/, 'NCOL        0'), 'none'],
    ['an MTZ of 10⁹ columns', card(/NCOL +\d+/, 'NCOL 99999999'), 'none'],
    ['an MTZ of 10⁹ records', card(/NCOL +\d+ +\d+/, 'NCOL       11  999999999'), box.n + 1],
    ['an MTZ index beyond 16 bits', floatAt(0, 70_000), 1],
    ['an MTZ index that is no number', floatAt(1, NaN), 1],
    ['an MTZ index with a fraction', floatAt(2, 1.5), 1],
    ['an MTZ intensity without end', floatAt(3, Infinity), 'none']
  ])('%s', async (_, content, line) => {
    const answer = (await command('statistics', content)) as {
      problems?: readonly { file: string; problems: readonly { line: number; says: string }[] }[];
    };
    expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
    if (line === 'none') expect(answer.problems).toBeUndefined();
    else {
      expect(answer.problems?.[0]?.file).toBe('0.HKL');
      expect(answer.problems?.[0]?.problems.map((one) => one.line)).toContain(line);
    }
  });
});

describe('files that do not belong together', () => {
  it('the same file twice counts twice, and merges with K = 0', async () => {
    const found = (await command('merge', text(), text())) as { scales: readonly { k: number }[] };
    for (const { k } of found.scales) expect(k).toBeCloseTo(0, 6);
    expect(numbersIn({ ...found, scales: [] }).every(Number.isFinite)).toBe(true);
  });
  it('a cell of another crystal is named', async () => {
    const found = await command('statistics', text(), header('57.0    57.0    46.0', '90.0    90.0    30.0'));
    expect(JSON.stringify(found)).toContain('its cell is far from that of 0.HKL');
  });
  it('a cell on other axes than its group has is named', async () => {
    const found = await command(
      'statistics',
      header('   96', '    4').replace('90.000  90.000  90.000', '90.000  90.000 104.000')
    );
    expect(JSON.stringify(found)).toContain('its cell does not fit P 1 21 1 on its usual axes');
    expect(JSON.stringify(await command('statistics', text()))).not.toContain('does not fit');
  });
  it('P1 that claims the cell of a tetragonal crystal is merged in its own group', async () => {
    const found = (await command('statistics', header('   96', '    1'))) as { spaceGroup: number };
    expect(found.spaceGroup).toBe(1);
  });
});
