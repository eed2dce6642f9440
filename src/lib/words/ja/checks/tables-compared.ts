import type check from '../../../checks/tables-compared';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '表の値を反射データと比べたか',
  why: '読み込みでは XSCALE の出力した表を読みます。反射データから同じ値が得られるかは、計算したところでしか分かりません。',
  advice: '必要な run は、マージのページで表を反射データと比べてください。',
  limits: {},
  found: {
    'nothing-to-compare': 'XSCALE.LP と xscale.hkl の両方がある run は、読み込んだ範囲にありません',
    compared: ({ compared, runs }) => `比較済みは ${runs} run 中 ${compared}`
  }
} satisfies CheckWords<typeof check>;
