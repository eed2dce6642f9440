import type check from '../../../checks/outcome-agrees';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'ZOO のデータベースの記録とファイルは一致するか',
  why: 'ZOO は測定中のエラーがログにしか残らない場合も「終了」と記録し、先に測定できた結晶があっても失敗と記録することがあります。',
  advice:
    'ファイルを優先してください。画像がなければコピー漏れをビームラインに確認してください。失敗と記録されていても、ある画像は使えます。',
  limits: {},
  found: {
    'no-record': 'ZOO のデータベースにこのピンの記録がありません',
    'record-not-read': findings.notAllRead('ZOO の記録がありません'),
    'not-on-disk': 'ピンのフォルダーはこのディスクにありません',
    'images-not-read': findings.notAllRead('回折画像がありません'),
    'finished-without-images': ({ word }) => `ZOO の記録は ${word} ですが、回折画像がありません`,
    'failed-with-images': ({ word, images }) => `ZOO の記録は ${word} ですが、画像があります：${images}`,
    agrees: ({ word }) => word,
    'fewer-crystals': ({ chosen, found }) => `ZOO が選んだ結晶は ${chosen} 個、画像があるのは ${found} 個です`
  }
} satisfies CheckWords<typeof check>;
