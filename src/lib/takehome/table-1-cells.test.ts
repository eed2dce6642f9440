import { describe, expect, test } from 'vitest';
import { aRun } from '../../../tests/support/model';
import type { MergeRun } from '../beamtime/types';
import {
  datasetsText,
  fraction,
  resolutionCell,
  shellCell,
  sigAnoCell,
  starred,
  whole,
  type Table1Cell
} from './table-1-cells';

describe('per cent as a fraction: the point moves, no digit is made up', () => {
  test.each<[string | undefined, string | undefined]>([
    ['24.1', '0.241'],
    ['4.1', '0.041'],
    ['0.5', '0.005'],
    ['100.0', '1.000'],
    ['1234.5', '12.345'],
    ['99', '0.99'],
    ['-3.2', '-0.032'],
    ['0', '0.00'],
    [undefined, undefined],
    ['nan', undefined],
    ['', undefined],
    ['1e3', undefined]
  ])('%s %% is %s', (percent, expected) => {
    expect(fraction(percent)).toBe(expected);
  });
});

describe('the limits of resolution', () => {
  const run = (more: Partial<MergeRun>): MergeRun => aRun(more);
  test.each<[string, Partial<MergeRun>, boolean, Table1Cell]>([
    [
      'overall and outer',
      { overall: { dMax: 48.21, dMin: 2.52 }, outer: { dMax: 2.67, dMin: 2.52 } },
      false,
      { overall: '48.21–2.52', outer: '2.67–2.52' }
    ],
    [
      'without a low limit: XSCALE prints none',
      { overall: { dMin: 2.52 }, outer: { dMax: 2.67, dMin: 2.52 } },
      false,
      { overall: '…–2.52', outer: '2.67–2.52' }
    ],
    [
      'with the inner shell',
      { overall: { dMin: 2.5 }, inner: { dMin: 7.56 } },
      true,
      { overall: '…–2.50', inner: '…–7.56' }
    ],
    [
      'the inner shell is not shown unless asked',
      { overall: { dMin: 2.5 }, inner: { dMin: 7.56 } },
      false,
      { overall: '…–2.50' }
    ],
    [
      'the outer shell alone says how far',
      { outer: { dMax: 2.67, dMin: 2.52 } },
      false,
      { overall: '…–2.52', outer: '2.67–2.52' }
    ],
    ['of a run without any', {}, true, {}]
  ])('%s', (_, more, inner, expected) => {
    expect(resolutionCell(run(more), inner)).toEqual(expected);
  });
});

describe('SigAno', () => {
  test.each<[string, Partial<MergeRun>, Table1Cell]>([
    [
      'of XSCALE.LP has three decimals',
      { overall: { sigAno: 0.9144 }, shells: [{ sigAno: 1.214 }, { sigAno: 0.714 }] },
      { overall: '0.914', outer: '0.714', inner: '1.214' }
    ],
    ['of the summary has one', { inner: { sigAno: 1.2 } }, { inner: '1.2' }],
    ['is absent where no pair was measured', { shells: [{}, {}] }, {}]
  ])('%s', (_, more, expected) => {
    expect(sigAnoCell(aRun(more), true)).toEqual(expected);
  });
});

test.each<[string, Partial<MergeRun>, string | undefined]>([
  ['used and given', { datasets: { used: 27, given: 31 } }, '27 / 31'],
  ['used alone', { datasets: { used: 27 } }, '27 / –'],
  ['given alone', { datasets: { given: 31 } }, '– / 31'],
  ['neither', {}, undefined]
])('data sets: %s', (_, more, expected) => {
  expect(datasetsText(aRun(more))).toBe(expected);
});

test.each<[string | undefined, boolean | undefined, string | undefined]>([
  ['51.2', true, '51.2*'],
  ['51.2', false, '51.2'],
  ['51.2', undefined, '51.2'],
  [undefined, true, undefined]
])('%s with significance %s is %s', (text, significant, expected) => {
  expect(starred(text, significant)).toBe(expected);
});

describe('a cell', () => {
  test.each<[Table1Cell, Table1Cell]>([
    [whole('P 43 21 2'), { overall: 'P 43 21 2' }],
    [whole(''), {}],
    [whole(undefined), {}],
    [
      shellCell(
        aRun({ overall: { completeness: 99 }, outer: { completeness: 90 } }),
        true,
        ({ completeness }) => completeness?.toFixed(1)
      ),
      { overall: '99.0', outer: '90.0' }
    ],
    [shellCell(aRun({ overall: {} }), true, ({ completeness }) => completeness?.toFixed(1)), {}]
  ])('%o', (cell, expected) => {
    expect(cell).toEqual(expected);
  });
});
