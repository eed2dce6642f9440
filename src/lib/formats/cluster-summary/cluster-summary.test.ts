import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format, { type ClusterSummaryRow } from './index';

const HEAD =
  'cluster  ClH   LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso.bst Aniso.wst dmin.est';
const ROW =
  'cluster_0031  1.20  0.64 0.43   3   31      27  99.3  12.1   9.80  12.4  99.8   97.1   11.2     1.10    180.4     50.1    99.9   13.0    28.10      4.7     99.9     1.214       45   31.20      2.10      2.90     2.46';

/** The row, one of its figures changed. */
const withFigure = (from: string, to: string): ClusterSummaryRow | undefined => {
  if (!ROW.includes(from)) throw new Error(from);
  return readText(format, ['# d_min= 2.460 A', HEAD, ROW.replace(from, to)]).record.rows[0];
};

it('a row has every figure of the cycle, R and CC1/2 in per cent', () => {
  const { record, problems } = readText(format, [
    '# d_min= 2.460 A',
    '# LCV and aLCV are values of all data',
    HEAD,
    ROW
  ]);
  expect(problems).toEqual([]);
  expect(record.dMin).toBe(2.46);
  expect(record.rows).toEqual([
    {
      line: 4,
      cluster: 'cluster_0031',
      number: 31,
      run: 3,
      height: 1.2,
      lcv: 0.64,
      alcv: 0.43,
      given: 31,
      used: 27,
      overall: { completeness: 99.3, redundancy: 12.1, iOverSigma: 9.8, rMeas: 12.4, ccHalf: 99.8 },
      outer: { completeness: 97.1, redundancy: 11.2, iOverSigma: 1.1, rMeas: 180.4, ccHalf: 50.1 },
      inner: {
        completeness: 99.9,
        redundancy: 13,
        iOverSigma: 28.1,
        rMeas: 4.7,
        ccHalf: 99.9,
        ccAno: 45,
        sigAno: 1.214
      },
      wilsonB: 31.2,
      anisotropyBest: 2.1,
      anisotropyWorst: 2.9,
      dMinEstimate: 2.46
    }
  ]);
});

describe('what could not be computed is absent', () => {
  test.each<[string, string, string, (row: ClusterSummaryRow | undefined) => unknown]>([
    ['Wilson B, where xtriage failed', '31.20', '  nan', (row) => row?.wilsonB],
    ['the best direction', '2.10', ' nan', (row) => row?.anisotropyBest],
    ['the estimate of the resolution', '    2.46', '     nan', (row) => row?.dMinEstimate],
    ['R-meas of -99.9', '180.4', '-99.9', (row) => row?.outer.rMeas],
    ['completeness of -99.9', '97.1', '-99.9', (row) => row?.outer.completeness],
    ['I/sigma of -99.00', ' 1.10', '-99.00', (row) => row?.outer.iOverSigma],
    ['a SigAno of 0.000: there was no pair', '1.214', '0.000', (row) => row?.inner.sigAno],
    ['the correlation of anomalous differences with it', '1.214', '0.000', (row) => row?.inner.ccAno],
    ['a number too wide for its field', '31.20', '*****', (row) => row?.wilsonB]
  ])('%s', (_, from, to, of) => {
    expect(of(withFigure(from, to))).toBeUndefined();
  });
  it('but a CC1/2 of 0 beside an R-meas was computed', () => {
    expect(withFigure(' 50.1', '  0.0')?.outer.ccHalf).toBe(0);
  });
  it('and a negative CC1/2 is one', () => {
    expect(withFigure(' 50.1', '-12.3')?.outer.ccHalf).toBe(-12.3);
  });
});

describe('a row that is no row', () => {
  test.each<[string, string, string]>([
    ['too short', ROW.slice(0, 60), '2 row-width'],
    ['too long', `${ROW} 1`, '2 row-width']
  ])('%s is told, and no column moves', (_, row, problem) => {
    const { record, problems } = readText(format, [HEAD, row, ROW]);
    expect(problems).toEqual([problem]);
    expect(record.rows.map(({ line }) => line)).toEqual([3]);
  });
  it('a word in place of a number is told with its column', () => {
    const { record, problems } = readText(format, [HEAD, ROW.replace('31.20', 'many!')]);
    expect([record.rows[0]?.wilsonB, problems]).toEqual([undefined, ['2 not-a-number']]);
  });
});

describe('columns', () => {
  it('are found by their names, in whatever order they stand', () => {
    const { record } = readText(format, ['cluster CC1/2 run Cmpl', 'cluster_0002 99.1 2 88.8']);
    expect(record.rows[0]).toMatchObject({
      number: 2,
      run: 2,
      overall: { ccHalf: 99.1, completeness: 88.8 }
    });
  });
  it('that no version of KAMO has are told, not guessed', () => {
    expect(readText(format, ['cluster run NewFigure', 'cluster_0002 2 7']).problems).toEqual([
      '1 unknown-column'
    ]);
  });
  it('of 2015 have no run, and another anisotropy', () => {
    const { record } = readText(format, ['cluster ClH Cmpl Aniso', 'cluster_0002 1.2 88.8 3.1']);
    expect(record.rows[0]).toMatchObject({ anisotropyOld: 3.1, height: 1.2 });
    expect([record.rows[0]?.run, record.rows[0]?.anisotropyBest]).toEqual([undefined, undefined]);
  });
});

test.each<[string, string, object]>([
  ['#cluster_0018 failed', 'cluster_0018', { number: 18 }],
  ['# all_data failed', 'all_data', {}]
])('%s: a cluster without any result', (line, cluster, more) => {
  expect(readText(format, [HEAD, line]).record.failed).toEqual([{ cluster, line: 2, text: line, ...more }]);
});

test.each<[string, readonly string[], string]>([
  ['an empty file', [], '1 text-missing'],
  ['comments alone', ['# d_min= 2.0 A'], '1 text-missing'],
  ['another table', ['a b c', '1 2 3'], '1 text-missing'],
  ['a head without rows', [HEAD], 'read']
])('%s', (_, lines, expected) => {
  expect(refusal(format, lines)).toBe(expected);
});
it('a head without rows is told', () => {
  expect(readText(format, [HEAD]).problems).toEqual(['1 no-rows']);
});
