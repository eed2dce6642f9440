import { count } from '../base/count';
import { defineWords } from './words';

/** Which merges use a processing run, and what became of it there. */
export const usageWords = defineWords({
  en: {
    usage: 'Which merges use this run?',
    noUsage: 'Not merged.',
    use: {
      excluded: 'Removed by the cell filter before the merge (excluded.lst).',
      'left-out': 'Left out of the tree: too few common reflections with the others (cctable_notused.lst).',
      given: 'Given to the merge, which came to no tree.'
    },
    merge: 'Merge',
    trial: 'Resolution',
    number: 'No.',
    numberAbout: 'Its number in the tree of the merge',
    how: 'What became of it',
    cluster: 'Cluster',
    chosen: 'KAMO’s own choice',
    inClusters: (merged: number, unmerged: number) =>
      `in ${count(merged, 'merged cluster')}${unmerged > 0 ? ` and ${count(unmerged, 'that was not merged', 'that were not merged')}` : ''}`,
    used: 'used',
    trimmed: 'used, without its bad frames',
    reference: 'used, scaling reference',
    rejected: (cycle: string, reason: string) => `rejected in ${cycle}: ${reason}`,
    still: 'rejected before',
    absent: 'not in this run',
    unlisted: 'in the cluster; the used data sets are not in the files',
    allTrials: 'Earlier resolutions too',
    finalTrials: 'Final resolution only',
    summary: (using: number, rejecting: number, leaving: number) =>
      [
        using > 0 ? `used by KAMO’s choice of ${count(using, 'merge')}` : '',
        rejecting > 0 ? `rejected from KAMO’s choice of ${count(rejecting, 'merge')}` : '',
        leaving > 0 ? `kept out of ${leaving} before merging` : ''
      ]
        .filter(Boolean)
        .join(', ') || 'in no run that KAMO chose'
  },
  ja: {
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
    how: '扱い',
    cluster: 'クラスター',
    chosen: 'KAMO 自身の選択',
    inClusters: (merged: number, unmerged: number) =>
      `マージされた ${merged} クラスターに含まれます${unmerged > 0 ? `（マージされなかったもの ${unmerged}）` : ''}`,
    used: '使用',
    trimmed: '使用（bad frame を除く）',
    reference: '使用（スケーリングの基準）',
    rejected: (cycle: string, reason: string) => `${cycle} で棄却：${reason}`,
    still: '棄却済み',
    absent: 'この run にない',
    unlisted: 'クラスターに含まれる（使用データセットの記録なし）',
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
  }
});
