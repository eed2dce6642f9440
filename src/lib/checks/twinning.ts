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
    ja: '双晶則がある場合はそれを用いて精密化してください。先にデータセット間の指数付けを確認してください。'
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
    const ncs = (run.diagnostics?.intensities ?? []).some(
      ({ translationalNcs }) => (translationalNcs?.height ?? 0) >= STRONG_NCS
    );
    const verdict = verdictOf(worst, tests, valueOf(FAIL, limits), valueOf(ATTENTION, limits));
    // Pseudo-translation distorts the distribution, and a few hundred reflections scatter by some 0.02.
    const uncertain = ncs || (run.overall?.nUnique ?? Infinity) < FEWEST_REFLECTIONS;
    return outcome(
      verdict === 'fail' && uncertain ? 'attention' : verdict,
      sentence(worst, tests, ncs),
      sources
    );
  }
});

/**
 * Weak data lower <|L|> too. Between the limits a second sign must agree: the moment, or the twin fraction of a law. Where the lattice allows no law,
 * only a value below both asks for a look.
 */
function verdictOf(
  { meanAbsL = NaN, secondMoment }: IntensityTest,
  tests: readonly IntensityTest[],
  fail: number,
  attention: number
): Verdict {
  if (meanAbsL >= attention) return 'pass';
  const laws = tests.flatMap(({ twinLaws = [] }) => twinLaws);
  const impossible = laws.length === 0 && tests.some(({ twinLaws }) => twinLaws !== undefined);
  if (impossible) return meanAbsL < fail ? 'attention' : 'pass';
  const fractions = laws.flatMap(({ twinFraction }) => twinFraction ?? []);
  const agrees =
    (secondMoment !== undefined && secondMoment < TWINNED_MOMENT) ||
    fractions.some((fraction) => fraction >= TWINNED_FRACTION);
  const asked = secondMoment !== undefined || fractions.length > 0;
  if (meanAbsL < fail) return agrees || !asked ? 'fail' : 'attention';
  return agrees || !asked ? 'attention' : 'pass';
}

/** <I²>/<I>² is 2 untwinned, 1.5 for a perfect twin; a twin fraction of 0.1 gives 1.82. */
const TWINNED_MOMENT = 1.82;
const TWINNED_FRACTION = 0.1;
const FEWEST_REFLECTIONS = 1000;
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
