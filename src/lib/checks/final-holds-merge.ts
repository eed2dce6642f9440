import { isEndOf } from '../beamtime/ended-trial';
import { listsAll } from '../beamtime/whole-listing';
import { unknown, type Says } from './check';
import type { MergeState } from '../beamtime/types';
import { defineCheck, outcome } from './define';

/** States by which KAMO itself says that nothing was merged. */
const SAYS_NONE: readonly MergeState[] = ['no-cluster-passed', 'too-few-datasets'];

/** What is found: code → values. */
interface Found {
  'folder-not-read': unknown;
  'no-folder': unknown;
  'too-few': unknown;
  /** Trials that finished, of a merge that names none `_final`. */
  'made-alone': { readonly trials: number };
  'result-not-read': unknown;
  empty: unknown;
  merged: { readonly merged: number };
}

export default defineCheck({
  id: 'final-holds-merge',
  subject: 'merge',
  limits: [],
  test: ({ beamtime, merge }): Says<Found> => {
    const final = merge.trials.find((trial) => trial.final);
    const whole = listsAll(beamtime, merge.path);
    if (final === undefined && !whole) return unknown({ code: 'folder-not-read' }, []);
    const ends = merge.trials.filter((trial) => isEndOf(merge, trial));
    if (final === undefined && ends.length > 0)
      return outcome(
        'not-applicable',
        { code: 'made-alone', trials: ends.length },
        ends.map(({ files, path }) => files.log ?? path)
      );
    if (final === undefined) {
      const code = merge.state === 'too-few-datasets' ? 'too-few' : 'no-folder';
      return outcome('fail', { code }, [merge.files.log]);
    }
    const merged = final.clusters.filter((cluster) =>
      cluster.runs.some((run) => run.overall !== undefined)
    ).length;
    const sources = [final.files.clusterSummary ?? final.files.log];
    if (merged === 0 && !whole && !SAYS_NONE.includes(final.state))
      return unknown(
        { code: 'result-not-read' },
        sources.filter((path) => path !== undefined)
      );
    return merged === 0
      ? outcome('fail', { code: 'empty' }, sources)
      : outcome('pass', { code: 'merged', merged }, sources);
  }
});
