import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { chooseAsKamo } from '../beamtime/kamo-choice';
import type { Merge, MergeRun, Trial } from '../beamtime/types';
import { agreement, choices } from './choices';
import { decisionRows } from './decision-rows';
import { measureOf, type MeasureId } from './measures';
import { PRESETS, choose, difference, scores, type Rule } from './ranking';
import { ruleIn, ruleText } from './rule-text';

const NO_FORMS = { separation: Infinity, difference: Infinity };

type Numbers = readonly [
  cmpl: number,
  redun: number,
  ccHalf: number | undefined,
  ccOuter: number,
  iSig: number
];

function mergeOf(
  name: string,
  runs: Readonly<Record<string, Numbers>>,
  chosen?: readonly [number, number]
): Merge {
  const path = relPath(`_kamoproc/${name}`);
  const at = relPath(`${path}/blend_2.53A_final`);
  const byCluster = new Map<number, MergeRun[]>();
  for (const [key, [completeness, redundancy, ccHalf, ccOuter, iOverSigma]] of Object.entries(runs)) {
    const [cluster = 0, cycle = 0] = key.split('/').map(Number);
    const run: MergeRun = {
      path: relPath(`${at}/cluster_00${cluster}/run_0${cycle}`),
      sources: [],
      cycle,
      overall: { completeness, redundancy, iOverSigma, ...(ccHalf !== undefined && { ccHalf }) },
      outer: { ccHalf: ccOuter },
      rejected: [],
      members: [],
      files: {}
    };
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), run]);
  }
  const trial: Trial = {
    path: at,
    sources: [],
    merge: path,
    clustering: 'blend',
    resolution: 2.53,
    final: true,
    state: 'finished',
    datasets: [],
    notUsed: [],
    clusters: [...byCluster].map(([number, own]) => ({
      number,
      members: [],
      merged: true,
      runs: own,
      files: {}
    })),
    ...(chosen && {
      recommended: { cluster: chosen[0], cycle: chosen[1], rule: 'kamo', considered: 1, kept: 1 }
    }),
    files: {}
  };
  return {
    path,
    sources: [],
    area: '_kamoproc',
    clustering: 'blend',
    sampleName: 'x',
    state: 'finished',
    trials: [trial],
    files: {}
  };
}
const name = (path: string | undefined) => path?.split('/').slice(-2).join('/');

/** cluster_0079 has the higher CC1/2 but falls out by its redundancy. */
const four = mergeOf(
  'm',
  {
    '79/1': [99, 4, 99.5, 60, 9],
    '80/1': [99, 9, 97, 60, 8],
    '80/2': [99, 9, 98.5, 55, 8],
    '81/1': [99, 8, 98.5, 61, 7],
    '82/1': [90, 3, undefined, 70, 20]
  },
  [81, 1]
);

describe('KAMO’s rule as a preset', () => {
  it('takes what KAMO takes: half by redundancy, then CC1/2, then its outer shell', () => {
    const rows = decisionRows([four]);
    const kamo = chooseAsKamo(
      rows.map(({ run, cluster }) => ({
        cluster: cluster?.number ?? 0,
        cycle: run?.cycle ?? 0,
        redundancy: run?.overall?.redundancy,
        ccHalf: run?.overall?.ccHalf,
        ccHalfOuter: run?.outer?.ccHalf
      }))
    );
    expect(kamo?.best).toMatchObject({ cluster: 81, cycle: 1 });
    expect(name(choose(PRESETS.kamo, rows)?.path)).toBe('cluster_0081/run_01');
    expect(choices(PRESETS.kamo, rows, NO_FORMS)).toMatchObject([{ sample: 'x', looked: 4, kamos: 1 }]);
    expect(choices(PRESETS.kamo, rows, NO_FORMS)[0]?.because).toBeUndefined();
  });
});

describe('the staff’s rule', () => {
  const rows = decisionRows([four]);
  it('chooses once while rows, rule and limits say the same', () => {
    const [before] = choices(PRESETS.staff, rows, NO_FORMS);
    expect(choices({ ...PRESETS.staff }, [...rows], { ...NO_FORMS })[0]).toBe(before);
    expect(choices(PRESETS.kamo, rows, NO_FORMS)[0]?.mine?.path).not.toBe(before?.mine?.path);
    expect(choices(PRESETS.staff, rows.slice(0, 1), NO_FORMS)[0]?.looked).not.toBe(before?.looked);
    expect(choices(PRESETS.staff, rows, NO_FORMS)[0]).toEqual(before);
  });
  it('takes the highest I/sigma among those above 98 %, and says that KAMO’s falls behind there', () => {
    const [choice] = choices(PRESETS.staff, rows, NO_FORMS);
    expect(name(choice?.mine?.path)).toBe('cluster_0079/run_01');
    expect(choice?.because).toEqual({
      kind: 'step',
      step: { kind: 'best', measure: 'I/sig' },
      mine: 9,
      other: 7
    });
  });
  it('passes the limit over where no run meets it', () => {
    const poor = decisionRows([mergeOf('m', { '1/1': [50, 2, 90, 10, 3], '2/1': [50, 2, 91, 10, 2] })]);
    expect(name(choose(PRESETS.staff, poor)?.path)).toBe('cluster_001/run_01');
  });
});

describe('a difference', () => {
  const rows = decisionRows([four]);
  const at = (path: string) => {
    const row = rows.find((one) => one.path.endsWith(path));
    if (row === undefined) throw new Error(path);
    return row;
  };
  it('is the first step that one did not outlive', () => {
    expect(difference(PRESETS.kamo, rows, at('81/run_01'), at('79/run_01'))).toEqual({
      kind: 'step',
      step: { kind: 'half', measure: 'Redun' },
      mine: 8,
      other: 4
    });
  });
  it('may lie before all steps: the rule does not look at the other', () => {
    expect(difference(PRESETS.kamo, rows, at('81/run_01'), at('80/run_01'))).toEqual({
      kind: 'outside',
      why: 'not-last'
    });
  });
  it('by weights is what each adds: together the difference of the scores', () => {
    const rule: Rule = {
      ...PRESETS.weights,
      weights: [
        { measure: 'I/sig', weight: 3 },
        { measure: 'Cmpl', weight: 1 }
      ]
    };
    expect(name(choose(rule, rows)?.path)).toBe('cluster_0082/run_01');
    const found = difference(rule, rows, at('82/run_01'), at('81/run_01'));
    // I/sig lies between 7 and 20, Cmpl between 90 and 99: 3 · (1 − 0) and 1 · (0 − 1) of four parts.
    expect(found).toEqual({
      kind: 'score',
      scores: [0.75, 0.25],
      among: 4,
      terms: [
        { measure: 'I/sig', adds: 0.75, mine: 20, other: 7 },
        { measure: 'Cmpl', adds: -0.25, mine: 90, other: 99 }
      ]
    });
  });
});

describe('scores', () => {
  it('lie between the worst (0) and the best (1) of the rows; what is not said counts nothing', () => {
    const rows = decisionRows([four]).filter(({ last }) => last);
    const score = scores([{ measure: 'CC1/2', weight: 2 }], rows);
    expect(rows.map((row) => [row.cluster?.number, score.get(row)])).toEqual([
      [79, 1],
      [80, 0],
      [81, 0],
      [82, 0]
    ]);
  });
});

describe('choices', () => {
  it('are one for each sample, beside KAMO’s in the same merge', () => {
    const other = mergeOf('n', { '5/1': [99, 5, 99.9, 80, 30] }, [5, 1]);
    const [choice, ...rest] = choices(PRESETS.staff, decisionRows([four, other]), NO_FORMS);
    expect(rest).toEqual([]);
    expect([choice?.mine?.path, choice?.kamo?.path, choice?.kamos]).toEqual([
      '_kamoproc/n/blend_2.53A_final/cluster_005/run_01',
      '_kamoproc/n/blend_2.53A_final/cluster_005/run_01',
      2
    ]);
    expect(choices({ ...PRESETS.staff, per: 'merge' }, decisionRows([four, other]), NO_FORMS)).toHaveLength(
      2
    );
  });
});

describe('the agreement with KAMO', () => {
  const counted = (merges: readonly Merge[]) => {
    const found = agreement(choices({ ...PRESETS.staff, per: 'merge' }, decisionRows(merges), NO_FORMS));
    const { same, different, ...without } = found;
    return [same, different, ...Object.values(without).map(({ length }) => length)];
  };
  it('counts every sample or merge once: same, different, or without a choice of the one or the other', () => {
    const same = mergeOf('a', { '5/1': [99, 5, 99.9, 80, 30] }, [5, 1]);
    const unchosen = mergeOf('b', { '5/1': [99, 5, 99.9, 80, 30] });
    const empty = { ...mergeOf('c', {}), trials: [] };
    const [trial] = mergeOf('d', { '5/1': [99, 5, 99.9, 80, 30] }, [5, 1]).trials;
    if (trial === undefined) throw new Error('no trial');
    const driven = { files: { log: relPath('d/multi_merge.log') } };
    const onTheWay = { ...mergeOf('d', {}), ...driven, trials: [{ ...trial, final: false }] };
    expect(counted([same, four, unchosen, empty, onTheWay])).toEqual([1, 1, 1, 1, 1]);
    expect(choices(PRESETS.staff, decisionRows([onTheWay]), NO_FORMS)[0]?.because).toEqual({
      kind: 'none',
      why: 'not-final'
    });
  });
});

describe('a measure', () => {
  it('is absent where no file says it', () => {
    const [row] = decisionRows([four]);
    const said = (id: MeasureId) => row && measureOf(row, id);
    expect([said('Cmpl'), said('CC1/2.ou'), said('CC1/2.in'), said('resolution')]).toEqual([
      99,
      60,
      undefined,
      2.53
    ]);
  });
});

describe('a rule as text', () => {
  it.each(Object.entries(PRESETS))('%s comes back from its address', (_, rule) => {
    expect(ruleIn(ruleText(rule))).toEqual(rule);
  });
  it.each([
    '',
    'sample,last,final',
    'sample,last,final;best,colour',
    'sample,last,final;>,Cmpl',
    'x;best,Cmpl',
    'sample,last,final;weigh,Cmpl,-1'
  ])('%j is none', (text) => {
    expect(ruleIn(text)).toBeUndefined();
  });
});
