import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../../tests/support/drawn';
import { aCluster, aMerge, aRun, aTrial } from '../../../../tests/support/model';
import type { DecisionRow } from '../../analysis/decision-rows';
import { relPath } from '../../base/rel-path';
import type { Finding, Verdict } from '../../checks/check';
import { merges } from '../../words/merges';
import FileLinks from './FileLinks.svelte';
import { copyName, noRunReason, rowTitle } from './row-words';
import { sourceFiles } from './run-files';
import { findingsOfRow, rowSigns, signsBook } from './signs';

const MERGE = aMerge();
const row = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  path: aRun().path,
  merge: MERGE,
  trial: aTrial(),
  cluster: aCluster(),
  run: aRun(),
  choice: false,
  last: true,
  ...more
});
/** A row without its run, cluster or trial. */
const without = (...names: readonly ('run' | 'cluster' | 'trial')[]): DecisionRow =>
  Object.fromEntries(
    Object.entries(row()).filter(([name]) => !names.includes(name as 'run'))
  ) as unknown as DecisionRow;

describe('a row is called', () => {
  test.each<[string, DecisionRow, string]>([
    ['by its trial, cluster and cycle', row(), 'cc_2.20A_final · 0007 run_03'],
    ['by its trial and cluster, where the cluster has no run', without('run'), 'cc_2.20A_final · 0007'],
    ['by its trial, where nothing was merged', without('run', 'cluster'), 'cc_2.20A_final'],
    ['by its merge, where there is no trial', without('run', 'cluster', 'trial'), 'merge_cc_2.2S_lys'],
    [
      'with AIMLESS, where that merged',
      row({ run: aRun({ program: 'aimless' }) }),
      'cc_2.20A_final · 0007 run_03 · AIMLESS'
    ],
    ['as the user called it', row({ own: 'my subset' }), 'my subset']
  ])('%s', (_, one, title) => {
    expect(rowTitle(one)).toBe(title);
  });
});

describe('the name of a copy says where it came from', () => {
  test.each<[string, DecisionRow, string]>([
    ['sample, trial, cluster and run', row(), 'lys_cc_2.20A_cluster_0007_run_03.mtz'],
    [
      'a sample in Japanese keeps its name',
      row({ merge: aMerge({ sampleName: '試料1' }) }),
      '試料1_cc_2.20A_cluster_0007_run_03.mtz'
    ],
    [
      'letters that a file system may refuse become _',
      row({ merge: aMerge({ sampleName: 'a/b:c*d"e' }) }),
      'a_b_c_d_e_cc_2.20A_cluster_0007_run_03.mtz'
    ],
    [
      'no letter turns its direction',
      row({ merge: aMerge({ sampleName: 'x\u202Egnp' }) }),
      'x_gnp_cc_2.20A_cluster_0007_run_03.mtz'
    ]
  ])('%s', (_, one, name) => {
    expect(copyName(one)).toBe(name);
  });
});

test.each<[string, DecisionRow, string]>([
  [
    'the cluster failed',
    row({ cluster: aCluster({ failed: { path: relPath('x'), line: 1, text: '#' } }) }),
    'This cluster gave no result.'
  ],
  [
    'no cluster passed',
    { ...without('run', 'cluster'), trial: aTrial({ state: 'no-cluster-passed' }) },
    'No cluster met KAMO’s limits: nothing was merged at this resolution.'
  ],
  [
    'too few data sets',
    { ...without('run', 'cluster', 'trial'), merge: aMerge({ state: 'too-few-datasets' }) },
    'Too few data sets: nothing was merged.'
  ],
  [
    'not known',
    { ...without('run', 'cluster', 'trial'), merge: aMerge({ state: 'unknown' }) },
    'It is not known how the merge ended.'
  ]
])('why a row has no numbers: %s', (_, one, text) => {
  const words = Object.values(merges.en).find((part) => typeof part === 'object' && 'clusterFailed' in part);
  expect(noRunReason(one, words as Parameters<typeof noRunReason>[1])).toBe(text);
});

describe('the files behind a row', () => {
  it('from the run outwards, each once', () => {
    expect(sourceFiles(row()).map(({ name }) => name)).toEqual([
      'XSCALE.LP',
      'XSCALE.INP',
      'cluster_summary.dat'
    ]);
  });
  it('two logs of one name are told apart by their folder', () => {
    const trial = aTrial({ files: { log: relPath(`${aTrial().path}/multi_merge.log`) } });
    const merge = aMerge({ files: { log: relPath(`${aMerge().path}/multi_merge.log`) } });
    expect(sourceFiles({ merge, trial }).map(({ name }) => name)).toEqual([
      'cc_2.20A_final/multi_merge.log',
      'multi_merge.log'
    ]);
  });
  it('of nothing are none', () => {
    expect(sourceFiles({ merge: aMerge() })).toEqual([]);
  });
  it('are linked by name, the whole path on hover; a hostile one is text', () => {
    const links = drawn(FileLinks, {
      files: [{ name: HOSTILE_NAME, path: relPath(`m/${HOSTILE_NAME}`) }],
      fileHref: () => '#f'
    });
    expect([links.count('img'), links.count('li'), links.all('href'), links.text]).toEqual([
      0,
      1,
      ['#f'],
      HOSTILE_NAME
    ]);
  });
});

describe('the signs of a row', () => {
  const finding = (check: string, verdict: Verdict, path = aRun().path): Finding => ({
    check,
    verdict,
    subject: { kind: 'merge-run', path },
    message: { en: `${check}: ${verdict}`, ja: `${check}：${verdict}` },
    sources: []
  });
  it('the worst counts, and how many want a look', () => {
    expect(
      rowSigns(
        [finding('a', 'pass'), finding('b', 'fail'), finding('c', 'attention'), finding('d', 'unknown')],
        'en'
      )
    ).toMatchObject({
      worst: { verdict: 'fail', title: 'b: fail' },
      troubles: 2
    });
  });
  it('a row that nobody checked has none', () => {
    expect(rowSigns([], 'en')).toEqual({ cells: new Map(), troubles: 0 });
  });
  test.each<[string, string]>([
    ['completeness-overall', 'Cmpl'],
    ['completeness-outer', 'Cmpl.ou'],
    ['completeness-inner', 'Cmpl.in'],
    ['redundancy', 'Redun'],
    ['cc-half-at-edge', 'CC1/2.ou'],
    ['datasets-used', 'used']
  ])('%s stands at the number that it is about, %s', (check, column) => {
    expect([...rowSigns([finding(check, 'fail')], 'ja').cells]).toEqual([
      [column, { verdict: 'fail', title: `${check}：fail` }]
    ]);
  });
  it('a fault of the whole merge does not mark each of its runs', () => {
    const signs = signsBook([finding('merge-finished', 'fail', MERGE.path)], 'en')(row());
    expect(signs.worst).toBeUndefined();
  });
  it('but of a merge that did not finish it does: its runs may not be the last word', () => {
    const merge = aMerge({ state: 'unfinished' });
    expect(
      signsBook([finding('merge-finished', 'fail', MERGE.path)], 'en')(row({ merge })).worst?.verdict
    ).toBe('fail');
  });
  it('stay the same object as long as the findings are the same', () => {
    const [one, found] = [row(), finding('isa', 'fail')];
    const first = signsBook([found], 'en')(one);
    expect(signsBook([found, finding('other', 'fail', relPath('elsewhere'))], 'en')(one)).toBe(first);
    expect(signsBook([found], 'ja')(one)).not.toBe(first);
  });
  it('the findings of a row are those of its run, cluster, resolution and merge', () => {
    const asked: string[] = [];
    findingsOfRow(row(), {
      findingsAt: (kind, path) => (asked.push(`${kind} ${path.split('/').at(-1) ?? ''}`), [])
    });
    expect(asked.map((text) => text.split(' ')[0])).toEqual(['merge-run', 'cluster', 'trial', 'merge']);
  });
});
