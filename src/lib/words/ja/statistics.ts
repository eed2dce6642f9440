import type { statistics as en } from '../en/statistics';
import type { Wording } from '../words';

/** The statistics of a merge: as a chart or a sentence names them, as a column heads them, and what they are. */
export const statistics: Wording<typeof en> = {
  completeness: {
    name: 'コンプリートネス',
    short: 'Cmpl',
    unit: '%',
    about: '理論上の独立な反射のうち、測定されたものの割合。'
  },
  redundancy: {
    name: 'リダンダンシー',
    short: 'Redun',
    unit: '',
    about: '独立な反射 1 つあたりの観測数（多重度）。'
  },
  iOverSigma: { name: 'I/σ(I)', short: 'I/σ', unit: '', about: 'マージ後の独立な反射の I/σ の平均。' },
  rMeas: { name: 'Rmeas', short: 'Rmeas', unit: '%', about: 'リダンダンシーによらない R 値。' },
  ccHalf: {
    name: 'CC1/2',
    short: 'CC1/2',
    unit: '%',
    about: 'データを無作為に二分したときの相関。* は 0.1 % 水準で有意（XSCALE）。'
  },
  ccAno: {
    name: 'CCano',
    short: 'CCano',
    unit: '%',
    about: 'データを無作為に二分したときの異常分散差の相関。* は 0.1 % 水準で有意（XSCALE）。'
  },
  sigAno: {
    name: 'SigAno',
    short: 'SigAno',
    unit: '',
    about: '異常分散差の平均をその標準偏差で割ったもの。シグナルがなければ約 0.8。'
  },
  wilsonB: {
    name: 'Wilson B',
    short: 'Wilson B',
    unit: 'Å²',
    about: 'マージしたデータ全体の B 因子（xtriage）。'
  },
  anisoBest: {
    name: '最も良い方向',
    short: '異方性 良',
    unit: 'Å',
    about: '最も良い方向で CC1/2 の当てはめ曲線が 50 % になる分解能（aniso.log）。'
  },
  anisoWorst: {
    name: '最も悪い方向',
    short: '異方性 悪',
    unit: 'Å',
    about: '最も悪い方向で CC1/2 の当てはめ曲線が 50 % になる分解能（aniso.log）。'
  },
  resolutionEstimate: {
    name: 'd_min est.',
    short: 'd_min est.',
    unit: 'Å',
    about:
      'CC1/2 の当てはめ曲線が 50 % になる分解能（KAMO の dmin.est）。データの限界を超えることもあります。'
  },
  dMin: { name: '分解能の限界', short: 'd_min', unit: 'Å', about: 'このマージの高分解能側の限界。' },
  height: {
    name: 'クラスター高さ',
    short: 'ClH',
    unit: '',
    about: 'デンドログラムでこのクラスターができる高さ。'
  },
  lcv: {
    name: 'LCV',
    short: 'LCV',
    unit: '%',
    about: '格子の線形変動（linear cell variation）：面対角線の相対差の最大値（BLEND）。'
  },
  alcv: { name: 'aLCV', short: 'aLCV', unit: 'Å', about: '格子の線形変動（Å 単位）。' },
  ccMean: {
    name: 'CCmean',
    short: 'CCmean',
    unit: '',
    about: 'クラスター内の全データセット対の相関の平均。'
  },
  ccMin: { name: 'CCmin', short: 'CCmin', unit: '', about: 'クラスター内のデータセット対の相関の最小値。' },
  anomalousCompleteness: {
    name: '異常分散コンプリートネス',
    short: 'ACmpl',
    unit: '%',
    about: 'フリーデル対を別に数えたコンプリートネス。'
  },
  anomalousRedundancy: {
    name: '異常分散リダンダンシー',
    short: 'ARedun',
    unit: '',
    about: 'フリーデル対を別に数えたリダンダンシー。'
  },
  isa: { name: 'ISa', short: 'ISa', unit: '', about: '誤差モデルから求めた漸近的な I/σ。' }
};
