import type { Says } from './check';
import { defineCheck, outcome, summarySource } from './define';
import type { MergeRun } from '../beamtime/types';

/** What cluster_summary.dat prints as nan where a program failed. */
export type MergeStatistic = 'wilson-b' | 'best-direction' | 'worst-direction' | 'resolution-estimate';

const NUMBERS: readonly (readonly [MergeStatistic, (run: MergeRun) => number | undefined])[] = [
  ['wilson-b', (run) => run.wilsonB],
  ['best-direction', (run) => run.anisotropy?.best],
  ['worst-direction', (run) => run.anisotropy?.worst],
  ['resolution-estimate', (run) => run.resolutionEstimate]
];

/** What is found: code → values. */
interface Found {
  'all-there': unknown;
  missing: { readonly missing: readonly MergeStatistic[] };
}

export default defineCheck({
  id: 'statistics-present',
  subject: 'merge-run',
  limits: [],
  test: ({ run }): Says<Found> => {
    const sources = summarySource(run) ?? run.sources;
    const missing = NUMBERS.filter(([, number]) => number(run) === undefined).map(([name]) => name);
    return missing.length === 0
      ? outcome('pass', { code: 'all-there' }, sources)
      : outcome('unknown', { code: 'missing', missing }, sources);
  }
});
