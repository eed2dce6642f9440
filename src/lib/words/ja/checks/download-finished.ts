import type check from '../../../checks/download-finished';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '検出器からの転送は正常に終わったか',
  why: 'EIGER の画像は検出器側の計算機からコピーされ、そこではすぐに消去されます。コピーされなかった画像は失われます。',
  advice: '画像をスケジュールと比べ、ビームラインにまだ残っているか問い合わせてください。',
  limits: {},
  found: {
    'no-log': '転送のログがありません',
    'not-said': ({ logs }) => `転送のログ ${logs} 個に、終わり方の記録がありません`,
    failed: ({ failed, logs, said }) =>
      `転送のログ ${logs} 個のうち ${failed} 個が成功で終わっていません：${said.join('；')}`,
    finished: ({ logs, retried }) =>
      `転送 ${logs} 回が終了${retried === 0 ? '' : `（失敗した試行 ${retried} 回の後）`}`
  }
} satisfies CheckWords<typeof check>;
