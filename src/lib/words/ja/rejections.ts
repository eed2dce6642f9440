import type { rejections as en } from '../en/rejections';
import type { Wording } from '../words';

/** KAMO's words for why a data set left (merge.log, kamo.md 5.1), and what they mean. */
export const rejections: Wording<typeof en> = {
  no_common_refls: '他のデータセットと共通する強い反射の不足（XSCALE）',
  useless: 'XSCALE が除外（USELESS DATA）',
  allbadframe: 'フレーム CC の検査に合格したフレームなし、または反射が 10 個未満',
  bad_B: 'スケールの B が外れ値：四分位範囲の 1.5 倍（KAMO の既定値）を超えて外側',
  'bad_em.b': '誤差モデルの b が外れ値：四分位範囲の 1.5 倍（KAMO の既定値）を超えて外側',
  'bad_em.ab': '誤差モデルの a·b が外れ値',
  bad_R: 'R 値が外れ値',
  bad_pwcc: '他のデータセットとの低い相関',
  bad_cchalf: '除外により CC1/2 が上昇',
  badcc: '除外により CC1/2 が上昇（aimless）',
  unknown: 'KAMO の記録に理由なし'
};
