import { count } from '../base/count';
import { listsAll } from '../beamtime/whole-listing';
import { unknown } from './check';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'frames-complete',
  subject: 'pin',
  question: {
    en: 'Are all image files of the pin there and whole?',
    ja: '画像ファイルはすべてあり、壊れていないか'
  },
  why: {
    en: 'A missing or cut data file is found when the data are processed again, when the beamline may have deleted its copy.',
    ja: '欠けた画像は再処理のときに見つかりますが、その頃にはビームライン側のコピーが消えていることがあります。'
  },
  advice: {
    en: 'Ask the beamline for these files soon.',
    ja: '早めにビームラインへファイルの再送を依頼してください。'
  },
  limits: [],
  test: ({ beamtime, pin }) => {
    const sources = pin.collections.flatMap((collection) => collection.sources).slice(0, 4);
    if (pin.collections.length === 0)
      return outcome(
        'not-applicable',
        { en: 'nothing was collected', ja: '測定データがありません' },
        pin.sources
      );
    const missing = pin.collections.flatMap((collection) => collection.missingFiles);
    const damaged = pin.collections.flatMap((collection) => collection.damagedFiles ?? []);
    const short = pin.collections.filter(
      ({ frames, expectedFrames }) =>
        frames !== undefined && expectedFrames !== undefined && frames < expectedFrames
    );
    if (damaged.length === 0 && (missing.length > 0 || short.length > 0) && !listsAll(beamtime, pin.path))
      return unknown(
        'not every frame is in what was read, which is not all of the disk',
        '読み込んだ範囲にないフレームがあります（ディスク全体は読み込んでいません）',
        sources
      );
    if (missing.length > 0 || damaged.length > 0) {
      const names = [...missing, ...damaged.map(({ name }) => name)];
      const shown = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
      return outcome(
        'fail',
        {
          en: `${count(missing.length, 'file')} missing, ${damaged.length} damaged: ${shown}`,
          ja: `欠損 ${missing.length}、破損 ${damaged.length} ファイル：${shown}`
        },
        sources
      );
    }
    if (short.length > 0)
      return outcome(
        'attention',
        {
          en: short
            .map((one) => `${one.prefix}: ${one.frames} of ${count(one.expectedFrames ?? '?', 'frame')}`)
            .join('; '),
          ja: short.map((one) => `${one.prefix}：${one.expectedFrames} 枚中 ${one.frames} 枚`).join('；')
        },
        sources
      );
    const unsure = pin.collections.filter(
      ({ frames, expectedFrames }) => frames === undefined || expectedFrames === undefined
    ).length;
    return unsure > 0
      ? outcome(
          'unknown',
          {
            en: `not known for ${unsure} of ${count(pin.collections.length, 'collection')}: how many frames there should be`,
            ja: `${pin.collections.length} 件中 ${unsure} 件は予定枚数が不明です`
          },
          sources
        )
      : outcome('pass', { en: 'as many frames as planned', ja: '予定どおりの枚数があります' }, sources);
  }
});
