import { describe, expect, it, test } from 'vitest';
import type { Problem } from './lines';
import { cellOf, Keywords, keywordsOf, templateOf } from './xds-keywords';
import { six, sixBehind, unitCellConstants } from './xds-cell';

/** `key=value` of each pair of a line. */
const pairs = (line: string): readonly string[] =>
  keywordsOf(line, 1).map(({ key, value }) => `${key}=${value}`);

describe('the keywords of a line', () => {
  test.each<[string, string, readonly string[]]>([
    ['one', ' JOB= CORRECT', ['JOB=CORRECT']],
    ['several', ' ORGX= 1234.5  ORGY= 1300.2', ['ORGX=1234.5', 'ORGY=1300.2']],
    [
      'a value runs to the next keyword',
      ' JOB= INIT COLSPOT IDXREF NX= 4',
      ['JOB=INIT COLSPOT IDXREF', 'NX=4']
    ],
    ['nothing behind a !', ' JOB= CORRECT ! DATA_RANGE= 1 3', ['JOB=CORRECT']],
    ['a line that is a comment has none', '! DATA_RANGE= 1 100', []],
    [
      'brackets, slashes and quotes belong to a name',
      " REFINE(IDXREF)= CELL MINIMUM_I/SIGMA= 3 FRIEDEL'S_LAW= FALSE",
      ['REFINE(IDXREF)=CELL', 'MINIMUM_I/SIGMA=3', "FRIEDEL'S_LAW=FALSE"]
    ],
    ['an empty value', ' CORRECTIONS= ', ['CORRECTIONS=']],
    ['no blank behind the sign', ' NBATCH=5 CRYSTAL_NAME=a', ['NBATCH=5', 'CRYSTAL_NAME=a']],
    ['a sign in a path is no keyword', ' LIB=/opt/a=b/neggia.so', ['LIB=/opt/a=b/neggia.so']],
    ['a sign alone is none', ' = 4', []],
    ['tabs part as blanks do', '\tJOB=\tXYCORR\tNX=\t4', ['JOB=XYCORR', 'NX=4']],
    [
      'Japanese in a path',
      ' NAME_TEMPLATE_OF_DATA_FRAMES= /data/試料/x_????.cbf CBF',
      ['NAME_TEMPLATE_OF_DATA_FRAMES=/data/試料/x_????.cbf CBF']
    ],
    ['no keyword', ' some words', []]
  ])('%s', (_, line, expected) => {
    expect(pairs(line)).toEqual(expected);
  });
});

describe('looking up', () => {
  const given = (...lines: readonly string[]): { keywords: Keywords; problems: Problem[] } => {
    const problems: Problem[] = [];
    return {
      keywords: new Keywords(
        lines.flatMap((line, at) => keywordsOf(line, at + 1)),
        problems
      ),
      problems
    };
  };

  test.each<[string, readonly string[], (keywords: Keywords) => unknown, unknown]>([
    ['the last one counts', ['DATA_RANGE= 1 100', 'DATA_RANGE= 2 90'], (k) => k.range('DATA_RANGE'), [2, 90]],
    [
      'all of a list',
      ['EXCLUDE_DATA_RANGE= 5 7', 'EXCLUDE_DATA_RANGE= 90 100'],
      (k) => k.ranges('EXCLUDE_DATA_RANGE'),
      [
        [5, 7],
        [90, 100]
      ]
    ],
    ['a number', ['ORGX= 1234.5'], (k) => k.number('ORGX'), 1234.5],
    [
      'a number with its unit',
      ['OSCILLATION_RANGE= 0.100000 DEGREES'],
      (k) => k.number('OSCILLATION_RANGE'),
      0.1
    ],
    ['a text', ['DETECTOR= EIGER'], (k) => k.text('DETECTOR'), 'EIGER'],
    ['an empty text is absent', ['LIB= '], (k) => k.text('LIB'), undefined],
    ['what is not there is absent', ['NX= 4'], (k) => k.number('NY'), undefined],
    ['TRUE', ["FRIEDEL'S_LAW= TRUE"], (k) => k.flag("FRIEDEL'S_LAW"), true],
    ['FALSE in any case', ["FRIEDEL'S_LAW= false"], (k) => k.flag("FRIEDEL'S_LAW"), false],
    ['neither', ['MERGE= perhaps'], (k) => k.flag('MERGE'), undefined],
    ['space group 0 is unknown', ['SPACE_GROUP_NUMBER= 0'], (k) => k.spaceGroup(), undefined],
    ['space group 96', ['SPACE_GROUP_NUMBER=   96'], (k) => k.spaceGroup(), 96],
    [
      'a cell',
      ['UNIT_CELL_CONSTANTS= 78.5 78.5 37.1 90 90 90'],
      (k) => k.cell('UNIT_CELL_CONSTANTS'),
      [78.5, 78.5, 37.1, 90, 90, 90]
    ],
    [
      'a cell of zeros is not given',
      ['UNIT_CELL_CONSTANTS= 0 0 0 0 0 0'],
      (k) => k.cell('UNIT_CELL_CONSTANTS'),
      undefined
    ],
    [
      'a cell whose numbers touch by their signs',
      ['BEAM= 0.001-0.002 1.02'],
      (k) => k.numbers('BEAM', 3),
      [0.001, -0.002, 1.02]
    ],
    [
      'a limit of 0 is no limit',
      ['INCLUDE_RESOLUTION_RANGE= 50 0'],
      (k) => k.resolutions('INCLUDE_RESOLUTION_RANGE'),
      [{ dMax: 50 }]
    ],
    [
      'two limits',
      ['INCLUDE_RESOLUTION_RANGE= 50 2.13'],
      (k) => k.resolutions('INCLUDE_RESOLUTION_RANGE'),
      [{ dMax: 50, dMin: 2.13 }]
    ]
  ])('%s', (_, lines, ask, expected) => {
    const { keywords, problems } = given(...lines);
    expect(ask(keywords)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test.each<[string, string, (keywords: Keywords) => unknown, Problem['flaw']]>([
    ['a word for a number', 'ORGX= middle', (k) => k.number('ORGX'), { code: 'not-a-number', name: 'ORGX' }],
    [
      'one number for a range',
      'DATA_RANGE= 1',
      (k) => k.range('DATA_RANGE'),
      { code: 'not-numbers', name: 'DATA_RANGE', count: 2 }
    ],
    [
      'five numbers for a cell',
      'UNIT_CELL_CONSTANTS= 1 2 3 4 5',
      (k) => k.cell('UNIT_CELL_CONSTANTS'),
      { code: 'not-numbers', name: 'UNIT_CELL_CONSTANTS', count: 6 }
    ]
  ])('%s is absent, and told with its line', (_, line, ask, flaw) => {
    const { keywords, problems } = given('JOB= IDXREF', line);
    expect(ask(keywords)).toBeUndefined();
    expect(problems).toMatchObject([{ line: 2, flaw }]);
  });
});

test.each([
  ['x_????.cbf CBF', 'x_????.cbf'],
  ['../data/x_??????.h5', '../data/x_??????.h5'],
  ['a folder/x_????.img', 'a folder/x_????.img']
])('the template of %j is %j', (value, expected) => {
  expect(templateOf(value)).toBe(expected);
});

describe('a unit cell', () => {
  test.each<[string, readonly number[], readonly number[] | undefined]>([
    ['of six numbers', [50, 60, 70, 90, 100, 90], [50, 60, 70, 90, 100, 90]],
    ['of five is none', [50, 60, 70, 90, 100], undefined],
    ['of zeros is none', [0, 0, 0, 0, 0, 0], undefined],
    ['of seven is its first six', [1, 2, 3, 90, 90, 90, 7], [1, 2, 3, 90, 90, 90]]
  ])('%s', (_, numbers, expected) => {
    expect(cellOf(numbers)).toEqual(expected);
  });
  it('with one missing number is none', () => {
    expect(six([1, 2, undefined, 90, 90, 90])).toBeUndefined();
    expect(six([1, 2, 3, 90, 90, 90])).toEqual([1, 2, 3, 90, 90, 90]);
  });
  test.each<[string, string, readonly number[] | undefined]>([
    [
      'by blanks',
      ' UNIT_CELL_CONSTANTS=    78.550    78.550    37.113  90.000  90.000  90.000',
      [78.55, 78.55, 37.113, 90, 90, 90]
    ],
    ['typed by a user', 'UNIT_CELL_CONSTANTS= 78.5 78.5 37.1 90 90 120', [78.5, 78.5, 37.1, 90, 90, 120]],
    ['cut off', ' UNIT_CELL_CONSTANTS=    78.550    78.550', undefined]
  ])('behind its keyword, %s', (_, line, expected) => {
    expect(unitCellConstants(line)).toEqual(expected);
  });
  it('behind a label', () => {
    const label = /^\s*UNIT CELL PARAMETERS/;
    const ends = [32, 42, 52, 60, 68, 76];
    expect(
      sixBehind(
        ' UNIT CELL PARAMETERS     62.081    40.277    47.206  90.000 104.377  90.000',
        label,
        21,
        ends
      )
    ).toEqual([62.081, 40.277, 47.206, 90, 104.377, 90]);
    expect(sixBehind(' UNIT CELL PARAMETERS     62.081    40.277', label, 21, ends)).toBeUndefined();
  });
});
