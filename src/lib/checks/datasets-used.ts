import { count } from '../base/count';
import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, judgeHigh, outcome, statisticsSource, valueOf } from './define';

const ATTENTION: Limit = {
  id: 'datasets-used-attention',
  value: 70,
  min: 0,
  max: 100,
  step: 5,
  unit: '%',
  label: { en: 'attention when fewer are used than', ja: '使用割合がこれ未満は要確認' },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

export default defineCheck({
  id: 'datasets-used',
  subject: 'merge-run',
  question: {
    en: 'Were most data sets of the cluster used?',
    ja: 'クラスターのデータセットの大半が実際に使われたか'
  },
  why: {
    en: 'Data sets leave a merge in silence: no common reflections, bad frames, outlying B factor or error model.',
    ja: 'データセットは通知なしに外されます：共通反射がない、bad frame、B 因子や誤差モデルの外れ値など。'
  },
  advice: {
    en: 'See under Members which left, in which cycle and why.',
    ja: 'どれがどのサイクルで何の理由で外れたか、メンバー表で見てください。'
  },
  limits: [ATTENTION],
  test: ({ run }, limits) => {
    const sources = statisticsSource(run);
    const { given, used } = run.datasets ?? {};
    if (given === undefined || used === undefined || given === 0)
      return unknown(
        'numbers of data sets are not in the files',
        'データセット数がファイルにありません',
        sources
      );
    return outcome(
      judgeHigh((100 * used) / given, 0, valueOf(ATTENTION, limits)),
      {
        en: `${used} of ${count(given, 'data set')} in this cluster used in this run`,
        ja: `このクラスターの ${given} データセット中 ${used} がこの run で使われています`
      },
      sources
    );
  }
});
