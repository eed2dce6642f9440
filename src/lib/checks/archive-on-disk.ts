import { ROOT } from '../base/rel-path';
import { listsAll } from '../beamtime/whole-listing';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** Missing files that a finding names. */
const MOST_NAMED = 4;

/** What is found: code → values. */
interface Found {
  'no-archive': unknown;
  'listing-not-whole': unknown;
  'all-there': { readonly files: number };
  missing: { readonly missing: number; readonly files: number };
}

export default defineCheck({
  id: 'archive-on-disk',
  subject: 'beamtime',
  limits: [],
  test: ({ beamtime }): Says<Found> => {
    const { promised } = beamtime;
    if (promised === undefined) return outcome('not-applicable', { code: 'no-archive' });
    const { files, missing } = promised;
    const sources = missing.slice(0, MOST_NAMED);
    if (!listsAll(beamtime, ROOT)) return unknown({ code: 'listing-not-whole' }, []);
    if (promised.count === 0) return outcome('pass', { code: 'all-there', files });
    return outcome('attention', { code: 'missing', missing: promised.count, files }, sources);
  }
});
