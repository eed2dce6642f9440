import type check from '../../../checks/one-distance';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのデータセットが同じカメラ長で測定されたか',
  why: '各データセットの分解能は検出器の端までです。カメラ長の長いデータセットが届かないシェルは、短いデータセットだけのものになります。',
  advice:
    'マージのプロットで外側のシェルのコンプリートネスとリダンダンシーを確認してください。そこで下がる場合は、分解能を切るか、カメラ長の長いデータセットを除いてマージし直してください（結果を保存… → 再マージ用の選択）。',
  limits: {
    'one-distance-difference': {
      label: 'カメラ長の差がこれを超えると要確認',
      origin:
        'Kamome の既定値：設定を変えたときの差はこれより大きく、CORRECT の精密化による差はこれより小さいためです'
    }
  },
  found: {
    'one-dataset': 'データセットは一つです',
    'members-unknown': 'この run のデータセットが分かりません（XSCALE.INP、XSCALE.LP が読まれていません）',
    'not-read': 'どのデータセットの XDS.INP、CORRECT.LP にもカメラ長がありません',
    partly: ({ datasets, all, value }) =>
      `${all} データセット中 ${datasets} が ${value} mm です。ほかは XDS.INP、CORRECT.LP にカメラ長がありません`,
    one: ({ datasets, value }) => `${datasets} データセットすべてが ${value} mm です`,
    several: ({ groups, unread }) =>
      [
        ...groups.map(({ datasets, value }) => `${value} mm が ${datasets} データセット`),
        ...(unread > 0 ? [`不明 ${unread}`] : [])
      ].join('、')
  }
} satisfies CheckWords<typeof check>;
