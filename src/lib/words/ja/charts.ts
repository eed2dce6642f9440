import type { charts as en } from '../en/charts';
import type { Wording } from '../words';

/** What charts and the dendrogram say. */
export const charts: Wording<typeof en> = {
  resolution: '分解能（Å）',
  chart: (title: string, runs: number) =>
    `分解能ごとの${title}、${runs} 個の run。矢印キーでシェルごとに読み取れます`,
  plot: (title: string, points: number) => `${title}、${points} 点。矢印キーで 1 点ずつ読めます`,
  readAt: (x: string, value: string) => `${x}：${value}`,
  noShells: 'シェルごとの表がありません：これらの run の XSCALE.LP が見つからないか、読めませんでした。',
  notInShells: 'これらの run のシェルにこの値はありません。',
  pickRuns: 'run をチェックすると分解能シェルごとに描きます。',
  asTable: '数値',
  asTableHint: '同じ数値を表で見る',
  asChart: 'グラフ',
  copy: 'コピー',
  copyHint: 'クリップボードにコピー：図と、表計算用の数値（テキスト）',
  notCopied: 'ブラウザーがコピーを許可しませんでした。PNG または SVG でファイルに保存できます。',
  png: 'PNG',
  svg: 'SVG',
  savePng: 'このグラフを PNG で保存（白地）',
  saveSvg: 'このグラフを SVG で保存（白地）',
  extent: '保存する画像の範囲',
  extents: { part: '表示中の部分', whole: '図全体' },
  noPicture: 'このブラウザーでは PNG にできませんでした。SVG は保存できます。',
  rows: (rows: number) => `${rows} 行`,
  enlarge: '拡大',
  reduce: '元の大きさ',
  shell: '分解能シェル（Å）',
  copied: 'コピーしました。',
  limits: {
    ccHalf: '50 %：KAMO のカットオフ',
    ccAno: '30 %：部分構造決定の目安',
    sigAno: '0.8：シグナルなし'
  },
  height: 'クラスター高さ',
  dendrogram: (leaves: number, joins: number) =>
    `データセット ${leaves} 個、クラスター ${joins} 個のデンドログラム。矢印キーで移動、Enter で選択、＋と－で拡大縮小、0 で全体、Z で選択中のクラスター。`,
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoomAll: '全体',
  zoomAllHint: '全体を表示（0）',
  zoomCluster: 'このクラスター',
  zoomClusterHint: '選択中のクラスターだけを表示（Z、またはダブルクリック）',
  fit: '高さを合わせる',
  fitHint: '見えているデータセットに合わせて高さの範囲を変えます。オフではデンドログラム全体の高さ',
  wheelHint: 'ホイール：横に拡大 · Shift＋ホイール：高さ方向に拡大 · ドラッグ：移動',
  clusterTip: (number: string, files: number | undefined) =>
    `Cluster_${number}${files === undefined ? '' : `（${files} ファイル）`}`,
  merged: 'マージ済み',
  mergedRuns: (runs: number) => `マージ済み、run ${runs} 個`,
  mergeFailed: 'マージ失敗',
  notMerged: 'マージされていません：KAMO が記録した統計値はこれだけです',
  leafTip: (number: number, place: string) => `データセット ${number} · ${place}`,
  legendMerged: 'マージされたクラスター',
  noTree: 'デンドログラムがありません：CLUSTERS.txt が見つからないか、クラスタリングの対象がありません。'
};
