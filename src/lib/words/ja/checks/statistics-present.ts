import type check from '../../../checks/statistics-present';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Wilson B・異方性・d_min est. は計算されたか',
  why: '要約の nan は xtriage か当てはめの失敗（立方晶には異方性がない）で、値は 0 ではなく不明です。',
  advice: 'ccp4/logfile.log と aniso.log を読んでください。',
  limits: {},
  found: {
    'all-there': '4 つともあります',
    missing: ({ missing }) => `計算されていません：${missing.join('、')}`
  }
} satisfies CheckWords<typeof check>;
