import { defineWords, type Language } from './words';

/** KAMO's words for why a data set left (merge.log, kamo.md 5.1), and what they mean. */
export const rejections = defineWords({
  en: {
    no_common_refls: 'no or too few common strong reflections with the other data sets (XSCALE)',
    useless: 'refused by XSCALE (USELESS DATA)',
    allbadframe: 'no frame, or fewer than 10 reflections, passed the test of frame CC',
    bad_B: 'scale B is an outlier: more than 1.5 interquartile ranges (KAMO’s default) outside the quartiles',
    'bad_em.b':
      'b of the error model is an outlier: more than 1.5 interquartile ranges (KAMO’s default) outside the quartiles',
    'bad_em.ab': 'a·b of the error model is an outlier',
    bad_R: 'R factor is an outlier',
    bad_pwcc: 'correlation with the other data sets is too low',
    bad_cchalf: 'CC1/2 rises without it',
    badcc: 'CC1/2 rises without it (aimless)',
    unknown: 'KAMO gives no reason'
  },
  ja: {
    no_common_refls: '他のデータと共通の強い反射がない、または少なすぎる（XSCALE）',
    useless: 'XSCALE が受け付けない（USELESS DATA）',
    allbadframe: 'フレーム CC の検査に合格したフレームがない、または反射が 10 個未満',
    bad_B: 'スケールの B が外れ値：四分位範囲の 1.5 倍（KAMO の既定値）を超えて外側',
    'bad_em.b': '誤差モデルの b が外れ値：四分位範囲の 1.5 倍（KAMO の既定値）を超えて外側',
    'bad_em.ab': '誤差モデルの a·b が外れ値',
    bad_R: 'R 値が外れ値',
    bad_pwcc: '他のデータとの相関が低すぎる',
    bad_cchalf: '除くと CC1/2 が上がる',
    badcc: '除くと CC1/2 が上がる（aimless）',
    unknown: 'KAMO の記録に理由がない'
  }
});

/** `undefined` for a word that is not in the table: it stands for itself. */
export function rejectionMeaning(word: string, language: Language): string | undefined {
  const meanings: Readonly<Record<string, string>> = rejections[language];
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined;
}
