import type { resolution as en } from '../en/resolution';
import { sideBySide } from '../spacing';
import type { Wording } from '../words';

/** The page on how far a merge run goes. */
export const resolution: Wording<typeof en> = {
  title: '分解能',
  of: (run: string) => `${run} の分解能`,
  sample: '試料',
  run: 'マージの run',
  noRun: '統計値のあるマージの run がまだ見つかっていません。',
  unknownRun: 'アドレスの run が見つかりません。KAMO が選んだ最初の run を表示しています。',
  toMerge: 'マージを開く',
  toCompare: '比較する',
  ccHalf: 'CC1/2 と KAMO の曲線',
  measured: 'XSCALE.LP のシェル',
  curve: '½(1 − tanh((s − d0)/r))、s = 1/d²',
  ourFit: (points: number) =>
    `この曲線は、KAMO の式を XSCALE.LP の ${points} 個のシェルに Kamome が当てはめたものです。KAMO はマージ前の反射に当てはめますが、ここでは読みません。KAMO の結果 dmin.est を並べて示します。`,
  parameters: (d0: string, r: string, rms: string) => `d0 = ${d0} Å⁻²、r = ${r} Å⁻²、残差（r.m.s.）${rms} %`,
  noFit: '曲線なし：CC1/2 のあるシェルが 3 個未満か、減少する曲線が当てはまりません。',
  noShells: 'シェルごとの表がありません：この run の XSCALE.LP が見つからないか、読めませんでした。',
  cut: {
    fitted: (cc: string) => `曲線が ${cc} %`,
    user: '自分のカットオフ',
    kamo: 'dmin.est（KAMO）',
    edge: 'データの限界'
  },
  slider: {
    fitted: '当てはめた CC1/2 が指定の値になる分解能',
    user: '自分のカットオフ'
  },
  sliderText: (d: string, cc: string) => `${d} Å、曲線の CC1/2 は ${cc} %`,
  moveHint:
    'つまみのある線はドラッグできます。フォーカスして ← で低分解能側、→ で高分解能側に 0.01 Å、Page Up／Down で 0.1 Å 動きます。曲線の線を動かすと、求める CC1/2 の値が変わります。',
  reset: 'CC1/2 = 50 % に戻す',
  removeCut: '自分のカットオフを削除',
  setCut: 'カットオフを設定',
  cutField: '自分のカットオフ（Å）',
  numbers: 'シェルごとの全数値',
  at: '各カットオフでの値',
  cutOff: 'カットオフ',
  d: 'd（Å）',
  fittedCc: '曲線の CC1/2（%）',
  shell: 'シェル（Å）',
  value: '値',
  curveShort: '曲線',
  beyond: (by: string) => `データの限界より ${by} Å 高分解能側`,
  inShell: 'それを含むシェルの全体',
  wholeShell: (name: string) => sideBySide('シェル全体の', name),
  iOverSigma: 'I/σ(I)',
  rMeas: 'Rmeas',
  anomalous: '異常分散シグナル',
  friedelJoined:
    "フリーデル対は同じものとしてマージされています（FRIEDEL'S_LAW= TRUE）：異常分散シグナルの判断には使えません。",
  significance:
    '● 0.1 % 水準で有意（XSCALE の *）   ○ 有意ではありません。XSCALE の印は CCano だけに付きます。SigAno は 0.8 と比べてください。',
  wilsonB: 'Wilson B',
  wilsonBNote: 'xtriage による',
  anisotropy: '方向ごとの異方性',
  direction: '方向',
  resolution: 'CC1/2 = 50 % の d（Å）',
  bEigen: 'その方向の B（Å²）',
  behind: '最良の方向との差（Å）',
  best: '最良',
  worst: '最悪',
  noAnisotropy: '方向ごとの記録がありません：立方晶であるか、aniso.log が見つかりません。',
  curvesNeedDisk: 'ディスクを接続すると aniso.log の曲線を描きます。',
  readingAniso: 'aniso.log を読んでいます…',
  anisoFailed: (why: string) => `aniso.log を読めませんでした：${why}`,
  anisoNote: '点：その方向から 20°以内の CC1/2。線：KAMO 自身の当てはめ（aniso.log）。',
  all: 'このマージの全クラスター',
  allNote: (shown: number) =>
    `クラスター ${shown} 個の最後の run の CC1/2。軸は共通で、線は当てはめによるカットオフです。選ぶと開きます。`,
  allAxes: (d: string) => `各図：縦 CC1/2 0～100 %、横 1/d²（∞～${d} Å）、破線 50 %`,
  choice: 'KAMO の選択',
  cluster: (name: string, d: string) => `${name}、${d}`,
  fitAt: (d: string) => `曲線 ${d} Å`,
  noFitShort: '曲線なし',
  percentLog: '%（対数目盛）',
  axis: '分解能（Å）'
};
