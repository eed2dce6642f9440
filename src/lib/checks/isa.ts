import type { Limit } from './check';
import { defineCheck, judgeHigh, outcome, valueOf } from './define';

const ATTENTION: Limit = {
  id: 'isa-attention',
  value: 10,
  min: 0,
  max: 60,
  step: 1,
  unit: '',
  label: { en: 'attention below', ja: 'これ未満は要確認' },
  origin: {
    en: 'KAMO flags ISa below 10 (dp/auto/html_report.py)',
    ja: 'KAMO は ISa 10 未満を CORRECT の問題とします（dp/auto/html_report.py）'
  }
};

export default defineCheck({
  id: 'isa',
  subject: 'processing-run',
  question: {
    en: 'Are the systematic errors of the data set small (ISa)?',
    ja: 'データセットの系統誤差は小さいか（ISa）'
  },
  why: {
    en: 'ISa is the I/sigma that even the strongest reflections cannot exceed.',
    ja: 'ISa は最も強い反射でも超えられない I/σ です。'
  },
  advice: {
    en: 'See whether the merge rejected it; look at its images for splitting or ice.',
    ja: 'マージで棄却されたかを確認し、画像でスプリット（割れ）や氷リングの有無を見てください。'
  },
  limits: [ATTENTION],
  test: ({ processingRun: { isa, files, state } }, limits) => {
    if (isa === undefined)
      return state === 'finished'
        ? outcome(
            'unknown',
            {
              en: 'the error model could not be fitted, or CORRECT.LP does not say',
              ja: '誤差モデルが決まらなかったか、CORRECT.LP にありません'
            },
            [files.correctLp]
          )
        : outcome('not-applicable', {
            en: 'the run did not get that far',
            ja: 'そこまで処理が進んでいません'
          });
    return outcome(
      judgeHigh(isa, 0, valueOf(ATTENTION, limits)),
      { en: `ISa = ${isa.toFixed(2)}`, ja: `ISa = ${isa.toFixed(2)}` },
      [files.correctLp]
    );
  }
});
