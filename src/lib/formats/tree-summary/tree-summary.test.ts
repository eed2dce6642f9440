import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format from './index';

const CC = 'Cluster Number   CLh Cmpl Redun ACmpl ARedun CCmean CCmin';

it('"Cluster Number" is two columns: the number of the cluster and that of its data sets', () => {
  expect(
    readText(format, ['# d_min= 2.200', CC, '  65     66   0.70  99.32  12.10  98.10  6.20  0.91  0.62'])
      .record
  ).toEqual({
    dMin: 2.2,
    rows: [
      {
        cluster: 65,
        datasets: 66,
        height: 0.7,
        completeness: 99.32,
        redundancy: 12.1,
        anomalousCompleteness: 98.1,
        anomalousRedundancy: 6.2,
        ccMean: 0.91,
        ccMin: 0.62
      }
    ]
  });
});

describe('a row', () => {
  test.each<[string, string, string, object]>([
    [
      'of BLEND has cell variations and no correlations',
      'Cluster Number CLh LCV aLCV Cmpl Redun',
      '3 5 1.20 0.64 0.43 80.0 3.1',
      { lcv: 0.64, alcv: 0.43, height: 1.2 }
    ],
    [
      'before 2017-08 has no correlations',
      'Cluster Number CLh Cmpl Redun ACmpl ARedun',
      '3 5 1.20 80.0 3.1 70.0 1.9',
      { anomalousCompleteness: 70 }
    ],
    ['whose correlation is nan has none', CC, '3 5 1.20 80.0 3.1 70.0 1.9 nan nan', { completeness: 80 }]
  ])('%s', (_, head, row, expected) => {
    const { record, problems } = readText(format, [head, row]);
    expect(problems).toEqual([]);
    expect(record.rows[0]).toMatchObject({ cluster: 3, datasets: 5, ...expected });
    expect(record.rows[0]).not.toHaveProperty('ccMean');
  });
  it('that breaks off is told, and the others stay', () => {
    const { record, problems } = readText(format, [
      CC,
      '65 66 0.70 99.32',
      '3 5 1.20 80.0 3.1 70.0 1.9 0.9 0.8'
    ]);
    expect([record.rows.map(({ cluster }) => cluster), problems]).toEqual([[3], ['2 row-width']]);
  });
  it('without a number of the cluster is none', () => {
    expect(readText(format, [CC, 'x 66 0.70 99.32 12.1 98.1 6.2 0.91 0.62']).record.rows).toEqual([]);
  });
});

test.each<[string, readonly string[], string]>([
  ['nothing', [], '1 text-missing'],
  ['another table', ['cluster ClH'], '1 text-missing']
])('%s is refused', (_, lines, expected) => {
  expect(refusal(format, lines)).toBe(expected);
});
it('a head without rows is told', () => {
  expect(readText(format, [CC]).problems).toEqual(['1 no-rows']);
});
