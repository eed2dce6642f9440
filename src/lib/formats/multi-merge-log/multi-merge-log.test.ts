import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import { recognise } from '../index';
import format from './index';

const START = 'kamo.multi_merge started at 2031-05-02 13:00:00';
const read = (...lines: readonly string[]) => readText(format, [START, ...lines]).record;

describe('a merge at one resolution', () => {
  it('that ended says when, and how long it took', () => {
    const record = read('', 'Normal exit at 2031-05-02 13:20:10', 'Total wall-clock time: 1210.5 sec');
    expect(record).toMatchObject({
      startedAt: '2031-05-02 13:00:00',
      finishedAt: '2031-05-02 13:20:10',
      normalExit: { line: 3, text: 'Normal exit at 2031-05-02 13:20:10' },
      wallClockSeconds: 1210.5,
      last: { line: 4 }
    });
  });
  it('that did not end keeps the line where it stopped', () => {
    const record = read('Doing hierarchical clustering', '');
    expect(record.normalExit).toBeUndefined();
    expect(record.last).toEqual({ line: 2, text: 'Doing hierarchical clustering' });
  });
  it('of an empty file is none', () => {
    expect(refusal(format, '')).toBe('1 empty');
  });
  it('has its parameters, as KAMO misspells the word and as it does not', () => {
    for (const word of ['Paramters:', 'Parameters:'])
      expect(
        read(word, ' clustering = blend *cc no', ' cc_clustering {', '  min_cmpl = 90', ' }', '', 'x')
          .parameters
      ).toEqual({
        clustering: 'cc',
        'cc_clustering.min_cmpl': '90'
      });
  });
  it('has no parameters where the log does not give them', () => {
    expect(read('x').parameters).toEqual({});
  });
  it('names the space group for merging', () => {
    expect(read('Space group for merging: P 4 2 2').spaceGroup).toBe('P 4 2 2');
  });
});

describe('clusters chosen for merging', () => {
  it('have the figures of their line', () => {
    const [cluster] = read(
      ' Cluster_0065 NumDS=   66 CLh=   0.7 Cmpl=  99.32 Redun=  12.1 ACmpl=  98.10 ARedun=   6.2 CCmean=  0.91 CCmin=  0.62'
    ).chosen;
    expect(cluster).toEqual({
      line: 2,
      number: 65,
      datasets: 66,
      height: 0.7,
      completeness: 99.32,
      redundancy: 12.1,
      anomalousCompleteness: 98.1,
      anomalousRedundancy: 6.2,
      ccMean: 0.91,
      ccMin: 0.62
    });
  });
  test.each<[string, string, object]>([
    [
      'of BLEND have cell variations',
      ' Cluster_0003 NumDS= 3 CLh= 1.2 Cmpl= 90.1 Redun= 4.0 LCV= 0.64 aLCV= 0.43',
      { datasets: 3, height: 1.2, completeness: 90.1, redundancy: 4, lcv: 0.64, alcv: 0.43 }
    ],
    [
      'whose values touch their sign',
      ' Cluster_0003 NumDS=1234 CLh=12345.6 Cmpl=100.00',
      { datasets: 1234, height: 12345.6, completeness: 100 }
    ],
    [
      'whose value is nan have none there',
      ' Cluster_0003 NumDS= 3 CCmean= nan CCmin= 0.1',
      { datasets: 3, ccMin: 0.1 }
    ]
  ])('%s', (_, line, expected) => {
    expect(read(line).chosen).toEqual([{ line: 2, number: 3, ...expected }]);
  });
  it('are none of those that are listed behind "no clusters"', () => {
    const record = read(
      'ERROR: No clusters satisfied the specified conditions for merging!',
      'Cluster_0003 NumDS= 3 CLh= 1'
    );
    expect([record.chosen, record.noClusters?.line]).toEqual([[], 2]);
  });
  it('can be fewer than those that met the limits', () => {
    expect(read('Only first 2 (/26) clusters will be merged').limitedTo).toEqual({ merged: 2, of: 26 });
    expect(read('Only first few clusters').limitedTo).toBeUndefined();
  });
});

describe('errors', () => {
  test.each<[string, readonly string[], readonly (readonly [number, string])[]]>([
    ['a line that says so', ['ERROR: too few'], [[2, 'ERROR: too few']]],
    [
      'a result that was lost',
      ['Error in unpickling result in cluster_0031'],
      [[2, 'Error in unpickling result in cluster_0031']]
    ],
    [
      'the exception of a traceback',
      ['Traceback (most recent call last):', '  File "a.py", line 1', '    x', 'KeyError: 3'],
      [[5, 'KeyError: 3']]
    ],
    [
      'a traceback that breaks off',
      ['Traceback (most recent call last):', '  File "a.py", line 1'],
      [[2, 'Traceback (most recent call last):']]
    ],
    ['not a word that begins so', ['Errorless'], []]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines).errors.map(({ line, text }) => [line, text])).toEqual(expected);
  });
});

test.each<[string, string]>([
  ['_kamoproc/merge_cc_2.2S_x/cc_2.60A_final/multi_merge.log', 'multi-merge-log'],
  ['_kamoproc/merge_blend_2.2S_x/blend_3.0A/multi_merge.log', 'multi-merge-log'],
  ['_kamoproc/merge_x/ccc_2.8A_framecc_b+B/multi_merge.log', 'multi-merge-log'],
  ['_kamoproc/merge_x/no_2A/multi_merge.log', 'multi-merge-log'],
  ['_kamoproc/merge_cc_2.2S_x/multi_merge.log', 'auto-merge-log'],
  ['_kamoproc/merge_blend_2.2S_cc_1/multi_merge.log', 'auto-merge-log']
])('%s is the %s: two logs have one name', (path, name) => {
  expect(recognise(path)?.name).toBe(name);
});
