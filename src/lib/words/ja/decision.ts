import type { decision as en } from '../en/decision';
import type { Wording } from '../words';

/** Deciding: judging runs one by one, ranking them by a rule, drawing them against each other. */
export const decision: Wording<typeof en> = {
  cycleNotSaid: '最後の run',
  judged: {
    head: '判定（ユーザー）',
    about: 'ユーザーの判定：採用・不採用・保留と、メモ。',
    accept: '採用',
    reject: '不採用',
    unsure: '保留',
    noted: 'メモあり'
  },
  marks: '記号',
  mine: '自分の基準による選択',
  troubles: (count: number) => `不合格・要確認 ${count} 件`,
  triage: {
    label: 'この run を判定',
    accept: '採用',
    reject: '不採用',
    unsure: '保留',
    note: 'メモ',
    noteHint: 'メモ（n）',
    previous: '前へ（k）',
    next: '次へ（j）',
    progress: (done: number, all: number) => `${all} 件中 ${done} 件を判定`,
    noRun: 'run が選択されていません。表から選んでください（j で最初の run）。'
  },
  filter: {
    rows: '行',
    judged: '判定（ユーザー）',
    any: '判定の有無を問わない',
    accept: '採用のみ',
    reject: '不採用のみ',
    unsure: '保留のみ',
    none: '未判定のみ',
    noted: 'メモのあるもの',
    brushed: (count: number) => `散布図で選択した ${count} 件 · すべて表示`
  },
  group: {
    label: 'グループ',
    none: 'グループなし',
    sample: '試料ごと',
    method: '方法ごと',
    cluster: 'クラスターごと',
    rows: (count: number) => `${count} 行`
  },
  pane: { label: '表の下に表示', scatter: '散布図', rule: '順位付けの基準', close: '閉じる' },
  scatter: {
    madeHere: 'ここでマージ（CC1/2 は σ–τ 法、スケーリングは K と B のみ）',
    label: (x: string, y: string, points: number) => `${points} 個の run の散布図：${x} と ${y}`,
    x: '横軸',
    y: '縦軸',
    colour: '色',
    size: '大きさ',
    none: 'なし',
    sample: '試料',
    method: '方法',
    area: '処理',
    judged: '判定（ユーザー）',
    notJudged: '未判定',
    hint: 'クリック：選択、ダブルクリック：開く、ドラッグ：範囲内の run だけを表に表示、矢印キー：横軸に沿って移動',
    empty: '両方の値がある run が表にありません。',
    missing: (count: number) => `値のないもの ${count} 件`,
    legend: { kamo: 'KAMO の選択', mine: '自分の基準による選択', hand: '選択中' },
    others: 'その他',
    name: 'マージ run の散布図',
    run: 'run',
    ringed: '輪：KAMO の選択。旗：自分の基準による選択。'
  }
};
