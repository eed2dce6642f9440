/** Two runs of cluster_0082 as cluster_summary.dat of a sample beamtime prints them, for the tests beside this file. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { relPath } from '$lib/base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '$lib/beamtime/types';

export function run(cluster: number, cycle: number, more: Partial<MergeRun> = {}): MergeRun {
  return {
    path: relPath(`_kamoproc/m/blend_2.53A_final/cluster_00${cluster}/run_0${cycle}`),
    sources: [],
    cycle,
    rejected: [],
    members: [],
    files: {},
    ...more
  };
}

export function cluster(number: number, runs: readonly MergeRun[], members = [1, 2, 3]): Cluster {
  return { number, members, merged: runs.length > 0, runs, files: {} };
}

export function trial(clusters: readonly Cluster[], more: Partial<Trial> = {}): Trial {
  return {
    path: relPath('_kamoproc/m/blend_2.53A_final'),
    sources: [],
    merge: relPath('_kamoproc/m'),
    clustering: 'blend',
    resolution: 2.53,
    final: true,
    state: 'finished',
    datasets: [],
    notUsed: [],
    clusters,
    files: {},
    ...more
  };
}

export function merge(trials: readonly Trial[], more: Partial<Merge> = {}): Merge {
  return {
    path: relPath('_kamoproc/m'),
    sources: [],
    area: '_kamoproc',
    clustering: 'blend',
    sampleName: 'Complex1',
    state: 'finished',
    trials,
    files: {},
    ...more
  };
}

/** The row of one run alone. */
export function rowOf(one: MergeRun, number = 82): DecisionRow {
  const only = trial([cluster(number, [one])]);
  return {
    path: one.path,
    merge: merge([only]),
    trial: only,
    cluster: cluster(number, [one]),
    run: one,
    choice: false,
    last: true
  };
}
