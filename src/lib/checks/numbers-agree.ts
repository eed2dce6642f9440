import { count } from '../base/count';
import type { Shell } from '../beamtime/types';
import { unknown } from './check';
import { defineCheck, outcome } from './define';

/** Pairs that cluster_summary.dat and XSCALE.LP both print; a difference above half the last digit is one. */
const COMPARED: readonly (readonly [
  keyof Shell & ('completeness' | 'ccHalf' | 'iOverSigma' | 'rMeas'),
  string,
  number
])[] = [
  ['completeness', 'Cmpl', 0.051],
  ['ccHalf', 'CC1/2', 0.051],
  ['iOverSigma', 'I/sigI', 0.0051],
  ['rMeas', 'Rmeas', 0.051]
];

export default defineCheck({
  id: 'numbers-agree',
  subject: 'merge-run',
  question: {
    en: 'Do cluster_summary.dat and XSCALE.LP say the same?',
    ja: 'cluster_summary.dat と XSCALE.LP の値は一致するか'
  },
  why: {
    en: 'The summary is made from XSCALE.LP. If they differ, one of them belongs to another run of the program.',
    ja: '要約は XSCALE.LP から作られます。異なる場合は、どちらかが別の実行のものです。'
  },
  advice: {
    en: 'Trust XSCALE.LP, and see which file is newer.',
    ja: 'XSCALE.LP を優先し、どちらのファイルが新しいか見てください。'
  },
  limits: [],
  test: ({ run }) => {
    const sources = [run.files.clusterSummary, run.files.xscaleLp].filter((path) => path !== undefined);
    if (sources.length < 2 || run.shells === undefined || run.shells.length === 0)
      return unknown('needs both files', '両方のファイルが必要です', sources);
    const pairs = [
      ['inner', run.inner, run.shells[0]],
      ['outer', run.outer, run.shells.at(-1)]
    ] as const;
    const differing: string[] = [];
    let compared = 0;
    for (const [place, printed, table] of pairs)
      for (const [key, name, tolerance] of COMPARED) {
        const [a, b] = [printed?.[key], table?.[key]];
        if (a === undefined || b === undefined) continue;
        compared++;
        if (Math.abs(a - b) > tolerance) differing.push(`${name} ${place}: ${a} ≠ ${b}`);
      }
    if (compared === 0)
      return unknown('no number stands in both files', '両方のファイルにある値がありません', sources);
    return differing.length === 0
      ? outcome(
          'pass',
          {
            en: `${count(compared, 'number')} compared, all equal`,
            ja: `${compared} 個の値がすべて一致しています`
          },
          sources
        )
      : outcome('attention', { en: differing.join('; '), ja: differing.join('；') }, sources);
  }
});
