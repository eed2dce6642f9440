import { listsAll } from '../beamtime/whole-listing';
import { count } from '../base/count';
import { stepReason } from '../words/steps';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'pin-measured',
  subject: 'pin',
  question: { en: 'Were diffraction images taken of the pin?', ja: 'このピンの回折データは測定されたか' },
  why: {
    en: 'A pin that was scanned but not measured usually had no crystal above the threshold, or its edge was not found.',
    ja: 'スキャンだけで終わったピンは、基準値を超える結晶がなかったか、端が見つからなかった場合がほとんどです。'
  },
  advice: {
    en: 'Look at raster.jpg and the scan; the reason that ZOO wrote is under the pin.',
    ja: 'raster.jpg とスキャンを見てください。ZOO の記録した理由はピンの項にあります。'
  },
  limits: [],
  test: ({ beamtime, pin }) => {
    if (!pin.onDisk)
      return outcome(
        'not-applicable',
        { en: 'the pin is not on this disk', ja: 'ピンのフォルダーはこのディスクにありません' },
        pin.sources
      );
    if (pin.measured)
      return outcome(
        'pass',
        { en: count(pin.collections.length, 'collection'), ja: `${pin.collections.length} 件の測定` },
        pin.sources
      );
    if (pin.scanOnly === true || pin.skipped === true)
      return outcome(
        'not-applicable',
        pin.scanOnly === true
          ? { en: 'only a scan was requested', ja: 'スキャンのみの指定です' }
          : { en: 'skipped by the operator', ja: '操作者がスキップしました' },
        pin.sources
      );
    if (pin.measured === undefined || !listsAll(beamtime, pin.path))
      return outcome(
        'unknown',
        {
          en: 'no diffraction image is in what was read, which is not all of the disk',
          ja: '読み込んだ範囲に回折画像がありません（ディスク全体は読み込んでいません）'
        },
        pin.sources
      );
    const reason = [...pin.steps]
      .reverse()
      .find((step) => step.state === 'no' && step.reason !== undefined)?.reason;
    return outcome(
      'attention',
      {
        en: `no diffraction image${reason === undefined ? '' : `: ${stepReason(reason, 'en')}`}`,
        ja: `回折画像がありません${reason === undefined ? '' : `：${stepReason(reason, 'ja')}`}`
      },
      pin.sources
    );
  }
});
