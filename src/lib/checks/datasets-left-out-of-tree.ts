import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-tree': unknown;
  'no-list': unknown;
  'all-in-tree': { readonly datasets: number };
  'left-out': { readonly left: number; readonly given: number };
}

export default defineCheck({
  id: 'datasets-left-out-of-tree',
  subject: 'trial',
  limits: [],
  test: ({ merge, trial }): Says<Found> => {
    const sources = [trial.files.notUsed ?? trial.files.fileList];
    if (trial.clustering === 'none' || trial.clustering === 'cumulative')
      return outcome('not-applicable', { code: 'no-tree' });
    if (trial.datasets.length === 0) return unknown({ code: 'no-list' }, []);
    const left = trial.notUsed.length;
    // The funnel of the merge page counts from the same list.
    const given = merge.given?.length ?? trial.datasets.length;
    return left === 0
      ? outcome('pass', { code: 'all-in-tree', datasets: trial.datasets.length }, sources)
      : outcome('attention', { code: 'left-out', left, given }, sources);
  }
});
