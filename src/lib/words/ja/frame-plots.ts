import type { framePlotWords as en } from '../en/frame-plots';
import type { Wording } from '../words';

/** What a processing run's logs say of each image, and the plots of it. */
export const framePlotWords: Wording<typeof en> = {
  perImage: '画像ごとの値',
  perImageHint: 'INTEGRATE.LP と XDSSTAT.LP をディスクから読んで描きます。',
  showFrame: 'このフレームを表示',
  perImageShow: '読み取って表示',
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
  kamoLine: 'KAMO の基準値 1.5°',
  image: '画像',
  difference: 'フレームの差',
  beyond: (count: number) => `${count} 個の値は軸の上に外れています`
};
