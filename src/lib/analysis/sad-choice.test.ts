import { describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { MergeRun, Shell } from '../beamtime/types';
import { PRESETS } from './ranking';
import { recommendations } from './recommendations';
import { anomalousSignal, sadChoice, type SadChoice } from './sad-choice';

interface Numbers {
  readonly anomalous?: boolean;
  readonly ccHalf?: number;
  readonly aCmpl?: number;
  readonly aRedun?: number;
  readonly sigAno?: number;
  readonly ccAno?: number;
}
const FINAL = '_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final';

/** One cluster with one run for each. */
function choiceOf(clusters: Readonly<Record<number, Numbers>>): SadChoice | undefined {
  const merge = aMerge({
    trials: [
      aTrial({
        clusters: Object.entries(clusters).map(([number, { aCmpl, aRedun, ...of }]) => {
          const run: MergeRun = {
            ...aRun({
              path: relPath(`${FINAL}/cluster_${number}/run_03`),
              overall: { ccHalf: of.ccHalf ?? 90, redundancy: 10 },
              inner: {
                ...(of.sigAno !== undefined && { sigAno: of.sigAno }),
                ...(of.ccAno !== undefined && { ccAno: of.ccAno })
              }
            }),
            ...(of.anomalous !== undefined && { anomalous: of.anomalous })
          };
          return aCluster({
            number: Number(number),
            runs: [run],
            ...(aCmpl !== undefined && { anomalousCompleteness: aCmpl }),
            ...(aRedun !== undefined && { anomalousRedundancy: aRedun })
          });
        })
      })
    ]
  });
  const [one] = recommendations(PRESETS.kamo, [merge], { separation: Infinity, difference: Infinity });
  return one && sadChoice(one);
}
const cluster = (choice: SadChoice | undefined): number | string | undefined =>
  choice?.kind === 'run' ? choice.row.cluster?.number : choice?.kind;
const GOOD = { anomalous: true, aCmpl: 99, aRedun: 10 };

describe('the run for SAD', () => {
  it('has both mates, many times, and the strongest signal', () => {
    // 1 lacks mates, 2 has few observations, 4 the signal of 3 with the lower correlation.
    const choice = choiceOf({
      1: { ...GOOD, aCmpl: 80, aRedun: 40, sigAno: 9, ccAno: 99 },
      2: { ...GOOD, aRedun: 3, sigAno: 8, ccAno: 95 },
      3: { ...GOOD, aRedun: 12, sigAno: 2.7, ccAno: 80 },
      4: { ...GOOD, aRedun: 12, sigAno: 2.7, ccAno: 60 },
      5: { ...GOOD, aRedun: 5, sigAno: 3, ccAno: 90 }
    });
    expect(cluster(choice)).toBe(3);
  });
  it('says by which step it is not the run of the ranking rule', () => {
    const choice = choiceOf({
      1: { ...GOOD, ccHalf: 99, sigAno: 1.1 },
      2: { ...GOOD, ccHalf: 95, sigAno: 2 }
    });
    expect(choice).toMatchObject({
      row: { cluster: { number: 2 } },
      instead: { row: { cluster: { number: 1 } }, because: { kind: 'step', mine: 2, other: 1.1 } }
    });
  });
  it('says nothing more where both are the same', () => {
    const choice = choiceOf({ 1: { ...GOOD, ccHalf: 99, sigAno: 2 } });
    expect(choice).not.toHaveProperty('instead');
    expect(choice).toMatchObject({ same: true });
  });
  it('is not the same as a run that was not taken', () => {
    const rows = recommendations(
      PRESETS.kamo,
      [
        aMerge({
          trials: [
            aTrial({ clusters: [aCluster({ runs: [{ ...aRun({ overall: {} }), anomalous: true }] })] })
          ]
        })
      ],
      { separation: Infinity, difference: Infinity }
    ).flatMap(({ rows: of }) => of);
    const choice = sadChoice({ rows });
    expect(choice).toMatchObject({ kind: 'run', same: false });
    expect(choice).not.toHaveProperty('instead');
  });
  it('never is one with Friedel mates merged, and the reason is told', () => {
    const choice = choiceOf({
      1: { anomalous: false, ccHalf: 99, aCmpl: 99, aRedun: 20, sigAno: 5 },
      2: { ...GOOD, ccHalf: 95, sigAno: 1 }
    });
    expect(choice).toMatchObject({
      row: { cluster: { number: 2 } },
      instead: { because: 'friedel-merged' }
    });
  });
  it.each<[string, Readonly<Record<number, Numbers>>, string | undefined]>([
    ['every run merged mates', { 1: { anomalous: false }, 2: { anomalous: false } }, 'friedel-merged'],
    ['one run does not say', { 1: { anomalous: false }, 2: {} }, 'friedel-unknown'],
    ['there is no run', {}, undefined]
  ])('there is none where %s', (_, clusters, why) => {
    expect(cluster(choiceOf(clusters))).toBe(why);
  });
  it('is taken without the completeness of mates where no file says it', () => {
    expect(cluster(choiceOf({ 1: { anomalous: true, sigAno: 1 }, 2: { anomalous: true, sigAno: 2 } }))).toBe(
      2
    );
  });
  it('is the strongest of all where no file says how often mates were measured', () => {
    const signals = Object.fromEntries(
      [1, 2, 3, 4].map((number) => [number, { anomalous: true, ccHalf: 100 - number, sigAno: number }])
    );
    expect(choiceOf(signals)).toMatchObject({
      row: { cluster: { number: 4 } },
      instead: { because: { kind: 'step', step: { measure: 'SigAno.in' }, mine: 4 } }
    });
  });
  it('does not say that the run of the ranking rule merged mates where no file says so', () => {
    expect(choiceOf({ 1: { ccHalf: 99 }, 2: { ...GOOD, ccHalf: 95 } })).toMatchObject({
      row: { cluster: { number: 2 } },
      instead: { row: { cluster: { number: 1 } }, because: 'friedel-unknown' }
    });
  });
});

describe('an anomalous signal', () => {
  const shell = (dMin: number, ccAno: number, nAno = 100): Shell => ({ dMin, ccAno, nAno });
  it.each<[string, Parameters<typeof anomalousSignal>[0], ReturnType<typeof anomalousSignal>]>([
    [
      'reaches to the last shell before CC_ano first falls',
      { shells: [shell(8, 80), shell(5, 40), shell(4, 20), shell(3, 50)] },
      { kind: 'reaches', to: 5 }
    ],
    ['reaches to the end', { shells: [shell(8, 80), shell(5, 40)] }, { kind: 'reaches', to: 5 }],
    ['is none', { shells: [shell(8, 12), shell(5, 60)] }, { kind: 'none' }],
    [
      'was not measured: XSCALE’s zeros are no values',
      { shells: [shell(8, 0, 0)] },
      { kind: 'not-measured' }
    ],
    ['was not measured, by the innermost shell alone', { inner: { nAno: 0 } }, { kind: 'not-measured' }],
    [
      'begins where the innermost shell has no pair of mates',
      { shells: [shell(8, 0, 0), shell(5, 40), shell(4, 35), shell(3, 5)] },
      { kind: 'reaches', from: 8, before: 'not-measured', to: 4 }
    ],
    [
      'is none where the first shell that has one is below',
      {
        shells: [
          { dMin: 8, nAno: 0 },
          { dMin: 5, ccAno: 12, nAno: 90 }
        ]
      },
      { kind: 'none', from: 8, before: 'not-measured' }
    ],
    [
      'begins where no file gives it further in',
      { shells: [{ dMin: 8 }, { dMax: 8, dMin: 5, ccAno: 40, nAno: 90 }] },
      { kind: 'reaches', from: 8, before: 'unknown', to: 5 }
    ],
    [
      'does not reach across a shell that has none',
      { shells: [shell(8, 80), shell(5, 0, 0), shell(4, 60)] },
      { kind: 'reaches', to: 8 }
    ],
    ['is known of the innermost shell alone', { inner: { ccAno: 64 } }, { kind: 'reaches' }],
    ['is none by the innermost shell alone', { inner: { ccAno: 4 } }, { kind: 'none' }],
    ['is not known where no file says it', {}, { kind: 'unknown' }],
    [
      'is not known by the zeros of a summary without counts',
      { inner: { ccAno: 0, sigAno: 0 } },
      { kind: 'unknown' }
    ]
  ])('%s', (_, run, signal) => {
    expect(anomalousSignal(run)).toEqual(signal);
  });
});
