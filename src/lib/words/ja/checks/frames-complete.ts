import type check from '../../../checks/frames-complete';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: '画像ファイルはすべてあり、壊れていないか',
  why: '欠けた画像は再処理のときに見つかりますが、その頃にはビームライン側のコピーが消えていることがあります。',
  advice: '早めにビームラインへファイルの再送を依頼してください。',
  limits: {},
  found: {
    'nothing-collected': '測定データがありません',
    'images-not-read': findings.notAllRead('回折画像がありません'),
    'not-all-read': findings.notAllRead('フレームがそろっていません'),
    'missing-or-damaged': ({ missing, damaged, shown }) =>
      `欠損 ${missing}、破損 ${damaged} ファイル：${shown}`,
    'expected-unknown': ({ unsure, collections }) => `${collections} 件中 ${unsure} 件は予定枚数が不明です`,
    complete: '予定どおりの枚数があります',
    renamed: ({ series }) =>
      `フレームはすべてありますが、ファイル名が変更されています。${series
        .map(({ prefix, from }) => `${prefix} のマスターファイルは元の名前 ${from}_data_… を参照しています`)
        .join('；')}。この名前で探すプログラムでは見つかりません`,
    short: ({ series }) =>
      series.map(({ prefix, frames, expected }) => `${prefix}：${expected} 枚中 ${frames} 枚`).join('；')
  }
} satisfies CheckWords<typeof check>;
