import type { Shell } from '../beamtime/types';
import { unknown, type Says } from './check';
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

/** What is found: code → values. */
interface Found {
  'one-file': unknown;
  'nothing-in-both': unknown;
  equal: { readonly compared: number };
  /** Each as `Rmeas outer: 45.1 ≠ 45.3`. */
  different: { readonly differing: readonly string[] };
}

export default defineCheck({
  id: 'numbers-agree',
  subject: 'merge-run',
  limits: [],
  test: ({ run }): Says<Found> => {
    const sources = [run.files.clusterSummary, run.files.xscaleLp].filter((path) => path !== undefined);
    if (sources.length < 2 || run.shells === undefined || run.shells.length === 0)
      return unknown({ code: 'one-file' }, sources);
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
    if (compared === 0) return unknown({ code: 'nothing-in-both' }, sources);
    return differing.length === 0
      ? outcome('pass', { code: 'equal', compared }, sources)
      : outcome('attention', { code: 'different', differing }, sources);
  }
});
