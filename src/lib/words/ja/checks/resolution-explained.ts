import type check from '../../../checks/resolution-explained';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '分解能の限界はこのクラスターから決められたか',
  why: 'KAMO は一つ前の分解能で選択した run の CC1/2 から限界を決め、すべてのクラスターをその限界でマージします。',
  advice: 'この run のシェルごとの CC1/2（分解能のページ）を確認し、必要なら限界を変えてください。',
  limits: {
    'resolution-explained-tolerance': {
      label: 'CC1/2 が目標からこれを超えて外れたら要確認',
      origin: 'KAMO の許容幅は 0.03（cc_half_tol、dp/auto/resolution_cutoff.py）'
    },
    'resolution-explained-other': {
      label: '別のクラスターに合わせた限界の場合：CC1/2 の差がこれを超えたら要確認',
      origin: 'Kamome の既定値'
    }
  },
  found: {
    given: ({ limit }) => `${limit} はマージ時に d_min として指定された値で、自動探索は行われていません`,
    'no-search': '限界の探索（マージの multi_merge.log）を読んでいません',
    'no-search-ended': ({ limit }) => `multi_merge.log に ${limit} となった探索がありません`,
    'fitted-run-unnamed': ({ limit }) => `${limit} を決めた run が記載されていません`,
    start: ({ trail }) => `スタート分解能。その後：${trail}`,
    'no-measure': ({ trail }) =>
      `${trail}。探索の目標値、またはこの run の最外殻の CC1/2 がファイルにありません`,
    follows: ({ trail }) => trail,
    'other-cluster': ({ trail, cluster, fitted, here }) =>
      `${trail}。このクラスター（${here} %）ではなく ${cluster}（CC1/2 ${fitted} %）に合わせた限界です`,
    'off-target': ({ trail, ccHalf, target }) =>
      `${trail}。探索は CC1/2 ${target} % ではなく ${ccHalf} % で終わっています`
  }
} satisfies CheckWords<typeof check>;
