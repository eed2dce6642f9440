import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-tree': unknown;
  'no-list': unknown;
  'no-joins': unknown;
  'all-in-tree': { readonly datasets: number };
  /** The joins of the tree hold fewer data sets than the list; which ones are left out, no file says. */
  'fewer-in-tree': { readonly inTree: number; readonly given: number };
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
    if (left > 0) return outcome('attention', { code: 'left-out', left, given }, sources);
    if (given === 1) return outcome('not-applicable', { code: 'no-tree' });
    // The list of those left out is written only if there are any: that it is not here says nothing, the tree does.
    if (trial.tree === undefined) return unknown({ code: 'no-joins' }, []);
    const inTree = trial.tree.nodes + 1;
    return inTree < trial.datasets.length
      ? outcome('attention', { code: 'fewer-in-tree', inTree, given: trial.datasets.length }, [
          trial.files.clustersTxt ?? trial.files.treeSummary ?? trial.files.report
        ])
      : outcome('pass', { code: 'all-in-tree', datasets: trial.datasets.length }, sources);
  }
});
