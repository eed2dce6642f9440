import type { damageWords as en } from '../en/damage';
import type { Wording } from '../words';

/** What is wrong with an image file. */
export const damageWords: Wording<typeof en> = {
  empty: '空（0 バイト）',
  foreign: '画像以外（先頭のデータが不一致）',
  truncated: '途中まで（記録されたサイズより短い）',
  unreadable: '読み取りエラー'
};
