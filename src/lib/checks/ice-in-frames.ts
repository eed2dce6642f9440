import { count } from '../base/count';
import type { IceLook } from '../beamtime/types';
import { defineCheck, outcome } from './define';

/** Rings as the frame with the strongest ones shows them. */
function ringsOf({ rings }: IceLook): string {
  return rings.map(({ d, ratio }) => `${d.toFixed(3)} Å (× ${ratio.toFixed(2)})`).join(', ');
}

export default defineCheck({
  id: 'ice-in-frames',
  subject: 'processing-run',
  question: {
    en: 'Are the diffraction images free of ice rings?',
    ja: '回折画像に氷リングはないか'
  },
  why: {
    en: 'Ice in the images spoils reflections of every merge that takes the data set.',
    ja: '画像の氷リングは、そのデータセットを使うすべてのマージで反射の強度を損ないます。'
  },
  advice: {
    en: 'Open the frames of the data set and look; exclude the rings in processing, or leave the data set out.',
    ja: 'データセットの回折画像を確認し、リングを除外して再処理するか、データセットを外してください。'
  },
  limits: [],
  asked: ({ beamtime, processingRun }) => beamtime.frameLooks?.ice[processingRun.path] !== undefined,
  test: ({ beamtime, processingRun }) => {
    const look = beamtime.frameLooks?.ice[processingRun.path];
    const sources = [processingRun.path];
    if (look === undefined)
      return outcome('unknown', {
        en: 'no image was examined yet: start it on the page of the diffraction images',
        ja: '画像をまだ調べていません。回折画像のページで調べられます'
      });
    const { frames, ice, perhaps, unread, unknown } = look;
    const judged = count(frames.length, 'image');
    if (ice.length > 0)
      return outcome(
        'attention',
        {
          en: `ice rings on ${ice.length} of ${judged}: ${ringsOf(look)}`,
          ja: `${frames.length} 枚中 ${ice.length} 枚に氷リング：${ringsOf(look)}`
        },
        sources
      );
    if (perhaps.length > 0)
      return outcome(
        'attention',
        {
          en: `ice rings possible on ${perhaps.length} of ${judged}: ${ringsOf(look)}`,
          ja: `${frames.length} 枚中 ${perhaps.length} 枚に氷リングの可能性：${ringsOf(look)}`
        },
        sources
      );
    const open = unread.length + unknown.length;
    if (open > 0 || frames.length === 0)
      return outcome(
        'unknown',
        {
          en: `${unread.length} of the images could not be read, ${unknown.length} could not be judged`,
          ja: `読めない画像 ${unread.length} 枚、判定できない画像 ${unknown.length} 枚`
        },
        sources
      );
    return outcome('pass', { en: `none on ${judged}`, ja: `${frames.length} 枚に氷リングなし` }, sources);
  }
});
