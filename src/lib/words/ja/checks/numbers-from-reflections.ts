import type check from '../../../checks/numbers-from-reflections';
import type { NamedCell } from '../../../checks/numbers-from-reflections';
import type { CheckWords } from '../../check-words';

function cellText({ shell, quantity, numbers }: NamedCell): string {
  return `${quantity} ${shell === undefined ? '全体' : `シェル ${shell}`}：${numbers}`;
}

export const words = {
  question: '反射データから XSCALE.LP の値が得られるか',
  why: '表は別の run のものかもしれず、書き換えられることもあります。反射データから計算し直せば分かります。',
  advice: 'マージのページで表を反射データと比べ、反射データから得た値を優先してください。',
  limits: {},
  found: {
    'no-reflections': 'この run の xscale.hkl が読み込んだ範囲にありません',
    'no-table': 'XSCALE.LP がなく、比べる表がありません',
    'not-computed': 'まだ計算していません（マージのページで表を反射データと比べてください）',
    'table-changed': '比べた後に XSCALE.LP が変わっています',
    'nothing-compared': '比べられる値がありません',
    equal: ({ equal, all, known, undecided }) =>
      `${all} 個のうち ${equal} 個が一致、${known} 個は既知の理由で異なり、${undecided} 個は判定できません`,
    different: ({ different, all, cells }) =>
      `${all} 個のうち ${different} 個の値が異なります：${cells.map(cellText).join('；')}`
  }
} satisfies CheckWords<typeof check>;
