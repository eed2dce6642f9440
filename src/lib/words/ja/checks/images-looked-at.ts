import type check from '../../../checks/images-looked-at';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '画像そのものを調べたか',
  why: '読み込みでは画像を開きません。氷リングの有無と、データファイルに全フレームが入っているかは、調べた場合にだけ分かります。',
  advice:
    '必要なデータセットは回折画像のページの「氷リングを調べる」、ピンはピンのページの「画像ファイルを検査」で調べてください。',
  limits: {},
  found: {
    'no-images': '画像は見つかっていません',
    looked: ({ looked, datasets, counted, series }) =>
      `氷リングの確認は ${datasets} データセット中 ${looked}` +
      (series === 0 ? '' : `、フレーム数の確認は ${series} EIGER シリーズ中 ${counted}`)
  }
} satisfies CheckWords<typeof check>;
