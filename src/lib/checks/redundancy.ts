import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, judgeHigh, outcome, statisticsSource, valueOf } from './define';

const FAIL: Limit = {
  id: 'redundancy-fail',
  value: 2,
  min: 0,
  max: 100,
  step: 0.5,
  unit: '',
  label: { en: 'fails below', ja: 'これ未満は不合格' },
  origin: { en: "KAMO's own lower limit, min_redun=2", ja: 'KAMO 自身の下限 min_redun=2' }
};
const ATTENTION: Limit = {
  id: 'redundancy-attention',
  value: 4,
  min: 0,
  max: 100,
  step: 0.5,
  unit: '',
  label: { en: 'attention below', ja: 'これ未満は要確認' },
  origin: {
    en: "Kamome's default: below about 4, outliers are hard to detect",
    ja: 'Kamome の既定値：4 程度を下回ると外れ値の判定が難しくなります'
  }
};

export default defineCheck({
  id: 'redundancy',
  subject: 'merge-run',
  question: {
    en: 'Is the multiplicity sufficient?',
    ja: 'リダンダンシーは十分か'
  },
  why: {
    en: 'Many small wedges differ in scale and damage; only repeated measurement averages that out and makes CC1/2 meaningful.',
    ja: '小さなデータセットはスケールも損傷もまちまちで、繰り返し測定だけがそれを平均し、CC1/2 に意味を与えます。'
  },
  advice: {
    en: 'Take a larger cluster if its cells still agree.',
    ja: '格子定数がそろっている場合は、より大きいクラスターを選んでください。'
  },
  limits: [FAIL, ATTENTION],
  test: ({ run }, limits) => {
    const sources = statisticsSource(run);
    const value = run.overall?.redundancy;
    if (value === undefined)
      return unknown(
        'redundancy is not in the files of this run',
        'この run のファイルにリダンダンシーがありません',
        sources
      );
    const text = value.toFixed(1);
    return outcome(
      judgeHigh(value, valueOf(FAIL, limits), valueOf(ATTENTION, limits)),
      { en: `each unique reflection was measured ${text} times on average`, ja: `リダンダンシー ${text}` },
      sources
    );
  }
});
