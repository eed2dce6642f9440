import type { Says } from './check';
import { defineCheck, outcome, statisticsSource } from './define';
import type { MergeRun } from '../beamtime/types';

const NUMBERS: readonly (readonly [string, (run: MergeRun) => number | undefined])[] = [
  ['Wilson B', (run) => run.wilsonB],
  ['Aniso.bst', (run) => run.anisotropy?.best],
  ['Aniso.wst', (run) => run.anisotropy?.worst],
  ['dmin.est', (run) => run.resolutionEstimate]
];

/** What is found: code → values. */
interface Found {
  'all-there': unknown;
  missing: { readonly missing: readonly string[] };
}

export default defineCheck({
  id: 'statistics-present',
  subject: 'merge-run',
  limits: [],
  test: ({ run }): Says<Found> => {
    const sources = statisticsSource(run);
    const missing = NUMBERS.filter(([, number]) => number(run) === undefined).map(([name]) => name);
    return missing.length === 0
      ? outcome('pass', { code: 'all-there' }, sources)
      : outcome('unknown', { code: 'missing', missing }, sources);
  }
});
