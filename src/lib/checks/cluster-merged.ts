import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  failed: unknown;
  'no-statistics': unknown;
  statistics: { readonly cycles: number };
}

export default defineCheck({
  id: 'cluster-merged',
  subject: 'cluster',
  limits: [],
  test: ({ trial, cluster }): Says<Found> => {
    const sources = [cluster.files.mergeLog, trial.files.clusterSummary];
    if (cluster.failed !== undefined)
      return {
        ...outcome('fail', { code: 'failed' }, sources),
        evidence: [cluster.failed]
      };
    const withNumbers = cluster.runs.filter((run) => run.overall !== undefined).length;
    return withNumbers === 0
      ? outcome('unknown', { code: 'no-statistics' }, sources)
      : outcome('pass', { code: 'statistics', cycles: withNumbers }, sources);
  }
});
