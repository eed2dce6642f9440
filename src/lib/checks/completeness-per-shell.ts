import { count } from '../base/count';
import type { Limit, Text } from './check';
import { unknown } from './check';
import { defineCheck, outcome, shellName, valueOf } from './define';

const LOWEST: Limit = {
  id: 'completeness-per-shell-attention',
  value: 80,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'attention below, in any shell', ja: 'どのシェルでもこれ未満は要確認' },
  origin: {
    en: 'SynchWeb shows less than 80 % in red',
    ja: 'SynchWeb が 80 % 未満を赤で示すことに基づきます'
  }
};

export default defineCheck({
  id: 'completeness-per-shell',
  subject: 'merge-run',
  question: { en: 'Is every shell complete?', ja: 'すべてのシェルのコンプリートネスは十分か' },
  why: {
    en: 'A good overall figure can hide a shell with a hole: ice rings, a detector gap, rejected frames.',
    ja: '全体の値がよくても、氷リングや検出器の隙間、フレーム棄却で反射の欠けたシェルが隠れていることがあります。'
  },
  advice: {
    en: 'Look at the completeness chart of the run, then at the images near that resolution.',
    ja: 'この run のコンプリートネスのグラフと、その分解能付近の画像を見てください。'
  },
  limits: [LOWEST],
  test: ({ run }, limits) => {
    const sources = run.files.xscaleLp === undefined ? run.sources : [run.files.xscaleLp];
    if (run.shells === undefined || run.shells.length === 0)
      return unknown(
        'no shell table: XSCALE.LP is missing or holds none',
        'シェルの表がありません（XSCALE.LP がないか、表を含みません）',
        sources
      );
    const missing = run.shells.filter((shell) => shell.completeness === undefined).length;
    if (missing > 0)
      return unknown(
        `${count(missing, 'shell')} without a completeness`,
        `コンプリートネスのないシェルが ${missing} 個あります`,
        sources
      );
    const low = run.shells.filter((shell) => (shell.completeness ?? 0) < valueOf(LOWEST, limits));
    const lowest = run.shells.reduce((a, b) => ((b.completeness ?? 0) < (a.completeness ?? 0) ? b : a));
    const [value, place] = [(lowest.completeness ?? 0).toFixed(1), shellName(lowest)];
    const message: Text =
      low.length === 0
        ? {
            en: `the least complete shell (${place}) has ${value} %`,
            ja: `最も低いシェル（${place}）で ${value} % です`
          }
        : {
            en: `${low.length} of ${count(run.shells.length, 'shell')} below the limit; ${place} has only ${value} %`,
            ja: `${run.shells.length} シェルのうち ${low.length} シェルが基準値未満です。${place} は ${value} % しかありません`
          };
    return outcome(low.length === 0 ? 'pass' : 'attention', message, sources);
  }
});
