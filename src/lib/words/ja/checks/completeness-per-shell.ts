import type check from '../../../checks/completeness-per-shell';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのシェルのコンプリートネスは十分か',
  why: '全体の値がよくても、氷リングや検出器の隙間、フレーム棄却で反射の欠けたシェルが隠れていることがあります。',
  advice: 'この run のコンプリートネスのグラフと、その分解能付近の画像を見てください。',
  limits: {
    'completeness-per-shell-attention': {
      label: 'どのシェルでもこれ未満は要確認',
      origin: 'SynchWeb が 80 % 未満を赤で示すことに基づきます'
    }
  },
  found: {
    'no-table': 'シェルの表がありません（XSCALE.LP を読んでいないか、表を含みません）',
    cut: ({ shells }) => `シェルの表が total の行の前で途切れています（${shells} シェルまで）`,
    'shells-without': ({ shells }) => `コンプリートネスのないシェルが ${shells} 個あります`,
    'all-filled': ({ place, value }) => `最も低いシェル（${place}）で ${value} % です`,
    low: ({ low, shells, place, value }) =>
      `${shells} シェルのうち ${low} シェルが基準値未満です。${place} は ${value} % しかありません`
  }
} satisfies CheckWords<typeof check>;
