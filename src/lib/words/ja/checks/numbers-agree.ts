import type check from '../../../checks/numbers-agree';
import type { DifferingNumber } from '../../../checks/numbers-agree';
import type { CheckWords } from '../../check-words';

const QUANTITIES = {
  completeness: 'コンプリートネス',
  ccHalf: ' CC1/2',
  iOverSigma: ' I/σ(I)',
  rMeas: ' Rmeas'
};

function differenceSaid({ place, quantity, printed, table }: DifferingNumber): string {
  return `${place === 'inner' ? '最内殻' : '最外殻'}の${QUANTITIES[quantity]}：${printed} ≠ ${table}`;
}

export const words = {
  question: 'cluster_summary.dat と XSCALE.LP の値は一致するか',
  why: '要約は XSCALE.LP から作られます。異なる場合は、どちらかが別の実行のものです。',
  advice: 'XSCALE.LP を優先し、どちらのファイルが新しいか見てください。',
  limits: {},
  found: {
    'one-file': 'cluster_summary.dat にあるこの実行の行と、XSCALE.LP のシェルの表が必要です',
    'nothing-in-both': '両方のファイルにある値がありません',
    equal: ({ compared }) => `${compared} 個の値がすべて一致しています`,
    different: ({ differing }) => differing.map(differenceSaid).join('；')
  }
} satisfies CheckWords<typeof check>;
