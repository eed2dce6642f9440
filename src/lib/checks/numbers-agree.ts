import type { Shell } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** Pairs that cluster_summary.dat and XSCALE.LP both print; a difference above half the last digit is one. */
const COMPARED = [
  ['completeness', 0.051],
  ['ccHalf', 0.051],
  ['iOverSigma', 0.0051],
  ['rMeas', 0.051]
] as const satisfies readonly (readonly [keyof Shell, number])[];

/** A number that differs: of the summary and of the table. */
export interface DifferingNumber {
  readonly place: 'inner' | 'outer';
  readonly quantity: (typeof COMPARED)[number][0];
  readonly printed: number;
  readonly table: number;
}

/** What is found: code → values. */
interface Found {
  'one-file': unknown;
  'nothing-in-both': unknown;
  equal: { readonly compared: number };
  different: { readonly differing: readonly DifferingNumber[] };
}

export default defineCheck({
  id: 'numbers-agree',
  subject: 'merge-run',
  limits: [],
  test: ({ run }): Says<Found> => {
    const sources = [run.files.clusterSummary, run.files.xscaleLp].filter((path) => path !== undefined);
    // A run of which a file says nothing has its numbers from elsewhere: then there is no second print to compare with.
    const areRead = sources.every((path) => run.sources.includes(path)) && run.shellsFrom === undefined;
    if (sources.length < 2 || !areRead || run.shells === undefined || run.shells.length === 0)
      return unknown({ code: 'one-file' }, sources);
    const pairs = [
      // Of a table that lost rows the first shell is not known, of one that was cut off the last.
      ['inner', run.inner, run.shells[0]?.dMin === run.inner?.dMin ? run.shells[0] : undefined],
      ['outer', run.outer, run.shellsCut ? undefined : run.shells.at(-1)]
    ] as const;
    const differing: DifferingNumber[] = [];
    let compared = 0;
    for (const [place, summary, shell] of pairs)
      for (const [quantity, tolerance] of COMPARED) {
        const [printed, table] = [summary?.[quantity], shell?.[quantity]];
        if (printed === undefined || table === undefined) continue;
        compared++;
        if (Math.abs(printed - table) > tolerance) differing.push({ place, quantity, printed, table });
      }
    if (compared === 0) return unknown({ code: 'nothing-in-both' }, sources);
    return differing.length === 0
      ? outcome('pass', { code: 'equal', compared }, sources)
      : outcome('attention', { code: 'different', differing }, sources);
  }
});
