import { count } from '../base/count';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'images-looked-at',
  subject: 'beamtime',
  question: { en: 'Were the images themselves looked at?', ja: '画像そのものを調べたか' },
  why: {
    en: 'A scan opens no image. Whether ice is in them, and whether the data files hold every frame, is known only where it was asked.',
    ja: '読み込みでは画像を開きません。氷リングの有無と、データファイルに全フレームが入っているかは、調べたところでしかわかりません。'
  },
  advice: {
    en: 'Where it matters, use “Look for ice” on the page of the frames of a data set, and “Check image files” on the page of a pin.',
    ja: '必要なデータセットは回折画像のページの「氷リングを調べる」、ピンはピンのページの「画像ファイルを検査」で調べてください。'
  },
  limits: [],
  test: ({ beamtime: { pins, processingRuns: runs, frameLooks } }) => {
    const collections = pins.flatMap((pin) => pin.collections).filter(({ format }) => format !== 'other');
    const series = collections.filter(({ format }) => format === 'eiger-hdf5');
    if (collections.length === 0)
      return outcome('not-applicable', { en: 'no images are known', ja: '画像は見つかっていません' });
    const looked = runs.filter(({ path }) => frameLooks?.ice[path] !== undefined).length;
    const counted = series.filter(
      ({ path, prefix }) => frameLooks?.held[`${path}/${prefix}`] !== undefined
    ).length;
    const [inSeries, inSeriesJa] =
      series.length === 0
        ? ['', '']
        : [
            `; frames counted in ${counted} of ${series.length} EIGER series`,
            `、フレーム数の確認は ${series.length} EIGER シリーズ中 ${counted}`
          ];
    return outcome(looked === runs.length && counted === series.length ? 'pass' : 'unknown', {
      en: `ice looked for in ${looked} of ${count(runs.length, 'data set')}${inSeries}`,
      ja: `氷リングの確認は ${runs.length} データセット中 ${looked}${inSeriesJa}`
    });
  }
});
