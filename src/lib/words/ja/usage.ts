import type { usageWords as en } from '../en/usage';
import type { Wording } from '../words';

/** Which merges use a processing run, and what became of it there. */
export const usageWords: Wording<typeof en> = {
  usage: 'どのマージに使われたか',
  noUsage: 'マージされていません。',
  use: {
    excluded: 'マージ前に格子定数で除かれました（excluded.lst）。',
    'left-out': '共通反射が少なく、デンドログラムから外れました（cctable_notused.lst）。',
    given: 'マージに渡されましたが、クラスタリングには至っていません。'
  },
  merge: 'マージ',
  trial: '分解能',
  number: '番号',
  numberAbout: 'マージのデンドログラムでの番号',
  how: '結果',
  cluster: 'クラスター',
  chosen: 'KAMO 自身の選択',
  inClusters: (merged: number, unmerged: number) =>
    `マージされた ${merged} クラスターに含まれます${unmerged > 0 ? `（マージされなかったもの ${unmerged}）` : ''}`,
  used: '使用',
  trimmed: '使用（bad frame を除く）',
  reference: '使用（スケーリングの基準）',
  rejected: (cycle: string, reason: string) => `${cycle} で棄却：${reason}`,
  still: '棄却済み',
  absent: 'この run になし',
  unlisted: 'クラスター内（使用データセットの記録なし）',
  allTrials: '途中の分解能も表示',
  finalTrials: '最終の分解能のみ',
  summary: (using: number, rejecting: number, leaving: number) =>
    [
      using > 0 ? `${using} マージで KAMO の選択に使用` : '',
      rejecting > 0 ? `${rejecting} マージで棄却` : '',
      leaving > 0 ? `${leaving} マージでは事前に除外` : ''
    ]
      .filter(Boolean)
      .join('、') || 'KAMO の選択した run には入っていません'
};
