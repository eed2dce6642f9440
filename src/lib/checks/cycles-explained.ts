import { unknown, type Says } from './check';
import { cycleName } from '../beamtime/names';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'cluster-failed': unknown;
  'no-cycle': unknown;
  'cycle-not-recorded': unknown;
  'later-cycles-only': { readonly names: string };
  'no-frame-rejection': { readonly method: string };
  'no-run-02': unknown;
  'no-run-03': unknown;
  'all-there': { readonly names: string };
}

export default defineCheck({
  id: 'cycles-explained',
  subject: 'cluster',
  limits: [],
  test: ({ trial, cluster }): Says<Found> => {
    const sources = [cluster.files.mergeLog, trial.files.clusterSummary].filter((path) => path !== undefined);
    const cycles = cluster.runs.map(({ cycle }) => cycle);
    if (cluster.failed !== undefined)
      return {
        ...outcome('not-applicable', { code: 'cluster-failed' }, sources),
        evidence: [cluster.failed]
      };
    if (cycles.length === 0) return unknown({ code: 'no-cycle' }, sources);
    if (cycles.includes(0)) return unknown({ code: 'cycle-not-recorded' }, sources);
    const names = cycles.map(cycleName).join(', ');
    if (!cycles.includes(1)) return unknown({ code: 'later-cycles-only', names }, sources);
    const method = trial.parameters?.['reject_method'];
    if (!cycles.includes(2))
      return method !== undefined && !method.includes('framecc')
        ? outcome('not-applicable', { code: 'no-frame-rejection', method }, sources)
        : outcome('attention', { code: 'no-run-02' }, sources);
    if (!cycles.includes(3)) return outcome('pass', { code: 'no-run-03' }, sources);
    return outcome('pass', { code: 'all-there', names }, sources);
  }
});
