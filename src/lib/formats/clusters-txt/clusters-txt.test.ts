import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format, { type ClusterJoin, type ClustersTxt } from './index';

const CC = ' ClNumber             Nds         Clheight   IDs';
const BLEND = [
  ' Cluster     Number of         Cluster         LCV      aLCV      Datasets',
  ' Number      Datasets           Height                            ID',
  ''
];
const FURTHEST = [
  ' Cluster     Number of         Cluster         LCV      aLCV      Furthest    Datasets',
  ' Number      Datasets           Height                            Datasets          ID',
  ''
];

describe('the joins', () => {
  test.each<[string, readonly string[], ClustersTxt['layout'], ClusterJoin]>([
    [
      'of correlations',
      [CC, '    1    2      0.083   3 7'],
      'cc',
      { number: 1, height: 0.083, members: [3, 7], line: 2 }
    ],
    [
      'of BLEND',
      [...BLEND, '   1   2     0.412    0.10   0.06    3 7'],
      'blend',
      { number: 1, height: 0.412, lcv: 0.1, alcv: 0.06, members: [3, 7], line: 4 }
    ],
    [
      'of BLEND with the furthest data sets',
      [...FURTHEST, '   1   3     0.412    0.10   0.06    3    7   3 5 7'],
      'blend-furthest',
      { number: 1, height: 0.412, lcv: 0.1, alcv: 0.06, furthest: [3, 7], members: [3, 5, 7], line: 4 }
    ],
    [
      'whose height is nan',
      [CC, '    1    2        nan   3 7'],
      'cc',
      { number: 1, members: [3, 7], line: 2 }
    ]
  ])('%s', (_, lines, layout, join) => {
    const { record, problems } = readText(format, lines);
    expect(problems).toEqual([]);
    expect(record).toEqual({ layout, clusters: [join] });
  });
  it('stand in the order of the file, which is that of joining', () => {
    const { record } = readText(format, [CC, '2 2 0.1 1 2', '1 3 0.2 1 2 3']);
    expect(record.clusters.map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('a join', () => {
  test.each<[string, string, string]>([
    ['with fewer members than it says', '1 3 0.2 1 2', '2 count-differs'],
    ['with more', '1 2 0.2 1 2 3', '2 count-differs'],
    ['with a member that is no number', '1 2 0.2 1 x', '2 count-differs'],
    ['without a number', 'x 2 0.2 1 2', '2 not-understood'],
    ['cut off', '1', '2 not-understood']
  ])('%s is told, and not half believed', (_, row, problem) => {
    const { record, problems } = readText(format, [CC, row, '4 2 0.3 8 9']);
    expect(problems).toEqual([problem]);
    expect(record.clusters.map(({ number }) => number)).toEqual([4]);
  });
});

test.each<[string, readonly string[], string]>([
  ['nothing', [], '1 empty'],
  ['another table', ['i j cc nref'], '1 text-missing']
])('%s is refused', (_, lines, expected) => {
  expect(refusal(format, lines)).toBe(expected);
});
it('a head without joins is told', () => {
  expect(readText(format, [CC, '']).problems).toEqual(['1 no-rows']);
});
