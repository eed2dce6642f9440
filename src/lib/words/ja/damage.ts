import type { damageWords as en } from '../en/damage';
import type { Wording } from '../words';

/** What is wrong with an image file. */
export const damageWords: Wording<typeof en> = {
  empty: '空（0 バイト）',
  foreign: '画像ではない（先頭のデータが違う）',
  truncated: '途中で切れている（記録されたサイズより短い）',
  unreadable: 'ディスクから読めない'
};
