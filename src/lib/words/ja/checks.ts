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
  count: { fail: '不合格', attention: '要確認', unknown: '不明', pass: '合格' },
  counted: (n: string, verdict: string) => `${verdict} ${n}`,
  verdicts: '表示',
  columns: { verdict: '判定', check: '点検', kind: '種類', path: 'パス', message: '内容' },
  by: '並べ方',
  order: { sample: '試料ごと', question: '点検項目ごと' },
  taken: { accepted: 'ユーザーが採用', recommended: '自分の基準による選択' },
  quiet: (pass: number, none: number) =>
    [pass > 0 ? `合格 ${pass} 件` : '', none > 0 ? `対象外 ${none} 件` : ''].filter(Boolean).join('・'),
  noSample: '試料名のないピンとデータセット',
  noneTaken: 'この試料には、自分の基準で選択できる run がありません。',
  merges: 'マージ',
  otherMerges: 'この試料のほかのマージとサイクル',
  choiceIn: (run: string, area: string) => `KAMO の選択：${run}（${area}）`,
  superseded: (merge: string) => `${merge} のほかのサイクル・クラスター・分解能`,
  measured: 'ピンとデータセット',
  fine: (n: number) => `問題のない点検 ${n} 項目`,
  whole: '送付データ全体',
  twin: '同じ結果：',
  details: (n: number) => (n === 0 ? '対処' : `対処・読んだファイル ${n} 件`),
  clean: '不合格・要確認はありません。'
};
