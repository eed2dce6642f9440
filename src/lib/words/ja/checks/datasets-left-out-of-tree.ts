import type check from '../../../checks/datasets-left-out-of-tree';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのデータセットがデンドログラムに入ったか',
  why: '共通反射の少ないデータセットはクラスタリングの前に外されます。どのレポートにも書かれません。',
  advice: 'どの結晶かを確認してください。wedge の角度範囲が重ならないか、別の結晶形であることが多いです。',
  limits: {},
  found: {
    'no-tree': 'このマージにデンドログラムはありません',
    'no-list': '読み込んだ範囲にデータセットの一覧がありません',
    'all-in-tree': ({ datasets }) => `${datasets} データセットすべてが入っています`,
    'no-joins': '読み込んだ範囲に木（CLUSTERS.txt）がありません',
    'fewer-in-tree': ({ inTree, given }) =>
      `${given} データセット中、木に入っているのは ${inTree} データセットです（除かれたものの一覧は読み込んだ範囲にありません）`,
    'left-out': ({ left, given }) =>
      `格子定数フィルター後の ${given} データセット中 ${left} がデンドログラムに入っていません`
  }
} satisfies CheckWords<typeof check>;
