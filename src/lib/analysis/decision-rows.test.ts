import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';
import { choiceKind, decisionRows, nearTheEnd } from './decision-rows';

const run = (path: string, cycle: number): MergeRun => ({
  path: relPath(path),
  sources: [],
  cycle,
  rejected: [],
  members: [],
  files: {}
});
const cluster = (number: number, runs: MergeRun[], more: Partial<Cluster> = {}): Cluster => ({
  number,
  members: [1, 2],
  merged: runs.length > 0,
  runs,
  files: {},
  ...more
});
const trial = (path: string, clusters: Cluster[], more: Partial<Trial> = {}): Trial => ({
  path: relPath(path),
  sources: [],
  merge: relPath('a/m'),
  clustering: 'cc',
  final: true,
  state: 'finished',
  datasets: [],
  notUsed: [],
  clusters,
  files: {},
  ...more
});
const merge = (trials: Trial[]): Merge => ({
  path: relPath('a/m'),
  sources: [],
  area: 'a',
  clustering: 'cc',
  sampleName: 's',
  state: 'finished',
  trials,
  files: {}
});

describe('decisionRows', () => {
  it('gives a row for each run, and marks the last cycle and KAMO’s choice', () => {
    const clusters = [
      cluster(3, [run('a/m/t/c3/1', 1), run('a/m/t/c3/2', 2)]),
      cluster(4, [run('a/m/t/c4/1', 1)])
    ];
    const recommended = { cluster: 3, cycle: 2, rule: 'kamo', considered: 2, kept: 2 } as const;
    const rows = decisionRows([merge([trial('a/m/t', clusters, { recommended })])]);
    expect(rows.map(({ path, last, choice }) => [path, last, choice])).toEqual([
      ['a/m/t/c3/1', false, false],
      ['a/m/t/c3/2', true, true],
      ['a/m/t/c4/1', true, false]
    ]);
  });

  it('gives a row to what has no run: a merge, a resolution, a cluster that failed', () => {
    const failed = { path: relPath('log'), line: 3, text: '#cluster_0018 failed' };
    expect(decisionRows([merge([])]).map(({ path, trial }) => [path, trial])).toEqual([['a/m', undefined]]);
    const rows = decisionRows([
      merge([
        trial('a/m/t', [cluster(1, [])]),
        trial('a/m/u', [cluster(18, [], { failed, path: relPath('a/m/u/c18') })])
      ])
    ]);
    expect(rows.map(({ path, cluster }) => [path, cluster?.number])).toEqual([
      ['a/m/t', undefined],
      ['a/m/u/c18', 18]
    ]);
  });

  it('KAMO’s choice is that of the trial a merge ended with; the others are the best at their resolution', () => {
    const recommended = { cluster: 3, cycle: 1, rule: 'kamo', considered: 1, kept: 1 } as const;
    const at = (name: string, final: boolean) =>
      trial(`a/m/${name}`, [cluster(3, [run(`a/m/${name}/1`, 1), run(`a/m/${name}/2`, 2)])], {
        recommended,
        final
      });
    const told = (trials: Trial[]) =>
      decisionRows([merge(trials)]).map((row) => [row.path, choiceKind(row), nearTheEnd(row)]);
    expect(told([at('cc_2.5A', false), at('cc_2.6A_final', true)])).toEqual([
      ['a/m/cc_2.5A/1', 'here', 2],
      ['a/m/cc_2.5A/2', undefined, 2],
      ['a/m/cc_2.6A_final/1', 'kamo', 0],
      ['a/m/cc_2.6A_final/2', undefined, 1]
    ]);
    // Without a final one, a merge ended with its last trial that has a choice.
    expect(told([at('cc_2.5A', false), at('cc_2.6A', false)]).map(([, kind]) => kind)).toEqual([
      'here',
      undefined,
      'kamo',
      undefined
    ]);
    // One that was cut off has no run that KAMO gave.
    const cutOff = decisionRows([{ ...merge([at('cc_2.5A', false)]), state: 'unfinished' }]);
    expect(cutOff.map(choiceKind)).toEqual(['here', undefined]);
  });
});
