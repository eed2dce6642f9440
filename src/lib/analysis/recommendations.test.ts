import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Dataset, Merge } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { choices } from './choices';
import { decisionRows } from './decision-rows';
import { PRESETS } from './ranking';
import { recommendations, withUnmerged } from './recommendations';

const LIMITS = { separation: 8.5, difference: 0.5 };
const A: UnitCell = [34.2, 45.6, 53.1, 90, 90, 90];
const B: UnitCell = [34.8, 45.1, 53.8, 90, 90, 90];

/** Data sets 1…n of cell A and n+1…n+m of cell B, and the clusters that were merged, each with its members and CC1/2. */
function merge(
  counts: readonly [number, number],
  clusters: Readonly<Record<number, readonly [members: readonly number[], ccHalf: number]>>
): Merge {
  const cells = [...Array<UnitCell>(counts[0]).fill(A), ...Array<UnitCell>(counts[1]).fill(B)];
  const datasets = cells.map((cell, n): Dataset => ({
    number: n + 1,
    path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
    processingRun: relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`),
    unitCell: [cell[0] + (n % 3) / 100, cell[1], cell[2], 90, 90, 90]
  }));
  return aMerge({
    trials: [
      aTrial({
        datasets,
        recommended: { cluster: 1, cycle: 3, rule: 'kamo', considered: 1, kept: 1 },
        clusters: Object.entries(clusters).map(([number, [members, ccHalf]]) =>
          aCluster({
            number: Number(number),
            members,
            runs: [
              aRun({
                path: relPath(`_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_${number}/run_03`),
                overall: { ccHalf, redundancy: 10, completeness: 99 },
                members: members.map((dataset) => ({ dataset, path: `/x/${dataset}` }))
              })
            ]
          })
        )
      })
    ]
  });
}
const taken = (merges: readonly Merge[]) =>
  recommendations(PRESETS.kamo, merges, LIMITS).map(({ form, row, none, runnerUp }) => [
    form?.datasets,
    row?.cluster?.number,
    runnerUp?.row.cluster?.number,
    none
  ]);

describe('choices by the same rule', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const counts = [
    ['one form', [6, 0], { 1: [[1, 2, 3, 4, 5, 6], 99], 2: [[1, 2, 3], 98] }],
    [
      'each form alone, and mixed',
      [6, 3],
      { 1: [all, 99.9], 2: [[1, 2, 3, 4, 5, 6], 98], 3: [[7, 8, 9], 97] }
    ],
    ['one of two alone', [6, 3], { 1: [all, 99.9], 2: [[1, 2, 3, 4, 5, 6], 98] }],
    ['mixed alone', [6, 3], { 1: [all, 99.9] }],
    ['not listed', [6, 3], { 1: [[], 99.9], 2: [[], 98] }]
  ] as const;
  it.each(counts)('take the run that is recommended: %s', (_, datasets, clusters) => {
    const merges = [merge(datasets, clusters)];
    const recommended = recommendations(PRESETS.kamo, merges, LIMITS);
    for (const per of ['sample', 'merge'] as const) {
      const found = choices({ ...PRESETS.kamo, per }, decisionRows(merges), LIMITS);
      expect(found.flatMap(({ mine, form }) => (mine ? [[form, mine.path]] : []))).toEqual(
        recommended.flatMap(({ row, form }) => (row ? [[form?.number, row.path]] : []))
      );
    }
  });
  it.each([
    ['mixed alone', 3, { kind: 'form' }],
    ['not listed', 4, { kind: 'unlisted' }],
    ['one of two alone', 2, { kind: 'form' }]
  ] as const)('say why KAMO’s is not: %s', (_, index, because) => {
    const [, datasets, clusters] = counts[index];
    const [found] = choices(PRESETS.kamo, decisionRows([merge(datasets, clusters)]), LIMITS);
    expect(found?.because).toEqual(because);
  });
});

describe('recommendations', () => {
  it('one form: the best run, and the next', () => {
    expect(taken([merge([6, 0], { 1: [[1, 2, 3, 4, 5, 6], 99], 2: [[1, 2, 3], 98] })])).toEqual([
      [undefined, 1, 2, undefined]
    ]);
  });

  it('two forms: one run of each, the mixed merge of none, however good it looks', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(
      taken([merge([6, 3], { 1: [all, 99.9], 2: [[1, 2, 3, 4, 5, 6], 98], 3: [[7, 8, 9], 97] })])
    ).toEqual([
      [6, 2, undefined, undefined],
      [3, 3, undefined, undefined]
    ]);
  });

  it('KAMO’s choice that mixes the forms is of none of them, and is said so', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const mixed = merge([6, 3], { 1: [all, 99.9], 2: [[1, 2, 3, 4, 5, 6], 98], 3: [[7, 8, 9], 97] });
    expect(
      recommendations(PRESETS.kamo, [mixed], LIMITS).map(({ kamo, kamoForm }) => [
        kamo?.cluster?.number,
        kamoForm
      ])
    ).toEqual([
      [1, 'mixed'],
      [1, 'mixed']
    ]);
    const [first, second] = recommendations(
      PRESETS.kamo,
      [merge([6, 3], { 1: [[1, 2, 3, 4, 5, 6], 98], 3: [[7, 8, 9], 97] })],
      LIMITS
    );
    expect([first?.kamo, second?.kamo?.cluster?.number, second?.kamoForm]).toEqual([undefined, 1, 1]);
  });
  it('a form that was never merged alone has none, and says so', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(taken([merge([6, 3], { 1: [all, 99.9], 2: [[1, 2, 3, 4, 5, 6], 98] })])).toEqual([
      [6, 2, undefined, undefined],
      [3, undefined, undefined, 'no-run']
    ]);
  });

  it('a run whose data sets no file lists is of no form, and nothing follows from it', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const told = merge([6, 3], { 1: [all, 99.9], 2: [[], 98], 3: [[1, 2, 3, 4, 5, 6], 97] });
    expect(taken([told])).toEqual([
      [6, 3, undefined, undefined],
      [3, undefined, undefined, 'unlisted']
    ]);
    const unlisted = recommendations(PRESETS.kamo, [told], LIMITS).map((one) =>
      one.unlisted?.map(({ cluster }) => cluster?.number)
    );
    expect(unlisted).toEqual([[2], [2]]);
  });

  it('three forms are three', () => {
    const C: UnitCell = [39.8, 45.6, 53.1, 90, 90, 90];
    const two = merge([12, 8], { 1: [[1, 2, 3], 99], 2: [[13, 14, 15], 98] });
    const datasets = two.trials[0]?.datasets.map((one) =>
      one.number > 16
        ? { ...one, unitCell: [C[0] + (one.number % 3) / 100, C[1], C[2], 90, 90, 90] as const }
        : one
    );
    const three = { ...two, trials: two.trials.map((trial) => ({ ...trial, datasets: datasets ?? [] })) };
    expect(taken([three]).map(([number, cluster, , none]) => [number, cluster, none])).toEqual([
      [12, 1, undefined],
      [4, 2, undefined],
      [4, undefined, 'no-run']
    ]);
  });

  it('a merge without any run', () => {
    expect(taken([aMerge({ trials: [] })])).toEqual([[undefined, undefined, undefined, 'not-merged']]);
  });
  it('of a sample whose merge did not finish the rule names the best of its trials', () => {
    const stopped = merge([6, 0], { 1: [[1, 2, 3, 4, 5, 6], 99], 2: [[1, 2, 3], 98] });
    const trials = stopped.trials.map((trial) => ({ ...trial, final: false, state: 'unfinished' as const }));
    const [one] = recommendations(PRESETS.kamo, [{ ...stopped, state: 'unfinished', trials }], LIMITS);
    expect([one?.none, one?.row, one?.trial?.cluster?.number]).toEqual(['not-final', undefined, 1]);
  });
});

describe('samples without a merge', () => {
  const pin = (
    nth: number,
    sampleName: string | undefined,
    measured: boolean | undefined,
    onDisk = true
  ) => ({
    path: relPath(`CPS0001-${String(nth).padStart(2, '0')}`),
    onDisk,
    ...(sampleName !== undefined && { sampleName }),
    ...(measured !== undefined && { measured })
  });
  const rowsOf = (
    pins: Parameters<typeof withUnmerged>[1],
    runs: Parameters<typeof withUnmerged>[2] = [],
    merges: readonly Merge[] = []
  ) =>
    withUnmerged(recommendations(PRESETS.kamo, merges, LIMITS), pins, runs).map(({ sample, none }) => [
      sample,
      none
    ]);

  it('have a row of their own, which says how far they came', () => {
    const merges = [merge([6, 0], { 1: [[1, 2, 3], 99] }), aMerge({ sampleName: 'thau-1-', trials: [] })];
    const pins = [
      pin(1, 'lys', true),
      pin(2, 'thau(1)', true),
      pin(3, 'zzz', true),
      pin(4, 'scanned', false),
      pin(5, 'unseen', undefined),
      pin(6, undefined, true),
      pin(7, 'zzz', true),
      pin(8, 'elsewhere', undefined, false)
    ];
    expect(rowsOf(pins, [], merges)).toEqual([
      ['lys', undefined],
      ['thau-1-', 'not-merged'],
      ['elsewhere', 'not-measured'],
      ['scanned', 'not-measured'],
      ['zzz', 'no-merge']
    ]);
  });
  it.each([
    ['failed', 'gave-up', 'not-processed'],
    ['failed', 'finished', 'no-merge'],
    ['failed', 'unknown', 'no-merge']
  ] as const)('runs that %s and %s: %s', (one, other, none) => {
    // A pin's number is padded in one way or another.
    const runs = [
      { pin: 'CPS0001-3', state: one },
      { pin: 'CPS0001-03', state: other },
      { pin: 'CPS0001-04', state: 'finished' as const }
    ];
    expect(rowsOf([pin(3, 'zzz', true)], runs)).toEqual([['zzz', none]]);
  });
  it('have none in an archive, which holds no pin', () => {
    expect(rowsOf([pin(3, 'zzz', undefined, false), pin(4, 'yyy', undefined, false)])).toEqual([]);
  });
});
