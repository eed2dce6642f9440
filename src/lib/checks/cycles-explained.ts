import { unknown, type Says } from './check';
import { cycleName } from '../beamtime/names';
import { listsAll } from '../beamtime/whole-listing';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'cluster-failed': unknown;
  'no-cycle': unknown;
  'cycle-not-recorded': unknown;
  'later-cycles-only': { readonly names: string };
  'no-rejection': unknown;
  'no-frame-rejection': { readonly method: string };
  /** Frames alone were rejected: a second cycle is made only where a data set lost all of them. */
  'no-dataset-lost': { readonly method: string };
  /** The same, where the files of the cluster are not all listed and no cluster_summary.dat was read. */
  'not-listed': unknown;
  'no-run-02': unknown;
  /** A cycle between two others: KAMO makes none without the one before it. */
  gap: { readonly names: string; readonly missing: string };
  'no-run-03': unknown;
  'all-there': { readonly names: string };
}

export default defineCheck({
  id: 'cycles-explained',
  subject: 'cluster',
  limits: [],
  test: ({ beamtime, trial, cluster }): Says<Found> => {
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
    const missing = Array.from({ length: Math.max(...cycles) }, (_, before) => before + 1).filter(
      (cycle) => !cycles.includes(cycle)
    );
    if (missing.length > 0)
      return outcome(
        'attention',
        { code: 'gap', names, missing: missing.map(cycleName).join(', ') },
        sources
      );
    const method = trial.parameters?.['reject_method'];
    const methods = method === undefined ? undefined : requested(method);
    if (!cycles.includes(2)) {
      if (method === undefined || methods === undefined)
        return outcome('attention', { code: 'no-run-02' }, sources);
      if (methods.length === 0) return outcome('not-applicable', { code: 'no-rejection' }, sources);
      if (!methods.includes('framecc'))
        return outcome('not-applicable', { code: 'no-frame-rejection', method }, sources);
      if (methods.length > 1) return outcome('attention', { code: 'no-run-02' }, sources);
      return trial.files.clusterSummary !== undefined || listsAll(beamtime, trial.path)
        ? outcome('pass', { code: 'no-dataset-lost', method }, sources)
        : unknown({ code: 'not-listed' }, sources);
    }
    // One method alone makes two cycles: nothing follows from a third that is not there.
    const hasThird = cycles.includes(3) || (methods !== undefined && methods.length < 2);
    return outcome('pass', hasThird ? { code: 'all-there', names } : { code: 'no-run-03' }, sources);
  }
});

/** The methods of `reject_method`. KAMO prints all words and stars the chosen ones: several words without a star are none. */
function requested(method: string): readonly string[] {
  return /\s/.test(method) || method === 'None' ? [] : method.split(',');
}
