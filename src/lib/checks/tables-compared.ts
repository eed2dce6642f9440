import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'nothing-to-compare': unknown;
  /** Runs whose table was compared, of those that have a table and reflections. */
  compared: { readonly compared: number; readonly runs: number };
}

export default defineCheck({
  id: 'tables-compared',
  subject: 'beamtime',
  limits: [],
  test: ({ beamtime: { merges, recomputed = [] } }): Says<Found> => {
    const comparable = merges
      .flatMap(({ trials }) => trials)
      .flatMap(({ clusters }) => clusters)
      .flatMap(({ runs }) => runs)
      .filter(({ files }) => files.hkl !== undefined && files.xscaleLp !== undefined);
    if (comparable.length === 0) return outcome('not-applicable', { code: 'nothing-to-compare' });
    const asked = new Set(recomputed.map(({ path }) => path));
    const compared = comparable.filter(({ path }) => asked.has(path)).length;
    return outcome(compared === comparable.length ? 'pass' : 'unknown', {
      code: 'compared',
      compared,
      runs: comparable.length
    });
  }
});
