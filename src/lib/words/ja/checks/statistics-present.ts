import type check from '../../../checks/statistics-present';
import type { MergeStatistic } from '../../../checks/statistics-present';
import type { CheckWords } from '../../check-words';

const NAMES: Record<MergeStatistic, string> = {
  'wilson-b': 'Wilson B',
  'best-direction': '最良方向の分解能',
  'worst-direction': '最悪方向の分解能',
  'resolution-estimate': 'd_min est.'
};

export const words = {
  question: 'Wilson B・異方性・d_min est. は計算されたか',
  why: '要約の nan は xtriage か当てはめの失敗（立方晶には異方性がない）で、値は 0 ではなく不明です。',
  advice: 'ccp4/logfile.log と aniso.log を読んでください。',
  limits: {},
  found: {
    'all-there': '4 つともあります',
    missing: ({ missing }) => `計算されていません：${missing.map((name) => NAMES[name]).join('、')}`
  }
} satisfies CheckWords<typeof check>;
