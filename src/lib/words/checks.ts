import { count } from '../base/count';
import { defineWords } from './words';

/** The Checks page. */
export const checksWords = defineWords({
  en: {
    title: 'Checklist',
    working: 'Asking the questions …',
    nothingYet: 'No findings yet: the reading has not come so far, or nothing here can be asked about.',
    waiting: 'Findings appear while the disk is read.',
    advice: 'What to do',
    sources: (n: number) => `Read from ${count(n, 'file')}`,
    origin: (text: string) => `Origin: ${text}`,
    ours: (value: string) => `ours: ${value}`,
    reset: 'Take ours again',
    limitsKept: 'Your limits are kept in this browser and hold for every beamtime.',
    passed: (count: number) => `${count} passed`,
    notApplicable: (count: number) => `${count} not applicable`,
    showAll: (count: number) => `Show all ${count}`,
    count: { fail: 'failed', attention: 'attention', unknown: 'unknown', pass: 'passed' },
    counted: (n: string, verdict: string) => `${n} ${verdict}`,
    verdicts: 'Show',
    columns: { verdict: 'verdict', check: 'check', kind: 'kind', path: 'path', message: 'message' },
    clean: 'Nothing failed and nothing asks for attention.'
  },
  ja: {
    title: 'チェックリスト',
    working: '点検しています…',
    nothingYet: 'まだ結果がありません。読み込みがそこまで進んでいないか、点検できるものがありません。',
    waiting: '読み込みが進むと結果が現れます。',
    advice: '対処',
    sources: (n: number) => `読んだファイル ${n} 件`,
    origin: (text: string) => `由来：${text}`,
    ours: (value: string) => `標準：${value}`,
    reset: '標準に戻す',
    limitsKept: '変更した基準値はこのブラウザーに保存され、すべてのビームタイムに適用されます。',
    passed: (count: number) => `合格 ${count} 件`,
    notApplicable: (count: number) => `対象外 ${count} 件`,
    showAll: (count: number) => `${count} 件すべて表示`,
    count: { fail: '不合格', attention: '要確認', unknown: '不明', pass: '合格' },
    counted: (n: string, verdict: string) => `${verdict} ${n}`,
    verdicts: '表示',
    columns: { verdict: '判定', check: '点検', kind: '種類', path: 'パス', message: '内容' },
    clean: '不合格も要確認もありません。'
  }
});
