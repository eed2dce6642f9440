import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME, type Drawn } from '../../../../../../../tests/support/drawn';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../../../tests/support/model';
import { relPath } from '$lib/base/rel-path';
import type { Cluster, CutoffSearch, Merge } from '$lib/beamtime/types';
import ClusterTable from './ClusterTable.svelte';
import CutoffTrail from './CutoffTrail.svelte';
import RunsTable from './RunsTable.svelte';

/** Cells of the body, row by row. */
const body = ({ html }: Drawn): readonly (readonly string[])[] =>
  (html.split('<tbody>')[1] ?? '')
    .split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) =>
        (cell ?? '').replace(/<[^>]*>/g, '').trim()
      )
    );

describe('the tree as text', () => {
  const clusters: readonly Cluster[] = [
    aCluster({ number: 7, members: [1, 2, 3, 4], height: 1.25, completeness: 99.32 }),
    aCluster({ number: 9, members: [1, 2, 3, 4, 5], merged: false, runs: [], height: 2.5 }),
    aCluster({
      number: 8,
      members: [5, 6],
      merged: false,
      runs: [],
      failed: { path: relPath('x'), line: 1, text: '#' }
    })
  ];
  const table = (choice?: number) =>
    drawn(ClusterTable, {
      clusters,
      choice,
      choiceName: 'KAMO’s choice',
      selected: 8,
      onselect: () => undefined
    });
  it('has every cluster, the highest first, with its number of data sets', () => {
    expect(body(table()).map(([name, members]) => [name, members])).toEqual([
      ['0009', '5'],
      ['0008', '2'],
      ['0007', '4']
    ]);
  });
  it('says what became of each: the choice, failed, merged, or nothing', () => {
    expect(body(table(7)).map((cells) => cells.at(-1))).toEqual([
      '',
      expect.stringMatching(/fail|no result/i),
      'KAMO’s choice'
    ]);
    expect(body(table())[2]?.at(-1)).toMatch(/1 run/);
  });
  it('has no column of a figure that no cluster has', () => {
    expect(table().text).toContain('Cmpl');
    expect(table().text).not.toContain('CCmin');
  });
  it('says which one is selected to a reader of the screen', () => {
    expect(table().all('aria-pressed')).toEqual(['false', 'true', 'false']);
  });
});

describe('the cycles of a cluster', () => {
  const table = (cluster: Cluster, cycle?: number) =>
    drawn(RunsTable, { merge: aMerge(), trial: aTrial(), cluster, cycle, onrun: () => undefined });
  const run = (cycle: number, completeness: number) =>
    aRun({ cycle, overall: { completeness, ccHalf: 99.8 } });
  it('stand side by side, each figure in a row', () => {
    const rows = body(table(aCluster({ runs: [run(1, 99.5), run(2, 98.3)] }), 2));
    const completeness = rows.find(([name]) => /Cmpl|Completeness/.test(name ?? ''));
    expect(completeness?.slice(1)).toEqual(['99.5', '98.3−1.2']);
  });
  test.each<[string, Partial<Cluster>, RegExp]>([
    ['a cluster that KAMO did not merge', { merged: false, runs: [] }, /^KAMO did not merge this cluster/],
    [
      'a cluster that failed',
      { runs: [], failed: { path: relPath('x'), line: 1, text: '#' } },
      /^KAMO tried to merge this cluster without a result\./
    ]
  ])('%s says so in place of a table', (_, cluster, text) => {
    const told = table(aCluster(cluster));
    expect([told.count('table'), text.test(told.text)]).toEqual([0, true]);
  });
  it('no run_03 is normal, and that is said', () => {
    expect(table(aCluster({ runs: [run(1, 99), run(2, 98)] })).text).toContain('This is normal.');
    expect(table(aCluster({ runs: [run(1, 99), run(2, 98), run(3, 97)] })).text).not.toContain(
      'This is normal.'
    );
  });
});

describe('why this resolution', () => {
  const trial = aTrial();
  const trail = (cutoffs: readonly CutoffSearch[], more: Partial<Merge> = {}): Drawn =>
    drawn(CutoffTrail, {
      merge: aMerge({
        cutoffs,
        startResolution: 2.2,
        files: { log: relPath('m/multi_merge.log') },
        trials: [trial],
        ...more
      }),
      trial,
      fileHref: (path, line) => `#f=${path}:${line ?? ''}`,
      runHref: (path, cluster, cycle) => `#r=${path}/${cluster}/${cycle}`
    });
  const search = (more: Partial<CutoffSearch>): CutoffSearch => ({ line: 12, ...more }) as CutoffSearch;
  it('from limit to limit, with CC1/2 in per cent and the line of the log', () => {
    const told = trail([search({ resolution: 2.46, ccHalf: 0.3703, target: 0.35 })]);
    expect(told.text).toContain('2.20 Å → 2.46 Å CC1/2 37.03 % (target 35.00 %) multi_merge.log:12');
    expect(told.all('href')).toEqual(['#f=m/multi_merge.log:12']);
  });
  it('a search without an answer says that no limit could be decided', () => {
    expect(trail([search({ target: 0.5 })]).text).toContain('2.20 Å → – no limit could be decided');
  });
  it('the run that KAMO fitted is named, with its page', () => {
    const told = trail([
      search({
        resolution: 2.46,
        fitted: { trial: trial.path, cluster: 31, cycle: 3 } as NonNullable<CutoffSearch['fitted']>
      })
    ]);
    expect(told.text).toContain('cc_2.20A_final, cluster 0031 run_03');
    expect(told.all('href')[0]).toBe(`#r=${trial.path}/31/3`);
  });
  it('without a link where its trial is not among those read', () => {
    const fitted = { trial: relPath('m/cc_2.40A'), cluster: 31, cycle: 3 };
    const told = trail([search({ resolution: 2.46, fitted })]);
    expect(told.text).toContain('cc_2.40A, cluster 0031 run_03');
    expect(told.all('href')).toEqual(['#f=m/multi_merge.log:12']);
  });
  it('without a search there is nothing to tell', () => {
    expect(trail([]).text).toBe('');
  });
  it('a start that no file names is a question', () => {
    const merge = aMerge({ cutoffs: [search({ resolution: 2.46 })], trials: [] });
    expect(
      drawn(CutoffTrail, { merge, trial: undefined, fileHref: () => '', runHref: () => '' }).text
    ).toContain('? Å → 2.46 Å');
  });
});

it('a hostile name of a merge is text wherever it is drawn', () => {
  const path = relPath(`_kamoproc/merge_${HOSTILE_NAME}`);
  const told = drawn(CutoffTrail, {
    merge: aMerge({
      path,
      cutoffs: [{ line: 1, resolution: 2 } as CutoffSearch],
      files: { log: relPath(`${path}/multi_merge.log`) }
    }),
    trial: undefined,
    fileHref: (file) => `#f=${file}`,
    runHref: () => ''
  });
  expect(told.count('img')).toBe(0);
});
