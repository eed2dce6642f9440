import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../../tests/support/drawn';
import { FATES, type Fate } from '../../analysis/fate';
import { relPath } from '../../base/rel-path';
import { tableCsv } from '../../tables/table';
import { datasetName, fateDetails, fateTable, fateText, groupsOf, type FateRow } from './fate-text';
import FateLine from './FateLine.svelte';

const fate = (more: Partial<Fate>): Fate => ({ kind: 'merged', places: [], ...more });

describe('what became of a data set', () => {
  test.each<[string, Partial<Fate>, string]>([
    ['merged, in its cluster and cycle', { cluster: 31, cycle: 3 }, 'merged: cluster 31, run_03'],
    ['merged, without a cycle', { cluster: 31 }, 'merged: cluster 31'],
    [
      'outside the cluster, and merged in the one beside it',
      { kind: 'other-branch', cluster: 82, cycle: 3, instead: { cluster: 81, cycle: 3 } },
      'not in this cluster: used in cluster 81, run_03, not in cluster 82'
    ],
    [
      'another crystal form, with its group, symmetry and cell',
      {
        kind: 'other-form',
        group: { number: 2, of: 2, symmetry: 'P 1 2 1', unitCell: [38.2, 43.1, 57.35, 90, 97.3, 90] }
      },
      'other crystal form: group 2 of 2, P 1 2 1, 38.20 43.10 57.35 90 97.30 90'
    ],
    [
      'another crystal form, of which only the group is known',
      { kind: 'other-form', group: { number: 2, of: 3 } },
      'other crystal form: group 2 of 3'
    ],
    [
      'removed by the cell filter: a length has two decimals',
      { kind: 'cell-filter', outlier: { parameter: 0, value: 62.5, low: 61.9, high: 62.4 } },
      'removed by the cell filter: a = 62.50, allowed 61.90–62.40'
    ],
    [
      'removed by the cell filter: an angle has one',
      { kind: 'cell-filter', outlier: { parameter: 4, value: 105, low: 103.9, high: 104.4 } },
      'removed by the cell filter: β = 105.0, allowed 103.9–104.4'
    ],
    [
      'rejected, with the meaning of each of KAMO’s words',
      { kind: 'rejected', reason: 'bad_B,bad_em.b', cluster: 3, cycle: 3 },
      'rejected as a data set: cluster 3, run_03; bad_B (B factor an outlier, 1.5 × IQR), bad_em.b (error model b an outlier, 1.5 × IQR)'
    ],
    [
      'rejected, by a word that no known KAMO writes',
      { kind: 'rejected', reason: 'bad_new' },
      'rejected as a data set: bad_new'
    ],
    [
      'rejected, by a word that JavaScript knows',
      { kind: 'rejected', reason: 'constructor' },
      'rejected as a data set: constructor'
    ],
    [
      'given up at a stage',
      { kind: 'gave-up', stage: 'integration' },
      'indexed, no scaled data: stopped at integration'
    ],
    [
      'merged in the other processing by design',
      { kind: 'not-merged-here', elsewhere: '_kamo_30deg' },
      'not merged here by design: merged in _kamo_30deg'
    ],
    ['not known: nothing more is said', { kind: 'unknown' }, 'not known']
  ])('%s', (_, more, text) => {
    expect(fateText(fate(more), 'en')).toBe(text);
  });
  test.each(FATES)('%s has a name in both languages', (kind) => {
    expect(fateText(fate({ kind }), 'en')).toMatch(/^[\x20-\x7e]+$/);
    expect(fateText(fate({ kind }), 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
  it('details in Japanese hold the same numbers', () => {
    const details = fateDetails(
      fate({ kind: 'cell-filter', outlier: { parameter: 0, value: 62.5, low: 61.9, high: 62.4 } }),
      'ja'
    );
    expect(details).toMatch(/a.*62\.50.*61\.90.*62\.40/);
  });
});

describe('a data set in a list of several pins', () => {
  test.each([
    ['_kamo_30deg/CPS1014-03/data00/cry00_1201-1500', 'CPS1014-03 cry00_1201-1500'],
    ['_kamoproc/CPS1012-03/data00/CPS1012-03-multi_012_1-100', 'CPS1012-03-multi_012_1-100'],
    ['_kamoproc/CPS1012-03/xds_cry00_1-100', 'xds_cry00_1-100'],
    ['CPS1015-07', 'CPS1015-07']
  ])('%s is called %s', (path, name) => {
    expect(datasetName(path)).toBe(name);
  });
});

describe('a list of fates', () => {
  const row = (key: string, more: Partial<Fate>): FateRow => ({ key, name: key, fate: fate(more) });
  const ROWS = [
    row('run_10', {}),
    row('run_2', {}),
    row('x', { kind: 'not-indexed' }),
    row('y', { kind: 'unknown' })
  ];
  it('has groups, the earliest loss first, its rows in natural order, and no empty group', () => {
    expect(groupsOf(ROWS).map(({ kind, rows }) => [kind, ...rows.map(({ key }) => key)])).toEqual([
      ['unknown', 'y'],
      ['not-indexed', 'x'],
      ['merged', 'run_2', 'run_10']
    ]);
  });
  it('is taken away as a table, with the files that say so', () => {
    const says = row('a', {
      kind: 'rejected',
      reason: 'bad_B',
      trial: relPath('m/cc_2.20A'),
      places: [{ path: relPath('m/merge.log'), line: 7 }, { path: relPath('m/XSCALE.LP') }]
    });
    expect(tableCsv(fateTable('fates', [says], 'en')).split('\r\n')[1]).toBe(
      'a,rejected as a data set,"bad_B (B factor an outlier, 1.5 × IQR)",m/cc_2.20A,m/merge.log:7 m/XSCALE.LP'
    );
  });
});

it('a line says the fate, its details, and leads to each place that says so', () => {
  const line = drawn(FateLine, {
    fate: fate({ kind: 'rejected', reason: 'bad_B', places: [{ path: relPath('m/merge.log'), line: 7 }] }),
    fileHref: (path, at) => `#${path}@${at ?? ''}`
  });
  expect(line.text).toMatch(
    /^rejected as a data set bad_B \(B factor an outlier, 1\.5 × IQR\) m\/ merge\.log:7$/
  );
  expect([line.all('href'), line.all('data-fate')]).toEqual([['#m/merge.log@7'], ['rejected']]);
});
