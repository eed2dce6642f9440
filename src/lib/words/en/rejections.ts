import type { WordTree } from '../words';

/** KAMO's words for why a data set left (merge.log, kamo.md 5.1), and what they mean. */
export const rejections = {
  no_common_refls: 'no or too few common strong reflections with the other data sets (XSCALE)',
  useless: 'excluded by XSCALE (USELESS DATA)',
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
} satisfies WordTree;
