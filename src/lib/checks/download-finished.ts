import type { Evidence } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-log': unknown;
  'not-said': { readonly logs: number };
  /** Downloads that ended without success, of so many logs, and the first lines that say so. */
  failed: { readonly failed: number; readonly logs: number; readonly said: readonly string[] };
  /** `retried`: attempts that failed before one succeeded. */
  finished: { readonly logs: number; readonly retried: number };
}

const MOST_SAID = 3;

export default defineCheck({
  id: 'download-finished',
  subject: 'pin',
  limits: [],
  // Most detectors write none: silence is no answer to ask for.
  asked: ({ pin }) => pin.downloads !== undefined,
  test: ({ pin: { downloads = [] } }): Says<Found> => {
    const sources = downloads.map(({ path }) => path);
    const failed = downloads.filter(({ state }) => state === 'failed' || state === 'timeout');
    if (failed.length > 0) {
      const evidence = failed.flatMap(({ path, line, text }): Evidence[] =>
        line === undefined || text === undefined ? [] : [{ path, line, text }]
      );
      const said = [...new Set(evidence.map(({ text }) => text))].slice(0, MOST_SAID);
      return {
        ...outcome(
          'attention',
          { code: 'failed', failed: failed.length, logs: downloads.length, said },
          sources
        ),
        evidence
      };
    }
    if (downloads.length === 0) return unknown({ code: 'no-log' }, sources);
    const unsaid = downloads.flatMap(({ path, state }) => (state === 'unsaid' ? path : []));
    if (unsaid.length > 0) return unknown({ code: 'not-said', logs: unsaid.length }, unsaid);
    const retried = downloads.reduce((sum, { failures }) => sum + failures, 0);
    return outcome('pass', { code: 'finished', logs: downloads.length, retried }, sources);
  }
});
