/** How the resolution limit of each trial of a merge came about: which run KAMO fitted, and which limit followed (kamo.md 3.4, 3.6). */
import type { CutoffSearch, Merge, Trial } from '../beamtime/types';
import type { Angstrom } from '../beamtime/units';

/** One search, and the limit of the trial that was fitted. */
export interface CutoffStep extends CutoffSearch {
  readonly from?: Angstrom;
}

/** In the order of the log; empty where it tells nothing. */
export function cutoffTrail({ cutoffs, trials, startResolution }: Merge): readonly CutoffStep[] {
  let before = startResolution;
  return (cutoffs ?? []).map((search) => {
    const fitted = trials.find(({ path }) => path === search.fitted?.trial);
    const from = fitted?.resolution ?? before;
    before = search.resolution ?? before;
    return { ...search, ...(from !== undefined && { from }) };
  });
}

/** Limits are printed with two decimals. */
const SAME = 0.005;

/** The search whose limit a trial was merged with; `undefined` for the start resolution, or where the log does not say. */
export function searchBehind({ cutoffs }: Merge, { resolution }: Trial): CutoffSearch | undefined {
  if (resolution === undefined) return undefined;
  return cutoffs?.findLast(
    (search) => search.resolution !== undefined && Math.abs(search.resolution - resolution) < SAME
  );
}
