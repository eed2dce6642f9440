import type check from '../../../checks/pin-measured';
import type { StepReasons } from '../../../beamtime/types';
import type { CheckWords } from '../../check-words';
import { sentenceOf } from '../../sentence';
import { steps } from '../steps';
import { findings } from '../findings';

export const words = {
  question: 'このピンの回折データは測定されたか',
  why: 'スキャンだけで終わったピンは、基準値を超える結晶がなかったか、端が見つからなかった場合がほとんどです。',
  advice: 'raster.jpg とスキャンを見てください。ZOO の記録した理由はピンの項にあります。',
  limits: {},
  found: {
    'not-on-disk': 'ピンのフォルダーはこのディスクにありません',
    measured: ({ collections }) => `${collections} 件の測定`,
    'scan-only': 'スキャンのみの指定です',
    skipped: '操作者がスキップしました',
    'images-not-read': findings.notAllRead('回折画像がありません'),
    'no-image': ({ reason }) =>
      `回折画像がありません${reason === undefined ? '' : `：${sentenceOf<StepReasons>(steps, reason)}`}`
  }
} satisfies CheckWords<typeof check>;
