import { count } from '../base/count';
import { defineWords } from './words';

/** Why, in the reader's words, and where. */
const reason = (line: number, says: string): string =>
  says === '' ? '' : ` (${line > 0 ? `line ${line}: ` : ''}${says})`;

/** What a processing run's logs say of each image, and the plots of it. */
export const framePlotWords = defineWords({
  en: {
    perImage: 'Image by image',
    perImageHint: 'From INTEGRATE.LP and XDSSTAT.LP, read now from the disk.',
    perImageShow: 'Read and draw',
    perImageReading: 'Reading INTEGRATE.LP and XDSSTAT.LP …',
    perImageDisconnected:
      'The disk is not connected: these plots are read from its files. Connect it at the top.',
    perImageNone: 'Neither INTEGRATE.LP nor XDSSTAT.LP of this run is on the disk.',
    perImageEmpty: (name: string, line: number, says: string) =>
      `${name} is on the disk, but gives nothing to draw${reason(line, says)}.`,
    plots: {
      scale: 'Scale factor',
      mosaicity: 'Mosaicity SIGMAR (°)',
      divergence: 'Beam divergence SIGMAB (°)',
      rejected: 'Rejected reflections',
      iOverSigma: 'I/σ (XDSSTAT)',
      rMeas: 'Rmeas (XDSSTAT)',
      rD: 'Rd against frame difference'
    },
    plotAbout: {
      scale: 'Scale of each image; a jump is a shutter, beam or crystal that moved.',
      mosaicity: 'KAMO flags above 1.5°.',
      rD: 'Radiation damage: rising with the distance of frames; above √2 of its start, damage dominates (XDSSTAT).',
      none: ''
    },
    damageLine: '√2 × start',
    kamoLine: 'KAMO’s limit 1.5°',
    image: 'image',
    difference: 'difference of frames',
    readAt: (x: string, value: string) => `${x}: ${value}`,
    plotLabel: (name: string, points: number) =>
      `${name}, ${count(points, 'point')}; arrow keys read it point by point`,
    beyond: (n: number) => `${count(n, 'value lies', 'values lie')} above the axis`
  },
  ja: {
    perImage: '画像ごとの値',
    perImageHint: 'INTEGRATE.LP と XDSSTAT.LP をディスクから読んで描きます。',
    perImageShow: '読み取って描く',
    perImageReading: 'INTEGRATE.LP と XDSSTAT.LP を読み取り中…',
    perImageDisconnected:
      'ディスクが接続されていません。この図はディスクのファイルから描きます。上部の「ディスクを接続」から接続してください。',
    perImageNone: 'この処理の INTEGRATE.LP も XDSSTAT.LP もディスクにありません。',
    perImageEmpty: (name: string, line: number, says: string) =>
      `${name} はディスクにありますが、図にできる値がありません${says === '' ? '' : `（${line > 0 ? `${line} 行目：` : ''}${says}）`}。`,
    plots: {
      scale: 'スケール因子',
      mosaicity: 'モザイク度 SIGMAR (°)',
      divergence: 'ビーム発散 SIGMAB (°)',
      rejected: '棄却された反射',
      iOverSigma: 'I/σ（XDSSTAT）',
      rMeas: 'Rmeas（XDSSTAT）',
      rD: 'フレーム差に対する Rd'
    },
    plotAbout: {
      scale: '各画像のスケール。段差はシャッター、ビーム、結晶の動きを示します。',
      mosaicity: 'KAMO は 1.5° を超えると問題とします。',
      rD: '放射線損傷：フレームが離れるほど上がり、始めの √2 倍を超えると損傷が支配的です（XDSSTAT）。',
      none: ''
    },
    damageLine: '始めの √2 倍',
    kamoLine: 'KAMO の基準 1.5°',
    image: '画像',
    difference: 'フレームの差',
    readAt: (x: string, value: string) => `${x}：${value}`,
    plotLabel: (name: string, points: number) => `${name}、${points} 点。矢印キーで 1 点ずつ読めます`,
    beyond: (count: number) => `${count} 個の値は軸の上に外れています`
  }
});
