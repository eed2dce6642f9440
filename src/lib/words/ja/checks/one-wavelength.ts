import type check from '../../../checks/one-wavelength';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのデータセットが同じ波長で測定されたか',
  why: '異常分散シグナルは波長で変わります。二つの波長のマージはどちらの波長のデータでもなく、MTZ に記録される波長は多くても一つです。',
  advice:
    'SAD や金属の同定には、同じ波長のデータセットだけでマージし直してください（結果を保存… → 再マージ用の選択）。分子置換ではほとんど影響しません。',
  limits: {
    'one-wavelength-difference': {
      label: '波長の差がこれを超えると要確認',
      origin:
        'Kamome の既定値：1 Å での Si(111) モノクロメーターのバンド幅程度です。吸収端のピークと変曲点の差もこの程度です'
    }
  },
  found: {
    'one-dataset': 'データセットは一つです',
    'members-unknown': 'この run のデータセットが分かりません（XSCALE.INP、XSCALE.LP が読まれていません）',
    'not-read': 'どのデータセットの CORRECT.LP、XDS.INP にも波長がありません',
    partly: ({ datasets, all, value }) =>
      `${all} データセット中 ${datasets} が ${value} Å です。ほかは CORRECT.LP、XDS.INP に波長がありません`,
    one: ({ datasets, value }) => `${datasets} データセットすべてが ${value} Å です`,
    several: ({ groups, unread }) =>
      [
        ...groups.map(({ datasets, value }) => `${value} Å が ${datasets} データセット`),
        ...(unread > 0 ? [`不明 ${unread}`] : [])
      ].join('、')
  }
} satisfies CheckWords<typeof check>;
