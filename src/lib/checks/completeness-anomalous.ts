import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, judgeHigh, outcome, valueOf } from './define';

const FAIL: Limit = {
  id: 'completeness-anomalous-fail',
  value: 70,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'fails below', ja: 'これ未満は不合格' },
  origin: {
    en: "Kamome's default; the automatic merge itself lets 10 % through",
    ja: 'Kamome の既定値。自動マージは 10 % でも通します'
  }
};
const ATTENTION: Limit = {
  id: 'completeness-anomalous-attention',
  value: 90,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'attention below', ja: 'これ未満は要確認' },
  origin: { en: "Kamome's default, as for the whole", ja: 'Kamome の既定値（全体と同じ）' }
};

export default defineCheck({
  id: 'completeness-anomalous',
  subject: 'merge-run',
  question: { en: 'Is the anomalous completeness sufficient?', ja: '異常分散コンプリートネスは十分か' },
  why: {
    en: 'Phasing by anomalous signal needs both mates. Ordinary completeness does not show whether they are there.',
    ja: '異常分散による位相決定には両方の反射が必要です。通常のコンプリートネスからは分かりません。'
  },
  advice: {
    en: 'Merge more data sets, or measure with inverse beams.',
    ja: 'データセットを増やすか、インバースビームで測定してください。'
  },
  limits: [FAIL, ATTENTION],
  test: ({ trial, cluster, run }, limits) => {
    const sources = [run.files.xscaleInp, trial.files.treeSummary].filter((path) => path !== undefined);
    if (run.anomalous === undefined)
      return unknown(
        "FRIEDEL'S_LAW is not known: XSCALE.INP is missing",
        "FRIEDEL'S_LAW が不明です（XSCALE.INP がありません）",
        sources
      );
    if (!run.anomalous)
      return outcome(
        'not-applicable',
        {
          en: "Friedel mates were merged (FRIEDEL'S_LAW= TRUE)",
          ja: "フリーデル対は区別されていません（FRIEDEL'S_LAW= TRUE）"
        },
        sources
      );
    if (cluster.anomalousCompleteness === undefined)
      return unknown(
        'no anomalous completeness: the summary of the tree is missing',
        '異常分散コンプリートネスがありません（デンドログラムの要約ファイルがありません）',
        sources
      );
    const value = cluster.anomalousCompleteness.toFixed(2);
    return outcome(
      judgeHigh(cluster.anomalousCompleteness, valueOf(FAIL, limits), valueOf(ATTENTION, limits)),
      {
        en: `${value} % with Friedel mates apart (before rejection)`,
        ja: `フリーデル対を分けて ${value} %（棄却前）`
      },
      sources
    );
  }
});
