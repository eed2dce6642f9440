import { listsAll } from '../beamtime/whole-listing';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-list': unknown;
  'list-not-read': unknown;
  none: unknown;
  removed: { readonly removed: number; readonly given?: number };
}

export default defineCheck({
  id: 'cell-filter',
  subject: 'merge',
  limits: [],
  test: ({ beamtime, merge }): Says<Found> => {
    const sources = [merge.files.excluded, merge.files.formerge].filter((path) => path !== undefined);
    if (merge.excluded === undefined)
      return unknown({ code: listsAll(beamtime, merge.path) ? 'no-list' : 'list-not-read' }, sources);
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
