import { describe, expect, it } from 'vitest';
import { aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from '../../../../../tests/support/model';
import { aFinding as finding } from '../../../../../tests/support/a-finding';
import { recommendations } from '$lib/analysis/recommendations';
import { PRESETS } from '$lib/analysis/ranking';
import { relPath, ROOT, type RelPath } from '$lib/base/rel-path';
import type { Merge, Pin, ProcessingRun } from '$lib/beamtime/types';
import type { Finding } from '$lib/checks/check';
import type { OnceForImages } from '$lib/components/merges/once-for-images';
import { bySample, type BySample } from './by-sample';

/** A merge of two cycles, of which the rule takes the second. */
function mergeOf(sampleName: string, name: string): Merge {
  const path = relPath(name);
  const trial = relPath(`${name}/cc_2.20A_final`);
  const cluster = relPath(`${trial}/cluster_0007`);
  const run = (cycle: number): ReturnType<typeof aRun> =>
    aRun({ cycle, path: relPath(`${cluster}/run_0${cycle}`), overall: { ccHalf: 99, redundancy: 5 } });
  return aMerge({
    path,
    sampleName,
    trials: [
      aTrial({
        path: trial,
        merge: path,
        clusters: [aCluster({ path: cluster, runs: [run(1), run(2)] })],
        recommended: { cluster: 7, cycle: 2, rule: 'kamo', considered: 1, kept: 1 }
      })
    ]
  });
}
const A = mergeOf('a b', '_kamoproc/merge_cc_a');
const SECOND = mergeOf('a b', '_kamoproc/merge_cc_a2');
const Z = mergeOf('z', '_kamoproc/merge_cc_z');
const lastRun = ({ path }: Merge): string => `${path}/cc_2.20A_final/cluster_0007/run_02`;
const firstRun = ({ path }: Merge): string => `${path}/cc_2.20A_final/cluster_0007/run_01`;

function grouped(
  findings: readonly Finding[],
  more: {
    merges?: readonly Merge[];
    pins?: readonly Pin[];
    processingRuns?: readonly ProcessingRun[];
    accepted?: readonly RelPath[];
  } = {}
): BySample {
  const { merges = [A, SECOND, Z], pins = [], processingRuns = [], accepted = [] } = more;
  return bySample(findings, {
    beamtime: { merges, pins, processingRuns },
    recommended: recommendations(PRESETS.kamo, merges, { separation: Infinity, difference: Infinity }),
    accepted: new Set(accepted)
  });
}
const paths = (told: readonly OnceForImages[]): string[] =>
  told.map(({ finding: { subject } }) => subject.path);

describe('the checklist by sample', () => {
  it('puts what is said of the run to take first, with its cluster, trial and merge, worst first', () => {
    const { samples } = grouped([
      finding('merge', A.path, 'pass'),
      finding('merge-run', lastRun(A), 'fail'),
      finding('cluster', `${A.path}/cc_2.20A_final/cluster_0007`, 'attention'),
      finding('merge-run', firstRun(A), 'fail')
    ]);
    const [first] = samples;
    expect(first?.taken.map(({ row, taken }) => [row.path, taken])).toEqual([[lastRun(A), 'recommended']]);
    expect(first?.taken[0]?.told.map(({ finding: one }) => one.verdict)).toEqual([
      'fail',
      'attention',
      'pass'
    ]);
    // The cycle before is superseded, and its merge has nothing else to tell.
    expect(first?.merges.map(({ told, superseded }) => [told.length, paths(superseded.told)])).toEqual([
      [0, [firstRun(A)]]
    ]);
  });
  it('tells the choice of another merge apart from what it superseded', () => {
    const { samples } = grouped([
      finding('merge-run', lastRun(SECOND), 'attention'),
      finding('merge-run', firstRun(SECOND), 'fail'),
      finding('merge', SECOND.path, 'pass')
    ]);
    const [sample] = samples.filter((one) => one.sample === 'a b');
    const [merge] = sample?.merges ?? [];
    expect([paths(merge?.told ?? []), paths(merge?.superseded.told ?? [])]).toEqual([
      [lastRun(SECOND), SECOND.path],
      [firstRun(SECOND)]
    ]);
  });
  it('orders samples by the worst answer on the run to take, not by what was superseded', () => {
    const order = (findings: readonly Finding[]): (string | undefined)[] =>
      grouped(findings).samples.map(({ sample }) => sample);
    expect(order([finding('merge-run', lastRun(Z), 'fail')])).toEqual(['z', 'a b']);
    expect(order([finding('merge-run', firstRun(Z), 'fail')])).toEqual(['a b', 'z']);
  });
  it('shows the run that the user accepted first, once', () => {
    const accepted = relPath(firstRun(A));
    const { samples } = grouped([finding('merge-run', accepted, 'fail')], { accepted: [accepted] });
    expect(samples[0]?.taken.map(({ row, taken }) => [row.path, taken])).toEqual([
      [accepted, 'accepted'],
      [lastRun(A), 'recommended']
    ]);
    const same = grouped([], { accepted: [relPath(lastRun(A))] });
    expect(same.samples[0]?.taken.map(({ taken }) => taken)).toEqual(['accepted']);
  });
  it('knows a sample by all its spellings, and keeps pins and data sets without one apart', () => {
    const pin = aPin({ path: relPath('CPS0001-01'), puck: 'CPS0001', pin: 1, sampleName: 'a_b' });
    const run = aProcessingRun({ pin: 'CPS0001-01' });
    const lost = aProcessingRun({ path: relPath('_kamoproc/other/data00/x_1-10') });
    const { samples } = grouped(
      [
        finding('pin', pin.path, 'pass', 'frames'),
        finding('processing-run', run.path, 'fail', 'isa'),
        finding('processing-run', lost.path, 'fail', 'isa')
      ],
      { pins: [pin], processingRuns: [run, lost] }
    );
    expect(samples.map(({ sample, measured }) => [sample, measured.map(({ check }) => check)])).toEqual([
      ['a b', ['isa', 'frames']],
      ['z', []],
      [undefined, ['isa']]
    ]);
  });
  it('holds every finding exactly once', () => {
    const pin = aPin({ path: relPath('CPS0001-01'), puck: 'CPS0001', pin: 1, sampleName: 'a b' });
    const processingRuns = ['_kamoproc', '_kamo_30deg'].map((area) =>
      aProcessingRun({ area, pin: 'CPS0001-01', path: relPath(`${area}/CPS0001-01/data00/x_1-100`) })
    );
    const unmerged = aMerge({ path: relPath('_kamoproc/none'), sampleName: 'q', trials: [] });
    const all = [
      finding('beamtime', ROOT, 'unknown'),
      finding('pin', pin.path, 'pass'),
      ...processingRuns.map(({ path }) => finding('processing-run', path, 'attention', 'isa', 'ISa = 7')),
      ...[A, SECOND, Z].flatMap((merge) => [
        finding('merge', merge.path, 'pass'),
        finding('trial', `${merge.path}/cc_2.20A_final`, 'pass'),
        finding('merge-run', firstRun(merge), 'fail'),
        finding('merge-run', lastRun(merge), 'pass')
      ]),
      finding('merge', unmerged.path, 'fail')
    ];
    const { samples, whole } = grouped(all, {
      merges: [A, SECOND, Z, unmerged],
      pins: [pin],
      processingRuns
    });
    const told = [
      ...whole.told,
      ...samples.flatMap(({ taken, merges, measured }) => [
        ...taken.flatMap((one) => one.told),
        ...merges.flatMap((one) => [...one.told, ...one.superseded.told]),
        ...measured.flatMap((one) => one.told)
      ])
    ].flatMap(({ finding: one, twins }) => [one, ...twins]);
    expect(new Set(told)).toEqual(new Set(all));
    expect(told).toHaveLength(all.length);
    const counted = samples.reduce(
      (sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b),
      0
    );
    expect(counted).toBe(all.length - whole.told.length);
  });
});
