import { count } from '../base/count';
import { fences } from '../analysis/cell-spread';
import { memberFigures, type MemberFigures } from '../analysis/member-figures';
import { hasCollapsed } from '../analysis/populations';
import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const FENCE: Limit = {
  id: 'influence-fence',
  value: 1.5,
  min: 0.5,
  max: 5,
  step: 0.1,
  unit: '',
  label: { en: 'outlier below Q1 − k · IQR, k', ja: '外れ値：Q1 − k・IQR 未満の k' },
  origin: { en: "KAMO's own factor in its rejections (1.5)", ja: 'KAMO の棄却で使われる係数（1.5）' }
};
const ISA: Limit = {
  id: 'influence-isa',
  value: 5,
  min: 0,
  max: 30,
  step: 0.5,
  unit: '',
  label: {
    en: 'ISa in the merge below (and a third of its own)',
    ja: 'マージ内の ISa（未満、かつ単独の 1/3 未満）'
  },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

/** Quartiles of fewer say nothing. */
const FEWEST = 5;
const MOST_NAMED = 3;
/** A weak data set of a good crystal has a CC a few 0.01 below the others. */
const LEAST_CC = 0.05;

export default defineCheck({
  id: 'influence',
  subject: 'merge-run',
  question: {
    en: 'Do all data sets agree with the merge?',
    ja: 'すべてのデータセットはマージと一致しているか'
  },
  why: {
    en: 'One data set of another structure or badly measured spoils the merged intensities.',
    ja: '構造の異なる、または質の悪いデータセットが 1 つあるだけで、マージ後の強度が損なわれます。'
  },
  advice: {
    en: 'Leave the named data sets out and compare. A weak data set has a low CC without harm.',
    ja: '挙げられたデータセットを除いたマージと比べてください。弱いだけのデータセットは CC が低くても害はありません。'
  },
  limits: [FENCE, ISA],
  test: ({ beamtime, trial, run }, limits) => {
    const members = memberFigures(beamtime, trial, run);
    const correlated = members.filter(({ member }) => member.ccToMerge !== undefined);
    const scaled = members.filter(({ member }) => member.isa !== undefined);
    const sources = [run.files.ccFiles, run.files.xscaleLp];
    if (members.length > 0 && members.length < FEWEST)
      return outcome(
        'not-applicable',
        {
          en: `${count(members.length, 'data set')}: too few for outliers`,
          ja: `${members.length} データセットでは外れ値を判定できません`
        },
        sources
      );
    if (correlated.length < FEWEST && scaled.length < FEWEST)
      return unknown(
        'neither correlations with the merge (cc_files.dat) nor ISa by data set (XSCALE.LP) are on the disk',
        'マージとの相関（cc_files.dat）もデータセットごとの ISa（XSCALE.LP）も読み込んだ範囲にありません',
        sources.filter((path) => path !== undefined)
      );
    const lowCc = outlying(
      correlated,
      ({ member }) => member.ccToMerge,
      'below',
      valueOf(FENCE, limits),
      LEAST_CC
    );
    const highB = outlying(members, ({ member }) => member.b, 'above', valueOf(FENCE, limits), 0);
    const signsOf = (figures: MemberFigures): readonly string[] => [
      ...(lowCc.has(figures) ? [`CC ${figures.member.ccToMerge?.toFixed(2) ?? ''}`] : []),
      ...(hasCollapsed(figures, valueOf(ISA, limits))
        ? [`ISa ${figures.processingRun?.isa?.toFixed(1) ?? ''} → ${figures.member.isa?.toFixed(1) ?? ''}`]
        : []),
      ...(highB.has(figures) ? [`B ${figures.member.b?.toFixed(1) ?? ''}`] : [])
    ];
    const bad = members
      .map((figures) => ({ figures, signs: signsOf(figures) }))
      .filter(({ signs }) => signs.length > 1)
      .sort((a, b) => b.signs.length - a.signs.length);
    if (bad.length === 0)
      return outcome(
        'pass',
        {
          en: `${count(members.length, 'data set')}, none stands out twice`,
          ja: `${members.length} データセットに、複数の指標で外れるものはありません`
        },
        sources
      );
    const named = bad
      .slice(0, MOST_NAMED)
      .map(({ figures, signs }) => `${nameOf(figures)} (${signs.join(', ')})`)
      .join('; ');
    const more = bad.length > MOST_NAMED ? '; …' : '';
    return outcome(
      'attention',
      {
        en: `${bad.length} of ${count(members.length, 'data set')} do not agree: ${named}${more}`,
        ja: `${members.length} のうち ${bad.length} データセットが一致しません：${named}${more}`
      },
      sources
    );
  }
});

function nameOf({ member, dataset, processingRun }: MemberFigures): string {
  return processingRun?.path.split('/').at(-1) ?? dataset?.path.split('/').at(-2) ?? member.path;
}

type Value = (figures: MemberFigures) => number | undefined;

/** Members whose value lies outside the fences on the side that is asked for, and `least` beyond the quartile: tight sets have no harmless outliers. */
function outlying(
  members: readonly MemberFigures[],
  value: Value,
  side: 'below' | 'above',
  factor: number,
  least: number
): ReadonlySet<MemberFigures> {
  const given = members.flatMap((figures) => value(figures) ?? []);
  const limits = given.length < FEWEST ? undefined : fences(given, factor);
  if (limits === undefined) return new Set();
  return new Set(
    members.filter((figures) => {
      const one = value(figures);
      if (one === undefined) return false;
      return side === 'below'
        ? one < limits.low && one < limits.q1 - least
        : one > limits.high && one > limits.q3 + least;
    })
  );
}
