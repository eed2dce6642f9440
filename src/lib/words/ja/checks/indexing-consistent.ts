import type check from '../../../checks/indexing-consistent';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのデータセットの指数付けは一致しているか',
  why: '格子の対称性が結晶より高い場合、データセットごとに指数付けが異なることがあります。混ざったマージは双晶のように見えます。',
  advice: '指数付けの曖昧さを解消し（kamo.resolve_indexing_ambiguity）、マージし直してください。',
  limits: {
    'indexing-consistent-margin': {
      label: 'CC の差がこれ未満は要確認',
      origin: 'Kamome の既定値：良いデータでは正誤の差は 0.5 以上'
    },
    'indexing-consistent-best': { label: 'または最良の CC がこれ未満は要確認', origin: 'Kamome の既定値' }
  },
  found: {
    'group-unknown': 'マージの空間群または格子定数がファイルにありません',
    'no-such-group': ({ number }) => `空間群番号 ${number} はありません`,
    'one-indexing': ({ group }) => `${group} とこの格子定数では指数付けは一通りです`,
    'no-ambiguity': ({ group, indexings, possible }) =>
      `${group} とこの格子定数では ${indexings} 通りの指数付けが可能です（${possible}）。KAMO は曖昧さなしと判断し、比較していません`,
    'not-compared': ({ group, indexings, possible }) =>
      `${group} とこの格子定数では ${indexings} 通りの指数付けが可能です（${possible}）。比較した記録がありません`,
    compared: ({ tried, moved, datasets, best, second, wrong, weak, uncompared }) =>
      `KAMO は ${tried} を比較し、${datasets} のうち ${moved} データセットの指数を変換。中央値 CC ${best} : ${second}（最良：次点）` +
      (wrong > 0 ? `。${wrong} 個は最良の演算子と異なります` : '') +
      (weak > 0 ? `。${weak} 個は差がわずかです` : '') +
      (uncompared > 0 ? `。この run のほかの ${uncompared} データセットは比較されていません` : '')
  }
} satisfies CheckWords<typeof check>;
