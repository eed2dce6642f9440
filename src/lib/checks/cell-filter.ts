import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-list': unknown;
  none: unknown;
  removed: { readonly removed: number; readonly given?: number };
}

export default defineCheck({
  id: 'cell-filter',
  subject: 'merge',
  limits: [],
  test: ({ merge }): Says<Found> => {
    const sources = [merge.files.excluded, merge.files.formerge].filter((path) => path !== undefined);
    if (merge.excluded === undefined) return unknown({ code: 'no-list' }, sources);
    const removed = merge.excluded.length;
    return removed === 0
      ? outcome('pass', { code: 'none' }, sources)
      : outcome(
          'attention',
          { code: 'removed', removed, ...(merge.given && { given: removed + merge.given.length }) },
          sources
        );
  }
});
