import type { checksWords as en } from '../en/checks';
import type { Wording } from '../words';

/** The Checks page. */
export const checksWords: Wording<typeof en> = {
  title: 'チェックリスト',
  working: '点検中…',
  nothingYet: 'まだ結果がありません',
  waiting: '読み込みが進むと結果が現れます。',
  advice: '対処',
  sources: (n: number) => `読んだファイル ${n} 件`,
  origin: (text: string) => `由来：${text}`,
  ours: (value: string) => `既定値：${value}`,
  reset: '既定値に戻す',
  limitsKept: '変更した基準値はこのブラウザーに保存され、すべてのビームタイムに適用されます。',
  passed: (count: number) => `合格 ${count} 件`,
  notApplicable: (count: number) => `対象外 ${count} 件`,
  showAll: (count: number) => `${count} 件すべて表示`,
  count: { fail: '不合格', attention: '要確認', unknown: '不明', pass: '合格' },
  counted: (n: string, verdict: string) => `${verdict} ${n}`,
  verdicts: '表示',
  columns: { verdict: '判定', check: '点検', kind: '種類', path: 'パス', message: '内容' },
  clean: '不合格・要確認はありません。'
};
