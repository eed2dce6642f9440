import type { IntensityTest, MergeRun } from '../beamtime/types';
import type { Limit, Text, Verdict } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const FAIL: Limit = {
  id: 'twinning-fail',
  value: 0.44,
  min: 0.375,
  max: 0.5,
  step: 0.005,
  unit: '',
  label: { en: 'fails below <|L|> of', ja: '<|L|> がこれ未満は不合格' },
  origin: {
    en: '0.5 untwinned, 0.44 twin fraction 0.1, 0.375 perfect twin (Padilla & Yeates 2003)',
    ja: '双晶なし 0.5、双晶分率 0.1 で 0.44、完全双晶 0.375（Padilla & Yeates 2003）'
  }
};
const ATTENTION: Limit = {
  ...FAIL,
  id: 'twinning-attention',
  value: 0.47,
  label: { en: 'attention below', ja: 'これ未満は要確認' }
};

export default defineCheck({
  id: 'twinning',
  subject: 'merge-run',
  question: { en: 'Are the intensities those of an untwinned crystal?', ja: '強度分布に双晶の兆候はないか' },
  why: {
    en: 'Merging two indexings of one crystal looks like twinning too.',
    ja: '指数付けの異なるデータをマージした場合も双晶のように見えます。'
  },
  advice: {
    en: 'Where a twin law exists, refine with it; check the indexing of the data sets first.',
    ja: '双晶則がある場合はそれを用いて精密化します。先にデータセット間の指数付けを確認してください。'
  },
  limits: [FAIL, ATTENTION],
  test: ({ run }, limits) => {
    const tests = testsWithL(run);
    const sources = tests.map(({ path }) => path);
    const worst = tests.reduce<IntensityTest | undefined>(
      (least, test) => ((test.meanAbsL ?? 1) < (least?.meanAbsL ?? 1) ? test : least),
      tests[0]
    );
    if (worst?.meanAbsL === undefined)
      return unknown(
        'no L test: neither xtriage (ccp4/logfile.log), ctruncate nor POINTLESS reports one',
        'L テストがありません（xtriage の ccp4/logfile.log、ctruncate、POINTLESS のいずれにも記載なし）',
        []
      );
    const low: Verdict =
      worst.meanAbsL < valueOf(FAIL, limits)
        ? 'fail'
        : worst.meanAbsL < valueOf(ATTENTION, limits)
          ? 'attention'
          : 'pass';
    // Pseudo-translation raises <|L|> and hides twinning; a low value beside it is read with care.
    const ncs = tests.some(({ translationalNcs }) => (translationalNcs?.height ?? 0) >= STRONG_NCS);
    const verdict = low === 'fail' && ncs ? 'attention' : low;
    return outcome(verdict, sentence(worst, tests, ncs), sources);
  }
});

/** Per cent of the origin peak, as xtriage has it. */
const STRONG_NCS = 20;

function testsWithL({ diagnostics }: MergeRun): readonly IntensityTest[] {
  return diagnostics?.intensities.filter(({ meanAbsL }) => meanAbsL !== undefined) ?? [];
}

function sentence(worst: IntensityTest, tests: readonly IntensityTest[], ncs: boolean): Text {
  const laws = tests.find(({ twinLaws }) => twinLaws !== undefined)?.twinLaws;
  const alpha = worst.twinFraction;
  const fraction = alpha === undefined ? '' : `, α = ${alpha.toFixed(2)}`;
  const moment = worst.secondMoment === undefined ? '' : `, <I²>/<I>² = ${worst.secondMoment.toFixed(2)}`;
  const en = `<|L|> = ${worst.meanAbsL?.toFixed(3) ?? '?'} (${worst.program}; 0.5 untwinned, 0.375 perfect twin)${fraction}${moment}`;
  const ja = `<|L|> = ${worst.meanAbsL?.toFixed(3) ?? '?'}（${worst.program}、双晶なし 0.5、完全双晶 0.375）${fraction}${moment}`;
  const named = laws?.map(({ operator, twinFraction }) =>
    twinFraction === undefined ? operator : `${operator} (α ${twinFraction.toFixed(2)})`
  );
  const law: Text =
    named === undefined
      ? { en: '', ja: '' }
      : named.length === 0
        ? { en: '; no twin law is possible', ja: '。可能な双晶則はありません' }
        : { en: `; possible laws: ${named.join(', ')}`, ja: `。可能な双晶則：${named.join('、')}` };
  const hidden: Text = ncs
    ? { en: '; translational NCS distorts these statistics', ja: '。並進 NCS によりこれらの統計は歪みます' }
    : { en: '', ja: '' };
  return { en: en + law.en + hidden.en, ja: ja + law.ja + hidden.ja };
}
