import type { whatIfWords as en } from '../en/what-if';
import type { Wording } from '../words';

/** 選んだデータセットから何が得られるか。 */
export const whatIfWords: Wording<typeof en> = {
  title: '選択した場合の統計値',
  start: (n: number) => `${n} 個のデータセットの反射データを読む`,
  hint: 'このデンドログラムのすべてのデータセットを一度読んでスケーリングします。その後は、どの選択の値も読み直さずに計算します。',
  disconnected: '選択の結果を調べるには、ディスクを接続してください。',
  again: '読み直す',
  stop: '中止',
  state: {
    reading: (done: number, of: number) => `反射データの読み込み：${of} 個中 ${done} 個`,
    scaling: (percent: number) => `スケーリング：${percent} %`,
    stopped: '中止しました。',
    ready: (n: number, group: string, dMin: string) =>
      `${n} 個のデータセットを読みました（${group}、${dMin} Å まで）。`
  },
  scales: {
    label: 'スケール',
    own: 'ここで計算（K、B、誤差モデル）',
    xscale: 'XSCALE の K と B',
    without: (n: number) =>
      `${n} 個のデータセットは、この run の XSCALE.LP にスケールがないため、どの選択にも数えません。`
  },
  parts: (n: number) =>
    `共通反射が少なく、データセットは ${n} 個のグループに分かれます。グループをまたぐ CC1/2 と I/σ にはほとんど意味がありません。`,
  limits:
    '採用された反射、フリーデル対は合わせて計算、CC1/2 は σ–τ 法です。スケールは読んだすべてのデータセットのものです。選択だけをマージすると、スケーリングと外れ値の除去をやり直します。',
  rows: {
    hint: '選択したデータセット（選択がなければ表示中のもの）を一度読んでスケーリングします。その後は、その中のどの選択の値も読み直さずに計算します。',
    order: 'ディスク上の順',
    dMin: '分解能 (Å)',
    usual: '既定値は、これらのデータセットについて CORRECT が示す限界（I/σ = 1）の中央値です。',
    others: (n: number, edge: number, angle: number) =>
      `${n} 個のデータセットは、空間群がほかと違うか、格子定数が ${edge} % または ${angle}° を超えて違うため、除きます。`,
    noCell: (n: number) => `${n} 個のデータセットは、空間群と格子定数が分からないため、除きます。`,
    noCells: '空間群と格子定数の分かるデータセットがありません。'
  },
  choice: (n: number) => `選択：${n} 個`,
  nothing: 'デンドログラム、行列、格子定数の図でデータセットを選んでください。',
  against: (n: number) => `この run（${n} 個）との差`,
  againstHint:
    '選択中の run のデータセットを同じ方法で計算した値との差です。XSCALE が出力した値ではありません。',
  notRead: (n: number) => `選択した ${n} 個は読めなかったため、数えません。`,
  figure: {
    completeness: 'Cmpl (%)',
    inner: '最内殻',
    anomalous: '異常分散',
    multiplicity: 'リダンダンシー',
    ccHalf: 'CC1/2 (%)',
    ccHalfOuter: '最外殻',
    iOverSigma: 'I/σ',
    iOverSigmaOuter: '最外殻 '
  },
  negativeCcHalf:
    'CC1/2 が 0 % 未満です。分散から計算しているため（σ–τ 法）、平均強度の誤差が反射間の差より大きいと負になります。そのシェルにシグナルはありません。ランダムに二分した相関なら 0 の前後にばらつきます。',
  cell: '平均格子定数',
  pairs: 'ペア',
  pairText: (pairs: number, compared: number, mean: string, least: string) =>
    pairs === 0
      ? 'なし'
      : compared === 0
        ? `${pairs} ペア（共通反射が 3 個以上のものなし）`
        : `${pairs} ペア：CC の平均 ${mean}、最小 ${least}${compared < pairs ? `（${compared} ペアを比較）` : ''}`,
  partition: {
    title: '切断後のグループ',
    part: 'グループ',
    sets: 'データセット数',
    choose: (n: number) => `グループ ${n} のデータセットを選ぶ`,
    alone: (n: number) => `単独のデータセット ${n} 個`
  },
  nodes: {
    title: (n: number) => `デンドログラムの全 ${n} クラスターのコンプリートネス`,
    hint: '含まれるデータセットの採用された反射から計算した値です。KAMO は除かれた反射も数えます。',
    node: 'クラスター',
    sets: 'データセット数',
    read: '読めた数',
    completeness: 'Cmpl (%)',
    kamo: 'KAMO の Cmpl (%)',
    anomalous: '異常分散 (%)'
  },
  curves: {
    title: '少ないデータセットで足りるか',
    start: 'この選択の曲線を描く',
    computing: '計算しています…',
    of: (n: number) => `${n} 個のデータセット`,
    stale: '曲線は別の選択のものです。',
    sets: 'データセットの数',
    frames: '各データセットのフレーム (%)',
    asChosen: 'デンドログラムの番号順',
    byDeltaCc: '有用な順（ΔCC1/2）',
    random: '無作為（20 回の平均）',
    byFrames: '各データセットの最初のフレームから',
    completeness: 'コンプリートネス (%)',
    ccHalf: 'CC1/2 (%)',
    note: 'フレームの曲線は、各データセットの最初の部分だけ、つまり少ない線量で測った場合を、全フレームのスケールで計算したものです。'
  }
};
