import { defineWords } from './words';

/** What is wrong with an image file. */
export const damageWords = defineWords({
  en: {
    empty: 'empty (0 bytes)',
    foreign: 'not an image: its first bytes are wrong',
    truncated: 'cut off: shorter than it says',
    unreadable: 'the disk could not read it'
  },
  ja: {
    empty: '空（0 バイト）',
    foreign: '画像ではない（先頭のデータが違う）',
    truncated: '途中で切れている（記録されたサイズより短い）',
    unreadable: 'ディスクから読めない'
  }
});
