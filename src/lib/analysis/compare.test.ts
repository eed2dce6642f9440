import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Cluster, Merge, MergeRun, Rejection, Trial } from '../beamtime/types';
import { comparedRun, membership, presetsOf, stretchOf, type ComparedRun } from './compare';
import { rowsOfMerge } from './decision-rows';
import { countedAlike, cutsOf } from './wedge-counts';

const stored = (run: string): string =>
  `/isilon/x/_kamoproc/merge_cc_2S_a/input_files/${run}/XDS_ASCII.HKL_noscale`;

function merge(
  area: string,
  clustering: 'blend' | 'cc',
  datasets: readonly string[],
  cycles: readonly { readonly used: readonly number[]; readonly left?: readonly [number, string][] }[]
): Merge {
  const path = relPath(`${area}/merge_${clustering}_2S_a`);
  const trialPath = relPath(`${path}/${clustering}_2.00A_final`);
  const runs = cycles.map(({ used, left = [] }, n): MergeRun => ({
    path: relPath(`${trialPath}/cluster_0003/run_0${n + 1}`),
    sources: [],
    cycle: n + 1,
    rejected: left.map(([dataset, reason]): Rejection => ({ dataset, path: '', reason })),
    members: used.map((dataset) => ({
      dataset,
      path:
        n === 0
          ? `../../../input_files/${datasets[dataset - 1]}/X.HKL`
          : `../files/${datasets[dataset - 1]}/X.HKL`,
      ...(n > 0 && { framesRemoved: true })
    })),
    files: {}
  }));
  const cluster: Cluster = {
    number: 3,
    path: relPath(`${trialPath}/cluster_0003`),
    members: datasets.map((_, n) => n + 1),
    merged: true,
    runs,
    files: {}
  };
  const trial: Trial = {
    path: trialPath,
    sources: [],
    merge: path,
    clustering,
    final: true,
    state: 'finished',
    datasets: datasets.map((run, n) => ({ number: n + 1, path: stored(run) })),
    notUsed: [],
    clusters: [cluster],
    recommended: { cluster: 3, cycle: runs.length, rule: 'kamo', considered: 1, kept: 1 },
    files: {}
  };
  return {
    path,
    sources: [],
    area,
    clustering,
    sampleName: 'a',
    state: 'finished',
    trials: [trial],
    files: {}
  };
}

function runs(...merges: Merge[]): ComparedRun[] {
  return merges.flatMap((one) => rowsOfMerge(one).flatMap((row) => comparedRun(row) ?? []));
}

const WHOLE = ['P-01/data00/cry00_1-600', 'P-02/data00/cry00_1-600'];
const WEDGES = ['P-01/data00/cry00_1-300', 'P-01/data00/cry00_301-600', 'P-02/data00/cry00_1-300'];

describe('a data set', () => {
  it('is called by pin, prefix and frames, wherever its copy lies', () => {
    expect(stretchOf('../files/P-01/data00/cry00_1-300/X.HKL')).toMatchObject({
      name: 'P-01 cry00 1–300',
      pin: 'P-01',
      firstFrame: 1,
      lastFrame: 300
    });
  });
  it('does not say its pin twice where the prefix says it', () => {
    expect(stretchOf(stored('P-01/data00/P-01-multi_002_1-100')).name).toBe('P-01-multi_002 1–100');
  });
  it('without a processing run in its path stands for itself', () => {
    expect(stretchOf('somewhere/x.hkl')).toMatchObject({ sweep: 'somewhere/x.hkl', name: 'somewhere/x.hkl' });
  });
});

describe('members of runs', () => {
  it('are joined between areas: a wedge belongs to the whole run that contains its frames', () => {
    const found = membership(
      runs(
        merge('_kamoproc', 'cc', WHOLE, [{ used: [1, 2] }]),
        merge('_kamo_30deg', 'cc', WEDGES, [{ used: [1, 3] }])
      )
    );
    expect(found.wedges).toBe(true);
    expect(found.members.map(({ name, presence }) => [name, ...presence.map(({ state }) => state)])).toEqual([
      ['P-01 cry00 1–600', 'used', 'partly'],
      ['P-02 cry00 1–600', 'used', 'used']
    ]);
    expect(found.members[0]?.presence[1]?.parts.map(({ firstFrame, used }) => [firstFrame, used])).toEqual([
      [1, true],
      [301, false]
    ]);
  });
  it('are counted as wedges of so many data sets, which are not counted as whole ones are', () => {
    const compared = runs(
      merge('_kamoproc', 'cc', WHOLE, [{ used: [1, 2] }]),
      merge('_kamo_30deg', 'cc', WEDGES, [{ used: [1, 2, 3] }]),
      merge('_kamo_30deg', 'blend', WEDGES, [{ used: [1] }])
    );
    const cuts = cutsOf(membership(compared), compared);
    expect(cuts).toEqual([{ datasets: 2 }, { wedges: 3, datasets: 2 }, { wedges: 1, datasets: 1 }]);
    expect(countedAlike(cuts, compared)).toEqual([true, false, false]);
    const wedgesAlone = compared.slice(1);
    expect(cutsOf(membership(wedgesAlone), wedgesAlone)).toEqual([{ datasets: 3 }, { datasets: 1 }]);
    const unknown = runs(
      merge('_kamoproc', 'cc', WHOLE, [{ used: [] }]),
      merge('_kamo_30deg', 'cc', WEDGES, [{ used: [1] }])
    );
    expect(countedAlike(cutsOf(membership(unknown), unknown), unknown)).toEqual([true, false]);
  });
  it('of a sweep that only the splitting has are one line, not one for each wedge', () => {
    const found = membership(
      runs(
        merge('_kamoproc', 'cc', WHOLE.slice(0, 1), [{ used: [1] }]),
        merge('_kamo_30deg', 'cc', [...WEDGES, 'P-02/data00/cry00_301-600'], [{ used: [1, 2, 3, 4] }])
      )
    );
    expect(found.sets.map(({ inRuns, members }) => [inRuns, members.map(({ name }) => name)])).toEqual([
      [[true, true], ['P-01 cry00 1–600']],
      [[false, true], ['P-02 cry00 1–600']]
    ]);
  });
  it('stay wedges where only wedges are compared', () => {
    const found = membership(
      runs(
        merge('_kamo_30deg', 'cc', WEDGES, [{ used: [1, 2, 3] }]),
        merge('_kamo_30deg', 'blend', WEDGES, [{ used: [1] }])
      )
    );
    expect(found.wedges).toBe(false);
    expect(found.sets.map(({ inRuns, members }) => [inRuns, members.length])).toEqual([
      [[true, false], 2],
      [[true, true], 1]
    ]);
  });
  it('that left say in which cycle’s run they no longer are, and why', () => {
    const found = membership(
      runs(merge('_kamoproc', 'cc', WHOLE, [{ used: [1, 2] }, { used: [1], left: [[2, 'bad_B']] }]))
    );
    const [, second] = found.members;
    expect(second?.presence.map(({ state }) => state)).toEqual(['used', 'rejected']);
    expect(second?.presence[1]?.parts[0]?.reason).toBe('bad_B');
  });
  it('of a run without a list of inputs are not claimed to have left', () => {
    const found = membership(runs(merge('_kamoproc', 'cc', WHOLE, [{ used: [] }])));
    expect(found.members).toEqual([]);
  });
});

describe('presets', () => {
  const merges = [
    merge('_kamo_30deg', 'cc', WEDGES, [{ used: [1] }]),
    merge('_kamoproc', 'blend', WHOLE, [{ used: [1] }]),
    merge('_kamoproc', 'cc', WHOLE, [{ used: [1, 2] }, { used: [1] }])
  ];
  it('are the areas with the standard one first, the methods, and the cycles of the choice', () => {
    expect(presetsOf(merges, 'a').map(({ kind, of, runs: paths }) => [kind, of, paths.length])).toEqual([
      ['areas', 'cc', 2],
      ['methods', '_kamoproc', 2]
    ]);
    expect(presetsOf(merges, 'a')[0]?.runs[0]).toMatch(/^_kamoproc/);
    const cycled = runs(...merges).find(({ cluster }) => cluster.runs.length > 1);
    expect(presetsOf(merges, 'a', cycled).at(-1)).toMatchObject({ kind: 'cycles' });
  });
  it('name a cluster that has no folder of its own on the disk', () => {
    const cycled = runs(...merges).find(({ cluster }) => cluster.runs.length > 1);
    if (cycled === undefined) throw new Error('no cluster has two cycles');
    const { number, members, merged, runs: cycles, files } = cycled.cluster;
    const cluster = { number, members, merged, runs: cycles, files };
    expect(presetsOf(merges, 'a', { ...cycled, cluster }).at(-1)?.of).toMatch(/\/cluster_0003$/);
  });
  it('of a sample that has no merge are none', () => {
    expect(presetsOf(merges, 'b')).toEqual([]);
  });
});
