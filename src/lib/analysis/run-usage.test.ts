import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { RunIndex } from '../beamtime/stored-paths';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';
import { runUsages, useInChoice } from './run-usage';

const RUN = relPath('_kamoproc/CPS1012-06/data00/cry00_1-300');
const stored = (name: string): string =>
  `/beamline/x/_kamoproc/m/input_files/CPS1012-06/data00/${name}/XDS_ASCII.HKL`;
const index = new RunIndex([RUN, relPath('_kamoproc/CPS1012-06/data00/cry00_301-600')]);

const cycle = (
  number: number,
  members: readonly number[],
  rejected: MergeRun['rejected'] = []
): MergeRun => ({
  path: relPath(`_kamoproc/m/t/c/run_0${number}`),
  sources: [],
  cycle: number,
  members: members.map((dataset) => ({
    dataset,
    path: '',
    ...(dataset === 1 && number === 2 && { framesRemoved: true })
  })),
  rejected,
  files: {}
});
const cluster = (number: number, members: readonly number[], runs: readonly MergeRun[]): Cluster => ({
  number,
  members,
  merged: runs.length > 0,
  runs,
  files: {}
});
const trial = (more: Partial<Trial>): Trial => ({
  path: relPath('_kamoproc/m/cc_2.00A_final'),
  sources: [],
  merge: relPath('_kamoproc/m'),
  clustering: 'cc',
  final: true,
  state: 'finished',
  datasets: [
    { number: 1, path: stored('cry00_1-300'), processingRun: RUN },
    { number: 2, path: stored('cry00_301-600') }
  ],
  notUsed: [],
  clusters: [],
  files: {},
  ...more
});
const merge = (trials: readonly Trial[], more: Partial<Merge> = {}): Merge => ({
  path: relPath('_kamoproc/m'),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  sampleName: 's',
  state: 'finished',
  trials,
  files: {},
  ...more
});
const uses = (merges: readonly Merge[]): ReturnType<typeof runUsages> =>
  runUsages({ path: RUN, area: '_kamoproc' }, merges, index);

describe('runUsages', () => {
  const rejected = [{ dataset: 1, path: stored('cry00_1-300'), reason: 'bad_B' }];
  const clusters = [
    cluster(5, [1, 2], [cycle(1, [1, 2]), cycle(2, [1, 2]), cycle(3, [2], rejected)]),
    cluster(6, [2], [cycle(1, [2])]),
    cluster(7, [1, 2], [])
  ];
  it('says in which clusters a run is, and what each cycle did with it', () => {
    const [usage] = uses([merge([trial({ clusters })])]);
    expect([usage?.how, usage?.dataset, usage?.unmerged]).toEqual(['in-tree', 1, 1]);
    expect(usage?.clusters.map((one) => one.cluster.number)).toEqual([5]);
    expect(usage?.clusters[0]?.cycles).toEqual([
      { cycle: 1, fate: 'used' },
      { cycle: 2, fate: 'used', framesRemoved: true },
      { cycle: 3, fate: 'rejected', left: { cycle: 3, reason: 'bad_B' } }
    ]);
  });
  it('remembers in a later cycle when a run left', () => {
    const early = [cluster(5, [1, 2], [cycle(2, [2], rejected), cycle(3, [2])])];
    const [usage] = uses([merge([trial({ clusters: early })])]);
    expect(usage?.clusters[0]?.cycles.map((use) => [use.cycle, use.left?.cycle])).toEqual([
      [2, 2],
      [3, 2]
    ]);
  });
  it('tells an unexplained absence from a rejection', () => {
    const [usage] = uses([merge([trial({ clusters: [cluster(5, [1, 2], [cycle(1, [2])])] })])]);
    expect(usage?.clusters[0]?.cycles[0]?.fate).toBe('absent');
  });
  it('knows the cell filter and the tree’s left-outs, by the paths that were stored', () => {
    const [excluded] = uses([merge([], { excluded: [stored('cry00_1-300')] })]);
    expect(excluded?.how).toBe('excluded');
    const leftOut = trial({ datasets: [], notUsed: [{ path: stored('cry00_1-300'), processingRun: RUN }] });
    expect(uses([merge([leftOut])])[0]?.how).toBe('left-out');
    expect(uses([merge([], { given: [stored('cry00_1-300')] })])[0]?.how).toBe('given');
  });
  it('is silent about merges that never saw the run', () => {
    expect(
      uses([merge([trial({ datasets: [] })]), merge([trial({ clusters })], { area: '_kamo_30deg' })])
    ).toEqual([]);
  });
  it('reads KAMO’s own choice', () => {
    const recommended = { cluster: 5, cycle: 3, rule: 'kamo', considered: 1, kept: 1 } as const;
    const [usage] = uses([merge([trial({ clusters, recommended })])]);
    expect(usage && useInChoice(usage)?.fate).toBe('rejected');
  });
});
