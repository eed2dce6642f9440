import { describe, expect, it, test } from 'vitest';
import { ccp4Version } from './ccp4-banner';
import { Lines } from './lines';
import { isErrorLine, isLabel, lpTitle, mayBeCut, numbersAfter, numbersIn, singleBlanks } from './xds-lp';

describe('the title of a log of XDS', () => {
  test.each<[string, string, ReturnType<typeof lpTitle>]>([
    [
      'with version, build and date',
      ' ***** IDXREF ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020',
      { program: 'IDXREF', version: 'Jan 31, 2020 BUILT=20200417', date: '14-Jul-2020' }
    ],
    [
      'of 2006',
      ' ***** CORRECT ***** (XDS VERSION  June 2006)   3-Aug-2006',
      { program: 'CORRECT', version: 'June 2006', date: '3-Aug-2006' }
    ],
    [
      'of XSCALE without stars',
      ' XSCALE (VERSION  December 28, 2009)   1-Feb-2010',
      { program: 'XSCALE', version: 'December 28, 2009', date: '1-Feb-2010' }
    ],
    ['without a version', ' ***** INIT *****', { program: 'INIT' }],
    ['with an empty version', ' ***** INIT ***** ()  1-Jan-2020', { program: 'INIT', date: '1-Jan-2020' }]
  ])('%s', (_, line, expected) => {
    expect(lpTitle(line)).toEqual(expected);
  });
  test.each([
    [' XSCALE scales data sets'],
    ['the ***** IDXREF ***** of before'],
    [' **** IDXREF ****'],
    [''],
    [` ***** IDXREF ***** ${' '.repeat(300)}`]
  ])('is not %j', (line) => {
    expect(lpTitle(line)).toBeUndefined();
  });
});

describe('the version of a CCP4 program', () => {
  test.each<[string, string, string | undefined]>([
    [' ### CCP4 6.4: AIMLESS               version 0.2.17 : 07/01/14##', 'AIMLESS', '0.2.17'],
    [' ### CCP4 7.0.078: POINTLESS        version 1.11.21 : 27/06/19##', 'POINTLESS', '1.11.21'],
    [' ### CCP4 7.0: ctruncate            version 1.17.29 : 23/11/16##', 'CTRUNCATE', '1.17.29'],
    [' ### CCP4 6.0: TRUNCATE                                     ###', 'TRUNCATE', 'CCP4 6.0'],
    [' ### CCP4 6.4: AIMLESS               version 0.2.17', 'POINTLESS', undefined],
    [' AIMLESS version 0.2.17', 'AIMLESS', undefined],
    ['', 'AIMLESS', undefined]
  ])('%j, asked for %s: %s', (line, program, expected) => {
    expect(ccp4Version(line, program)).toBe(expected);
  });
});

describe('numbers of a line', () => {
  test.each<[string, readonly number[]]>([
    [' 0.0021034-0.0038817 0.0051120', [0.0021034, -0.0038817, 0.005112]],
    [' -1.5-2.5-3.5', [-1.5, -2.5, -3.5]],
    [' 4.000E+00  1.000D-04', [4, 1e-4]],
    [' 62.081  40.277  47.206  90.000 104.377  90.000 (66)', [62.081, 40.277, 47.206, 90, 104.377, 90, 66]],
    [' 8. .5 007', [8, 0.5, 7]],
    [' 3871 OUT OF    4000 SPOTS INDEXED.', [3871, 4000]],
    [' NaN ****** nothing', []],
    ['', []]
  ])('%j', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  test.each<[string, string, number, readonly number[] | undefined]>([
    ['CRYSTAL MOSAICITY (DEGREES)     0.182', '(DEGREES)', 1, [0.182]],
    ['DETECTOR ORIGIN (PIXELS) AT     1234.50   1300.25', ' AT', 2, [1234.5, 1300.25]],
    ['LAB COORDINATES OF ROTATION AXIS  0.999 -0.001  0.002 7', 'AXIS', 3, [0.999, -0.001, 0.002]],
    ['DETECTOR ORIGIN (PIXELS) AT     1234.50', ' AT', 2, undefined],
    ['CRYSTAL MOSAICITY (DEGREES)', '(DEGREES)', 1, undefined],
    ['no such label 4', '(mm)', 1, undefined]
  ])('%j behind %j', (line, label, count, expected) => {
    expect(numbersAfter(line, label, count)).toEqual(expected);
  });
});

test.each<[string, boolean]>([
  [' !!! ERROR !!! CANNOT INDEX REFLECTIONS', true],
  ['!!! ERROR !!! x', true],
  [' !!!ERROR!!! x', true],
  [' see !!! ERROR !!! above', false],
  [' !!! WARNING !!! x', false],
  ['', false]
])('a program stopped: %j %s', (line, expected) => {
  expect(isErrorLine(line)).toBe(expected);
});

test.each([
  ['a  b   c', 'a b c'],
  ['  STANDARD DEVIATION OF SPOT    POSITION ', 'STANDARD DEVIATION OF SPOT POSITION'],
  ['a\tb \tc\td e', 'a b c d e'],
  ['', '']
])('the words of Fortran %j are %j', (text, expected) => {
  expect(singleBlanks(text)).toBe(expected);
});

test.each([
  [' UNIT CELL PARAMETERS     37.1', true],
  ['\tJOB= CORRECT', true],
  [' ***** CORRECT *****', true],
  [' !!! ERROR !!! x', true],
  ['  44        aP          0.0', false],
  ['        a           b      ISa', false],
  ['   ', false]
])('begins with a word in capitals or a mark, as no row of a table does: %j %s', (line, expected) => {
  expect(isLabel(line)).toBe(expected);
});

describe('the last line may be cut', () => {
  it('where the file ends in it without a line end', () => {
    const lines = new Lines('1.0\n2.0');
    lines.next();
    expect(mayBeCut(lines)).toBe(false);
    lines.next();
    expect(mayBeCut(lines)).toBe(true);
  });
  it('not where it has its end', () => {
    const lines = new Lines('1.0\n2.0\n');
    lines.next();
    lines.next();
    expect(mayBeCut(lines)).toBe(false);
  });
});
