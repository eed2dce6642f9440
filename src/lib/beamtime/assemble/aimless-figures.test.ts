import { describe, expect, it, test } from 'vitest';
import type { AimlessDataset, AimlessLog } from '../../formats/aimless-log';
import type { Loggraph } from '../../formats/loggraph';
import { aimlessStatistics } from './aimless-figures';

const dataset = (more: Partial<AimlessDataset> = {}): AimlessDataset => ({
  line: 1,
  summary: [],
  limits: [],
  tables: [],
  ...more
});
const log = (...datasets: readonly AimlessDataset[]): AimlessLog => ({ datasets, warnings: [], ended: true });
const table = (
  title: string,
  columns: Readonly<Record<string, readonly (number | undefined)[]>>
): Loggraph => ({
  line: 1,
  title,
  labels: Object.keys(columns),
  columns: Object.values(columns)
});

describe('the summary of AIMLESS in the terms of XSCALE', () => {
  const statistics = aimlessStatistics(
    log(
      dataset({
        summary: [
          { label: 'Low resolution limit', overall: 37.14, inner: 37.14, outer: 2.09 },
          { label: 'High resolution limit', overall: 2.04, inner: 9.12, outer: 2.04 },
          { label: 'Rmerge (within I+/I-)', overall: 0.99, inner: 0.99, outer: 0.99 },
          { label: 'Rmerge (all I+ and I-)', overall: 0.073, inner: 0.028, outer: 0.604 },
          { label: 'Rmeas (all I+ & I-)', overall: 0.079, inner: 0.031, outer: 0.66 },
          { label: 'Mean((I)/sd(I))', overall: 17.1, inner: 40.2, outer: 2.5 },
          { label: 'Mn(I) half-set correlation CC(1/2)', overall: 0.999, inner: 1, outer: 0.897 },
          { label: 'Completeness', overall: 99.5, inner: 98.5, outer: 99.4 },
          { label: 'Multiplicity', overall: 7.1, inner: 6.2, outer: 7 },
          { label: 'DelAnom correlation between half-sets', overall: 0.12, inner: 0.45, outer: -0.03 }
        ]
      })
    )
  );
  it('R and CC are per cent, without the noise of a multiplication', () => {
    expect(statistics?.outer).toMatchObject({ rObserved: 60.4, rMeas: 66, ccHalf: 89.7, ccAno: -3 });
    expect(statistics?.overall).toMatchObject({ rObserved: 7.3, ccHalf: 99.9, ccAno: 12 });
  });
  it('all I+ and I− together, not those within', () => {
    expect(statistics?.inner?.rObserved).toBe(2.8);
  });
  it('completeness, multiplicity and I/sigma stay as printed', () => {
    expect(statistics?.overall).toMatchObject({
      completeness: 99.5,
      redundancy: 7.1,
      iOverSigma: 17.1,
      dMax: 37.14,
      dMin: 2.04
    });
  });
  it('what the summary does not have is absent', () => {
    expect(aimlessStatistics(log(dataset()))?.overall).toEqual({});
  });
});

describe('shells', () => {
  // Middles 0.05 and 0.15 Å⁻²: half a step of 0.05 on either side gives 0 … 0.1 … 0.2.
  const tables = [
    table('Completeness & multiplicity v. resolution, New', {
      N: [1, 2],
      '1/d^2': [0.05, 0.15],
      Nmeas: [1000, 2000],
      Nref: [150, 290],
      '%poss': [99.1, 98.2],
      Mlplct: [6.7, 6.9]
    }),
    table('Correlations CC(1/2) within dataset, New', {
      '1/d^2': [0.05, 0.15],
      'CC1/2': [0.999, 0.52],
      CCanom: [0.3, undefined],
      Nanom: [120, 0]
    })
  ];
  it('lie half a step around the middles that AIMLESS prints', () => {
    const shells = aimlessStatistics(log(dataset({ tables })))?.shells;
    expect(shells?.map(({ dMax, dMin }) => [dMax, dMin])).toEqual([
      [undefined, 3.16],
      [3.16, 2.24]
    ]);
  });
  it('take their columns from the tables that have them', () => {
    const [first, second] = aimlessStatistics(log(dataset({ tables })))?.shells ?? [];
    expect(first).toMatchObject({
      nObserved: 1000,
      nUnique: 150,
      completeness: 99.1,
      redundancy: 6.7,
      ccHalf: 99.9,
      ccAno: 30,
      nAno: 120
    });
    expect(second).toMatchObject({ ccHalf: 52, nAno: 0 });
    expect(second).not.toHaveProperty('ccAno');
  });
  test.each<[string, readonly Loggraph[]]>([
    ['no table', []],
    [
      'a table of one row: no step follows from it',
      [table('Completeness & multiplicity v. resolution', { '1/d^2': [0.05] })]
    ]
  ])('are none of %s', (_, some) => {
    expect(aimlessStatistics(log(dataset({ tables: some })))?.shells).toBeUndefined();
  });
});

it('of several data sets the last counts', () => {
  const completeness = (overall: number): AimlessDataset =>
    dataset({ summary: [{ label: 'Completeness', overall }] });
  expect(aimlessStatistics(log(completeness(10), completeness(99)))?.overall?.completeness).toBe(99);
});
it('a log without a summary has no statistics', () => {
  expect([aimlessStatistics(undefined), aimlessStatistics(log())]).toEqual([undefined, undefined]);
});
it('the space group has its number where the table knows the symbol', () => {
  expect(aimlessStatistics({ ...log(dataset()), spaceGroup: 'P 43 21 2' })).toMatchObject({
    spaceGroup: 'P 43 21 2',
    spaceGroupNumber: 96
  });
  expect(aimlessStatistics({ ...log(dataset()), spaceGroup: 'P -1' })).not.toHaveProperty('spaceGroupNumber');
});
