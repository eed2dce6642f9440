import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const ATTENTION: Limit = {
  id: 'translational-ncs-attention',
  value: 20,
  min: 5,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'attention from a peak of (% of origin)', ja: '原点ピーク比（%）がこれ以上は要確認' },
  origin: {
    en: 'xtriage and ctruncate flag 20 % of the origin',
    ja: 'xtriage・ctruncate は原点の 20 % を目安とします'
  }
};

export default defineCheck({
  id: 'translational-ncs',
  subject: 'merge-run',
  question: { en: 'Is there translational NCS?', ja: '並進 NCS はないか' },
  why: {
    en: 'It weakens whole classes of reflections, hides twinning and misleads molecular replacement.',
    ja: '特定の反射群が弱くなり、双晶を隠し、分子置換に影響します。'
  },
  advice: {
    en: 'Tell the molecular replacement program of it; a smaller cell may be possible.',
    ja: '分子置換プログラムで考慮してください。より小さい単位格子の可能性も確認してください。'
  },
  limits: [ATTENTION],
  test: ({ run }, limits) => {
    const tests =
      run.diagnostics?.intensities.filter(({ translationalNcs }) => translationalNcs !== undefined) ?? [];
    if (tests.length === 0)
      return unknown(
        'no Patterson analysis: neither xtriage (ccp4/logfile.log) nor ctruncate reports one',
        'パターソン解析がありません（xtriage の ccp4/logfile.log、ctruncate のいずれにも記載なし）',
        []
      );
    const sources = tests.map(({ path }) => path);
    const highest = tests.reduce((most, test) =>
      (test.translationalNcs?.height ?? 0) > (most.translationalNcs?.height ?? 0) ? test : most
    );
    const { height, vector, pValue } = highest.translationalNcs ?? {};
    if (height === undefined)
      return outcome(
        'pass',
        { en: `none detected (${highest.program})`, ja: `検出なし（${highest.program}）` },
        sources
      );
    const at = vector === undefined ? '' : ` (${vector.map((part) => part.toFixed(3)).join(', ')})`;
    const p = pValue === undefined ? '' : `, p = ${pValue.toPrecision(2)}`;
    return outcome(
      height >= valueOf(ATTENTION, limits) ? 'attention' : 'pass',
      {
        en: `largest Patterson peak ${height.toFixed(1)} % of the origin${at === '' ? '' : ` at${at}`}${p} (${highest.program})`,
        ja: `最大パターソンピークは原点の ${height.toFixed(1)} %${at}${p}（${highest.program}）`
      },
      sources
    );
  }
});
