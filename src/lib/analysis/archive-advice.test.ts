import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeRun } from '../beamtime/types';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { archiveAdvice } from './archive-advice';
import { PRESETS } from './ranking';
import { recommendations, withUnmerged } from './recommendations';

const LIMITS = { separation: 8.5, difference: 0.5 };
/** A run of cluster `cluster`, with or without its MTZ. */
function run(cluster: number, ccHalf: number, hasMtz: boolean, dMin = 2.2): MergeRun {
  const path = relPath(`_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_000${cluster}/run_03`);
  return aRun({
    path,
    overall: { ccHalf, redundancy: 10, completeness: 99 },
    inner: { ccHalf: 99, redundancy: 10, completeness: 99 },
    outer: { ccHalf: 55, redundancy: 9, completeness: 98, dMin },
    files: hasMtz ? { mtz: relPath(`${path}/ccp4/xscale.mtz`) } : {}
  });
}
function adviceOf(...runs: readonly MergeRun[]) {
  const merge = aMerge({
    trials: [
      aTrial({
        recommended: { cluster: 1, cycle: 3, rule: 'kamo', considered: 1, kept: 1 },
        clusters: runs.map((one, at) => aCluster({ number: at + 1, runs: [one] }))
      })
    ]
  });
  return archiveAdvice(PRESETS.kamo, recommendations(PRESETS.kamo, [merge], LIMITS)).map(
    ({ here, advice }) => [advice, here?.cluster?.number]
  );
}

it('takes the recommended MTZ where it is here', () => {
  expect(adviceOf(run(1, 99, true), run(2, 98, true))).toEqual([['take', 1]]);
});
it('starts with one that differs little, and only looks at one that is worse', () => {
  expect(adviceOf(run(1, 99, false), run(2, 98, true))).toEqual([['start', 2]]);
  expect(adviceOf(run(1, 99, false), run(2, 98, true, 2.6))).toEqual([['look', 2]]);
});
it('takes what has no numbers neither for near nor for worse', () => {
  const bare = { ...run(2, 98, true), outer: {} };
  expect(adviceOf(run(1, 99, false), bare)).toEqual([['unsure', 2]]);
  const worse = { ...bare, overall: { ccHalf: 98, redundancy: 10, completeness: 90 } };
  expect(adviceOf(run(1, 99, false), worse)).toEqual([['look', 2]]);
});
it('0.1 Å is little, as printed', () => {
  expect(adviceOf(run(1, 99, false, 2.2), run(2, 98, true, 2.3))).toEqual([['start', 2]]);
});
it('waits where no MTZ is here, and waits for nothing where no run is recommended', () => {
  expect(adviceOf(run(1, 99, false), run(2, 98, false))).toEqual([['wait', undefined]]);
  const none = aMerge({ trials: [aTrial({ clusters: [] })] });
  expect(
    archiveAdvice(PRESETS.kamo, recommendations(PRESETS.kamo, [none], LIMITS)).map(({ advice }) => advice)
  ).toEqual(['nothing']);
});
it.each<[string, Parameters<typeof withUnmerged>[2], boolean | undefined, boolean]>([
  ['was measured', [], true, true],
  ['stands on the sheet alone', [], undefined, false],
  ['was not processed to the end', [{ pin: 'CPS0001-01', state: 'failed' }], true, true]
])('waits for the disk where no merge is here of a sample that %s', (_, runs, measured, onDisk) => {
  const pin = { path: relPath('CPS0001-01'), sampleName: 'zzz', onDisk, ...(measured && { measured }) };
  const other = { path: relPath('CPS0001-02'), sampleName: 'zzz', onDisk: true, measured: measured ?? false };
  const [none] = withUnmerged([], [pin, other], runs);
  expect(archiveAdvice(PRESETS.kamo, none ? [none] : []).map(({ advice }) => advice)).toEqual(['wait']);
});
it('warns of an MTZ that holds data sets of another crystal form', () => {
  const A = [34.2, 45.6, 53.1, 90, 90, 90] as const;
  const B = [34.8, 45.1, 53.8, 90, 90, 90] as const;
  const datasets = Array.from({ length: 8 }, (_, n) => ({
    number: n + 1,
    path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
    processingRun: relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`),
    unitCell: (n < 4 ? A : B).map((axis, at) => axis + (at === 0 ? (n % 3) / 100 : 0)) as unknown as typeof A
  }));
  const of = (number: number, members: readonly number[], hasMtz: boolean) =>
    aCluster({
      number,
      members,
      runs: [
        {
          ...run(number, 99 - number, hasMtz),
          members: members.map((dataset) => ({ dataset, path: `/x/${dataset}` }))
        }
      ]
    });
  const merge = aMerge({
    trials: [
      aTrial({
        datasets,
        clusters: [
          of(1, [1, 2, 3, 4], false),
          of(2, [5, 6, 7, 8], true),
          of(3, [1, 2, 3, 4, 5, 6, 7, 8], true)
        ]
      })
    ]
  });
  const advice = archiveAdvice(PRESETS.kamo, recommendations(PRESETS.kamo, [merge], LIMITS));
  expect(advice.map(({ advice: one, here }) => [one, here?.cluster?.number])).toEqual([
    ['other', 2],
    ['take', 2]
  ]);
});
it('does not say which form an MTZ is of where no file lists its data sets', () => {
  const A = [34.2, 45.6, 53.1, 90, 90, 90] as const;
  const B = [34.8, 45.1, 53.8, 90, 90, 90] as const;
  const datasets = Array.from({ length: 8 }, (_, n) => ({
    number: n + 1,
    path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
    unitCell: (n < 4 ? A : B).map((axis, at) => axis + (at === 0 ? (n % 3) / 100 : 0)) as unknown as typeof A
  }));
  const of = (number: number, members: readonly number[], hasMtz: boolean) =>
    aCluster({ number, members, runs: [{ ...run(number, 99 - number, hasMtz), members: [] }] });
  const adviceIn = (hasMtz: boolean): readonly unknown[] => {
    const merge = aMerge({
      trials: [aTrial({ datasets, clusters: [of(1, [1, 2, 3, 4], false), of(2, [], hasMtz)] })]
    });
    return archiveAdvice(PRESETS.kamo, recommendations(PRESETS.kamo, [merge], LIMITS)).map(
      ({ advice, here }) => [advice, here?.cluster?.number]
    );
  };
  expect(adviceIn(true)).toEqual([
    ['unlisted', 2],
    ['unlisted', 2]
  ]);
  expect(adviceIn(false)).toEqual([
    ['wait', undefined],
    ['wait', undefined]
  ]);
});
