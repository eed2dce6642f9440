import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format from './index';

const LABELS =
  ' d_max  d_min   #obs  #uniq   mult.  %comp       <I>  <I/sI>    r_mrg   r_meas    r_pim   r_anom   cc1/2   cc_ano';
const ROW =
  ' 38.21   4.53  12033   1621    7.42  99.51     822.1    21.4    0.061    0.066    0.024    0.031   0.996*  0.114';
const TOTAL =
  ' 38.21   2.13  84213  11420    7.37  99.61     412.7    12.3    0.081    0.087    0.031    0.045   0.998*  0.050';
const stats = (...lines: readonly string[]) => readText(format, ['/proc/x/XDS_ASCII.HKL', '', ...lines]);

describe('the shells', () => {
  it('have fractions, not per cent, and the star of a correlation', () => {
    const { record, problems } = stats(LABELS, ROW, TOTAL, '');
    expect(problems).toEqual([]);
    expect(record.shells).toEqual([
      {
        dMax: 38.21,
        dMin: 4.53,
        nObserved: 12033,
        nUnique: 1621,
        redundancy: 7.42,
        completeness: 99.51,
        meanIntensity: 822.1,
        iOverSigma: 21.4,
        rMerge: 0.061,
        rMeas: 0.066,
        rPim: 0.024,
        rAno: 0.031,
        ccHalf: 0.996,
        ccHalfSignificant: true,
        ccAno: 0.114,
        ccAnoSignificant: false
      }
    ]);
    expect(record.overall).toMatchObject({ dMax: 38.21, dMin: 2.13, ccHalf: 0.998 });
  });
  it('whose R of anomalous mates is empty do not move their columns', () => {
    const { record } = stats(LABELS, ROW.replace('    0.031 ', '          '), TOTAL, '');
    expect(record.shells[0]).toMatchObject({ rPim: 0.024, ccHalf: 0.996, ccAno: 0.114 });
    expect(record.shells[0]?.rAno).toBeUndefined();
  });
  it.each([
    [
      'a last row that is no total',
      [LABELS, ROW, ROW.replace('38.21   4.53', ' 4.53   3.60'), ''],
      2,
      ['5 no-total']
    ],
    ['a row that is too short', [LABELS, ROW, ' 4.53  3.60  12', TOTAL, ''], 1, ['5 row-width']],
    ['none at all below the figures', ['Observations: 84213', LABELS, ''], 0, ['5 nothing-found']]
  ] as const)('%s is told', (_, lines, shells, problems) => {
    const read = stats(...lines);
    expect(read.record.shells).toHaveLength(shells);
    expect(read.problems.map((text) => text.split(' ')[1])).toEqual(
      problems.map((text) => text.split(' ')[1])
    );
  });
  it('a last row without a line end may have lost a digit: it is not believed', () => {
    const { record, problems } = readText(format, ['a', LABELS, ROW, TOTAL].join('\n'));
    expect([record.shells.length, record.overall]).toEqual([1, undefined]);
    expect(problems).toContain('4 row-cut-off');
  });
});

describe('the figures above them', () => {
  test.each<[string, string, object]>([
    ['the number observed', 'Observations: 84213', { nObserved: 84213 }],
    ['the number of unique reflections', 'Unique reflections: 11420', { nUnique: 11420 }],
    ['the multiplicity', 'Multiplicity: 7.4', { redundancy: 7.4 }],
    ['as cctbx called it before', 'Redundancy: 7.4', { redundancy: 7.4 }],
    ['with its later remark', 'Multiplicity (non-anomalous): 7.4', { redundancy: 7.4 }],
    ['the completeness, in per cent', 'Completeness: 99.61%', { completeness: 99.61 }],
    ['the same with its remark', 'Completeness (non-anomalous): 99.61%', { completeness: 99.61 }],
    ['the mean intensity', 'Mean intensity: 412.7', { meanIntensity: 412.7 }],
    ['I/sigma', 'Mean I/sigma(I): 12.3', { iOverSigma: 12.3 }],
    ['R-merge', 'R-merge: 0.081', { rMerge: 0.081 }],
    ['R-meas', 'R-meas:  0.087', { rMeas: 0.087 }],
    ['R-pim', 'R-pim:   0.031', { rPim: 0.031 }],
    ['the limits of resolution', 'Resolution: 38.21 - 2.13', { dMax: 38.21, dMin: 2.13 }],
    [
      'the space group with its number',
      'Space group: P 43 21 2 (No. 96)',
      { spaceGroup: 'P 43 21 2', spaceGroupNumber: 96 }
    ],
    ['the space group without', 'Space group: P 43 21 2', { spaceGroup: 'P 43 21 2' }]
  ])('%s', (_, line, expected) => {
    expect(stats(line).record).toMatchObject(expected);
  });
  it.each(['R-merge: nan', 'Mean intensity: inf', 'Completeness: %'])('%s is absent', (line) => {
    const { record } = stats(line);
    expect([record.rMerge, record.meanIntensity, record.completeness]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });
});

describe('crude estimates of a cutoff', () => {
  it('have their rule, and the limit where one can be given', () => {
    const { record } = stats(
      'Crude resolution cutoff estimates:',
      '  resolution of all data          :   1.951',
      '  based on CC(1/2) > 0.5          :   2.132',
      '  based on completeness > 0.9     : (use all data)',
      'Merging statistics'
    );
    expect(record.cutoffs).toEqual([
      { rule: 'resolution of all data', d: 1.951 },
      { rule: 'based on CC(1/2) > 0.5', d: 2.132 },
      { rule: 'based on completeness > 0.9' }
    ]);
  });
});

it('a log without statistics keeps the sentence that says why', () => {
  expect(stats('Sorry: no reflections left').record.failure).toMatchObject({
    text: 'Sorry: no reflections left',
    line: 3
  });
});
it('an empty log is refused', () => {
  expect(refusal(format, '')).toBe('1 empty');
});
