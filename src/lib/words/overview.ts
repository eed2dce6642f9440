import { count } from '../base/count';
import { defineWords } from './words';

/** The Overview page. */
export const overview = defineWords({
  en: {
    beamline: (beamline: string) => `Beamtime at ${beamline}`,
    noBeamline: 'Beamtime',
    on: (date: string) => ` on ${date}`,
    by: (user: string) => ` (${user})`,
    delivery: (pins: number, samples: number) => `${count(pins, 'pin')} with ${count(samples, 'sample')}.`,
    howFar: (runs: number, finished: number, merges: number, mergesFinished: number) =>
      `${finished} of ${count(runs, 'processing run')} finished; ${mergesFinished} of ${count(merges, 'merge')} finished.`,
    stillReading: 'The disk is still being read: figures grow.',
    picked: (picked: string, name: string) => `You opened “${picked}”; the beamtime found in it is ${name}.`,
    part: (part: string) => `Only ${part} was opened, not the whole beamtime.`,
    archive: 'Opened from an archive: it holds what was packed into it, not the whole disk.',
    import: 'An imported index: read-only, the disk was never seen here.',
    first: 'Look at this first',
    firstNone: 'Nothing failed and nothing asks for attention.',
    firstWaiting: 'The questions are asked as the disk is read.',
    more: (count: number) => `and ${count} more like it`,
    allChecks: 'The whole checklist',
    matrix: 'Best merge of each sample, by way of merging',
    taken: {
      area: 'Area',
      way: 'Clustering',
      best: 'Best merge run',
      verdict: 'Checklist',
      completeness: 'Completeness',
      resolution: 'Resolution',
      reason: 'Why there is none'
    },
    matrixHint:
      'KAMO’s own choice of each merge; where a sample was merged more than once in a way, the one with the best resolution.',
    ways: { blend: 'BLEND', cc: 'CC', cumulative: 'cumulative', none: 'all data' },
    noMerges: 'No merge was found on this disk.',
    none: 'none',
    noChoice: 'merged, but no run qualifies',
    open: (sample: string, way: string) => `${sample}, ${way}: open the merge`,
    figures: 'On the disk',
    pinsOnDisk: 'pins (of them measured)',
    scans: 'scans',
    collections: 'data collections',
    frames: 'frames',
    runs: 'processing runs',
    merges: 'merges',
    mergeRuns: 'merge runs',
    folders: 'folders',
    files: 'files',
    read: 'files read',
    bytes: 'read',
    problems: 'files with problems',
    megabytes: (value: string) => `${value} MB`
  },
  ja: {
    beamline: (beamline: string) => `${beamline} のビームタイム`,
    noBeamline: 'ビームタイム',
    on: (date: string) => `、${date}`,
    by: (user: string) => `（${user}）`,
    delivery: (pins: number, samples: number) => `ピン ${pins} 本、試料 ${samples} 種。`,
    howFar: (runs: number, finished: number, merges: number, mergesFinished: number) =>
      `処理 ${runs} 件中 ${finished} 件が完了、マージ ${merges} 件中 ${mergesFinished} 件が完了。`,
    stillReading: 'まだディスクを読んでいます。数は増えていきます。',
    picked: (picked: string, name: string) =>
      `開いたのは「${picked}」で、その中のビームタイムは ${name} です。`,
    part: (part: string) => `ビームタイム全体ではなく、${part} だけを開いています。`,
    archive:
      'アーカイブから開いています。入っているのは詰められたものだけで、ディスクのすべてではありません。',
    import: '読み込んだインデックスです。閲覧のみで、ディスクはこの計算機では読んでいません。',
    first: 'まず確認すること',
    firstNone: '不合格も要確認もありません。',
    firstWaiting: 'ディスクを読みながら点検しています。',
    more: (count: number) => `ほか同様 ${count} 件`,
    allChecks: 'チェックリスト全体',
    matrix: '試料ごと・方法ごとの最良のマージ',
    taken: {
      area: '処理',
      way: 'クラスタリング',
      best: '最良のマージ',
      verdict: 'チェックリスト',
      completeness: 'コンプリートネス',
      resolution: '分解能',
      reason: 'ない理由'
    },
    matrixHint:
      '各マージでの KAMO 自身の選択です。同じ方法で複数回マージした試料は、分解能の最も良いものを示します。',
    ways: { blend: 'BLEND', cc: 'CC', cumulative: '累積', none: '全データ' },
    noMerges: 'このディスクにマージは見つかりませんでした。',
    none: 'なし',
    noChoice: 'マージ済みだが該当する run なし',
    open: (sample: string, way: string) => `${sample}、${way}：マージを開く`,
    figures: 'ディスクの内容',
    pinsOnDisk: 'ピン（うち測定済み）',
    scans: 'スキャン',
    collections: 'データ収集',
    frames: 'フレーム',
    runs: '処理',
    merges: 'マージ',
    mergeRuns: 'マージの run',
    folders: 'フォルダー',
    files: 'ファイル',
    read: '読んだファイル',
    bytes: '読んだ量',
    problems: '問題のあるファイル',
    megabytes: (value: string) => `${value} MB`
  }
});
