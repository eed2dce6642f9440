import type { overview as en } from '../en/overview';
import type { Wording } from '../words';

/** The Overview page. */
export const overview: Wording<typeof en> = {
  beamline: (beamline: string) => `${beamline} のビームタイム`,
  noBeamline: 'ビームタイム',
  on: (date: string) => `、${date}`,
  by: (user: string) => `（${user}）`,
  delivery: (pins: number, samples: number) => `ピン ${pins} 本、試料 ${samples} 種。`,
  runsFinished: (runs: number, finished: number) => `処理 ${runs} 件中 ${finished} 件が完了しています。`,
  mergesFinished: (merges: number, finished: number) =>
    `マージ ${merges} 件中 ${finished} 件が完了しています。`,
  together: (sentences: readonly string[]) => sentences.join(''),
  stillReading: 'ディスクを読んでいます。マージ、処理、ピンの順に現れます。',
  picked: (picked: string, name: string) =>
    `開いたのは「${picked}」で、その中のビームタイムは ${name} です。`,
  part: (part: string) => `ビームタイム全体ではなく、${part} だけを開いています。`,
  archive: 'アーカイブから開いています。収められたファイルだけで、ディスク全体ではありません。',
  import: '読み込んだインデックスです。閲覧のみで、ディスクはこの計算機では読んでいません。',
  first: 'まず確認すること',
  firstNone: '不合格・要確認はありません。',
  unanswered: (n: number) => `判定できない項目が ${n} 件あります。`,
  firstWaiting: 'ディスクを読みながら点検しています。',
  more: (count: number) => `ほか同様 ${count} 件`,
  allChecks: 'チェックリスト全体',
  matrix: '試料・クラスタリング方法ごとの最良のマージ',
  taken: {
    area: '処理',
    way: 'クラスタリング',
    best: '最良のマージ run',
    verdict: 'チェックリスト',
    completeness: 'コンプリートネス',
    resolution: '分解能',
    reason: '備考'
  },
  matrixHint:
    '各マージでの KAMO 自身の選択です。同じ方法で複数回マージした試料は、分解能の最も良いものを示します。',
  ways: { blend: 'BLEND', cc: 'CC', cumulative: '累積', none: '全データ' },
  noMerges: 'このディスクにマージは見つかりませんでした。',
  none: 'この方法ではマージされていません',
  notYet: 'まだ読んでいません。',
  noChoice: 'マージ済み（KAMO の選択は不明）',
  open: (sample: string, way: string) => `${sample}、${way}：マージを開く`,
  figures: 'ディスクの内容',
  figuresArchive: 'アーカイブの内容',
  pinsOnDisk: 'ピン（測定済み）',
  scans: 'スキャン',
  collections: 'データ収集',
  frames: 'フレーム',
  runs: '処理',
  merges: 'マージ',
  mergeRuns: 'マージの run',
  folders: 'フォルダー',
  files: 'ファイル',
  read: '解析したファイル',
  bytes: '今回の読み取り量',
  noBytes: 'なし（変更なし）',
  unreadable: '読めないファイル',
  warned: '警告のあるファイル',
  toProblems: '問題の一覧を表示',
  kilobytes: (value: string) => `${value} kB`,
  megabytes: (value: string) => `${value} MB`
};
