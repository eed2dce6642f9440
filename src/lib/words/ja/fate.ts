import type { fateWords as en } from '../en/fate';
import type { Wording } from '../words';

/** What became of a data set, from the sample sheet to the merge. */
export const fateWords: Wording<typeof en> = {
  fate: '結果',
  dataset: 'データセット',
  details: '詳細',
  says: '根拠',
  lost: (n: number) => `この段階で除かれたもの：${n}`,
  left: (n: number) => `この段階の後に残ったもの：${n}`,
  unnamed: (named: number, of: number) =>
    `読み込んだファイルから名前が分かるのは ${of} 件中 ${named} 件です。`,
  close: '一覧を閉じる',
  show: (n: string, step: string) => `${step}：${n}。一覧を表示`,
  byDesign: (area: string) => `KAMO はこの試料をここではマージせず、${area} でマージします。`,
  group: (n: number, kind: string) => `${n} · ${kind}`,
  pins: (n: number) => `${n} ピン`,
  detailed: (kind: string, details: string) => `${kind}：${details}`,
  and: '、',
  kinds: {
    unknown: '不明',
    'not-mounted': '未マウント',
    'scan-only': 'スキャンのみの指定',
    'no-crystal': '結晶なし',
    'not-collected': '測定なし',
    'not-processed': '測定済み（開いた範囲に処理なし）',
    'not-indexed': '指数付けできず',
    'gave-up': '指数付け済み（スケーリング結果なし）',
    unfinished: '処理が未完了',
    'not-merged-here': 'ここではマージ対象外',
    'no-merge': '開いた範囲にこの試料のマージなし',
    'not-given': 'マージに渡されず（理由の記載なし）',
    'other-form': '別の結晶形',
    'other-symmetry': '別の対称性',
    'cell-filter': '格子定数フィルターで除外',
    'no-result': 'マージの結果なし',
    'few-common': '共通反射の不足',
    'other-branch': 'このクラスター以外',
    unexplained: 'マージでスケーリングされず（理由の記載なし）',
    'bad-frames': '全フレーム棄却',
    rejected: 'データセットとして棄却',
    merged: 'マージ済み'
  },
  cell: (group: number, of: number, symmetry: string, cell: string) =>
    [`${of} 群中の第 ${group} 群`, symmetry, cell].filter(Boolean).join('、'),
  outlier: (name: string, value: string, low: string, high: string) =>
    `${name} = ${value}（許容範囲 ${low}～${high}）`,
  inCluster: (cluster: string, cycle: string) =>
    [`クラスター ${cluster}`, cycle].filter(Boolean).join(' の '),
  instead: (cluster: string, cycle: string, asked: string) =>
    `クラスター ${asked} ではなく、クラスター ${cluster} の ${cycle} で使用`,
  stage: (stage: string) => `${stage}で停止`,
  stages: {
    'spot-finding': 'スポット検出',
    indexing: '指数付け',
    integration: '積分',
    symmetry: '対称性の決定',
    scaling: 'スケーリング'
  },
  elsewhere: (area: string) => `${area} でマージ`,
  line: (n: number) => `${n} 行目`
};
