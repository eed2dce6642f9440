import { describe, expect, it, test } from 'vitest';
import { Lines } from './lines';
import { computedOnly, readShellTable, type ShellRow } from './shell-table';

const TITLE = '       SUBSET OF INTENSITY DATA WITH SIGNAL/NOISE >= -3.0 AS FUNCTION OF RESOLUTION';
const HEAD = [
  ' RESOLUTION     NUMBER OF REFLECTIONS    COMPLETENESS R-FACTOR  R-FACTOR COMPARED I/SIGMA   R-meas  CC(1/2)  Anomal  SigAno   Nano',
  '   LIMIT     OBSERVED  UNIQUE  POSSIBLE     OF DATA   observed  expected                                      Corr',
  ''
];
// Columns:   limit 9, observed 21, unique 29, possible 39, completeness 51 (sign at 50), R 62, 72, compared 81, I/sigma 89, R-meas 99 (sign at 98) …
const ROW =
  '     9.53        1234     301       304       99.0%       4.1%      4.4%     1230   28.10      4.7%    99.7*    45*   1.214     120';
const LAST =
  '     2.53       12345    3010      3041       99.0%      94.1%     94.4%    12300    1.10    104.7%    45.2*     3    0.714    1200';
const TOTAL =
  '    total       13579    3311      3345       99.0%       8.1%      8.4%    13530    9.10      8.7%    99.8*    22*   0.914    1320';

const table = (...rows: readonly string[]) => {
  const lines = new Lines([TITLE, ...HEAD, ...rows, ''].join('\n'));
  lines.next();
  const read = readShellTable(lines);
  return { read, problems: lines.problems.map(({ line, flaw }) => `${line} ${flaw.code}`) };
};

describe('a table of shells', () => {
  it('has a row for each shell, and its total', () => {
    const { read, problems } = table(ROW, LAST, TOTAL);
    expect(problems).toEqual([]);
    expect(read).toMatchObject({ layout: 'cc-half', line: 1, signalNoiseMin: -3 });
    expect(read?.shells).toEqual([
      {
        dMin: 9.53,
        nObserved: 1234,
        nUnique: 301,
        nPossible: 304,
        completeness: 99,
        rObserved: 4.1,
        rExpected: 4.4,
        nCompared: 1230,
        iOverSigma: 28.1,
        rMeas: 4.7,
        ccHalf: 99.7,
        ccHalfSignificant: true,
        ccAno: 45,
        ccAnoSignificant: true,
        sigAno: 1.214,
        nAno: 120
      },
      {
        dMin: 2.53,
        nObserved: 12345,
        nUnique: 3010,
        nPossible: 3041,
        completeness: 99,
        rObserved: 94.1,
        rExpected: 94.4,
        nCompared: 12300,
        iOverSigma: 1.1,
        rMeas: 104.7,
        ccHalf: 45.2,
        ccHalfSignificant: true,
        ccAno: 3,
        ccAnoSignificant: false,
        sigAno: 0.714,
        nAno: 1200
      }
    ]);
    expect(read?.total).toMatchObject({ nObserved: 13579, completeness: 99, ccHalf: 99.8 });
    expect(read?.total?.dMin).toBeUndefined();
  });

  test.each<[string, readonly string[], number, readonly string[]]>([
    ['without its total', [ROW, LAST], 2, ['6 no-total']],
    ['without a row, told at its title', [TOTAL], 0, ['1 no-rows']],
    ['with a row that breaks off, which is left out', [ROW, LAST.slice(0, 70), TOTAL], 1, ['6 row-cut-off']],
    ['with a row of stars in its counts', [ROW.replace('   1234', '*******'), TOTAL], 1, []]
  ])('%s, is read as far as it goes', (_, rows, shells, problems) => {
    const { read, problems: found } = table(...rows);
    expect(read?.shells.length).toBe(shells);
    expect(found).toEqual(problems);
  });

  it('whose head is not known is told, and not guessed', () => {
    const lines = new Lines([TITLE, ' RESOLUTION  SOMETHING NEW', '', '', ROW].join('\n'));
    lines.next();
    expect(readShellTable(lines)).toBeUndefined();
    expect(lines.problems).toMatchObject([{ line: 2, flaw: { code: 'unknown-columns' } }]);
  });

  it('ends where the rows end: what follows is left to the caller', () => {
    const lines = new Lines([TITLE, ...HEAD, ROW, TOTAL, ' NEXT HEADING', ''].join('\n'));
    lines.next();
    readShellTable(lines);
    expect(lines.next()).toBe(' NEXT HEADING');
  });

  it('with a last row that has no line end does not trust its last number', () => {
    const lines = new Lines([TITLE, ...HEAD, ROW, LAST.slice(0, -2)].join('\n'));
    lines.next();
    const read = readShellTable(lines);
    expect(read?.shells).toHaveLength(1);
  });
});

it('a table that lost a row says so: its first need not be the innermost', () => {
  expect(table(LAST.slice(0, 70), ROW, TOTAL).read).toMatchObject({ incomplete: true });
  expect(table(LAST, ROW, TOTAL).read).not.toHaveProperty('incomplete');
  expect(table(LAST, ROW, TOTAL.slice(0, 70)).read).not.toHaveProperty('incomplete');
});

describe('what XDS prints for "cannot be computed" is absent', () => {
  test.each<[string, Partial<ShellRow>, Partial<ShellRow>]>([
    [
      'R and CC1/2 where nothing was compared',
      {
        nCompared: 0,
        rObserved: 0,
        rExpected: 0,
        rMeas: 0,
        ccHalf: 0,
        ccHalfSignificant: false,
        completeness: 12
      },
      { nCompared: 0, completeness: 12 }
    ],
    [
      'the anomalous figures without a pair',
      { nAno: 0, ccAno: 0, ccAnoSignificant: false, sigAno: 0, ccHalf: 99, nCompared: 5 },
      { nAno: 0, ccHalf: 99, nCompared: 5 }
    ],
    [
      'a CC1/2 of 0 beside an R-meas that is absent, where no count is printed',
      { ccHalf: 0, completeness: 5, sigAno: 1 },
      { completeness: 5, sigAno: 1 }
    ],
    [
      'a SigAno of 0 where no count is printed',
      { sigAno: 0, ccAno: 0, rMeas: 5, ccHalf: 90 },
      { rMeas: 5, ccHalf: 90 }
    ],
    [
      'but a CC1/2 of 0 beside an R-meas was computed',
      { ccHalf: 0, rMeas: 300, sigAno: 1 },
      { ccHalf: 0, rMeas: 300, sigAno: 1 }
    ],
    [
      'and a CC1/2 of 0 of many reflections was',
      { nCompared: 40, nAno: 3, ccHalf: 0, rMeas: 250, sigAno: 0.2, ccAno: -3 },
      { nCompared: 40, nAno: 3, ccHalf: 0, rMeas: 250, sigAno: 0.2, ccAno: -3 }
    ]
  ])('%s', (_, row, expected) => {
    expect(computedOnly(row)).toEqual(expected);
  });
  it('the sentinels -99.9 % and -99.00', () => {
    const { read } = table(
      '     9.53           3       3       304        1.0%     -99.9%    -99.9%        0  -99.00    -99.9%     0.0      0    0.000       0',
      TOTAL
    );
    expect(read?.shells).toEqual([
      { dMin: 9.53, nObserved: 3, nUnique: 3, nPossible: 304, completeness: 1, nCompared: 0, nAno: 0 }
    ]);
  });
});
