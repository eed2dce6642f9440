import type { Coded } from '../base/coded';
import { cutoffTrail, searchBehind, type CutoffStep } from '../analysis/cutoff-trail';
import { clusterName } from '../beamtime/names';
import type { CutoffSearch, Merge, Trial } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const TOLERANCE = defineLimit({
  id: 'resolution-explained-tolerance',
  value: 0.03,
  min: 0.01,
  max: 0.5,
  step: 0.01,
  unit: ''
});
const OTHER = defineLimit({
  id: 'resolution-explained-other',
  value: 10,
  min: 1,
  max: 100,
  step: 1,
  unit: '%'
});

/** What is found: code → values. */
interface Found {
  'no-search': unknown;
  /** The user's own limit, of a merge that no program searched one for. */
  given: { readonly limit: string };
  'no-search-ended': { readonly limit: string };
  'fitted-run-unnamed': { readonly limit: string };
  /** `trail`: the cut-offs one after another. */
  start: { readonly trail: string };
  'no-measure': { readonly trail: string };
  follows: { readonly trail: string };
  /** CC1/2 in per cent of the cluster that the limit was fitted to, and of this one. */
  'other-cluster': {
    readonly trail: string;
    readonly cluster: string;
    readonly fitted: string;
    readonly here: string;
  };
  'off-target': { readonly trail: string; readonly ccHalf: string; readonly target: string };
}

export default defineCheck({
  id: 'resolution-explained',
  subject: 'merge-run',
  limits: [TOLERANCE, OTHER],
  test: ({ merge, trial, cluster, run }, limits): Says<Found> => {
    const sources = [merge.files.log].filter((path) => path !== undefined);
    const trail = cutoffTrail(merge);
    const given = givenLimit(merge, trial);
    if (given !== undefined)
      return outcome('not-applicable', { code: 'given', limit: limitText(given) }, [trial.files.log]);
    if (trail.length === 0) return unknown({ code: 'no-search' }, sources);
    const search = searchBehind(merge, trial);
    const course = trailText(trail);
    if (search === undefined)
      return trial.final
        ? unknown({ code: 'no-search-ended', limit: limitText(trial.resolution) }, sources)
        : outcome('not-applicable', { code: 'start', trail: course }, sources);
    if (search.fitted === undefined || search.ccHalf === undefined)
      return unknown({ code: 'fitted-run-unnamed', limit: limitText(search.resolution) }, sources);
    const off =
      search.fitted.cluster === cluster.number
        ? ownOff(search.ccHalf, search, merge, valueOf(TOLERANCE, limits))
        : otherOff(search.ccHalf, search.fitted.cluster, run.outer?.ccHalf, valueOf(OTHER, limits));
    if (off === 'unknown') return unknown({ code: 'no-measure', trail: course }, sources);
    return {
      ...outcome(
        off === undefined ? 'pass' : 'attention',
        off === undefined ? { code: 'follows', trail: course } : { ...off, trail: course },
        sources
      ),
      ...(merge.files.log !== undefined && {
        evidence: [{ path: merge.files.log, line: search.line, text: search.text }]
      })
    };
  }
});

/** `d_min` of a merge without the log of kamo.auto_multi_merge, which alone searches for a limit. */
function givenLimit({ files }: Merge, { parameters }: Trial): number | undefined {
  const given = Number(parameters?.d_min ?? NaN);
  return files.log === undefined && given > 0 ? given : undefined;
}

/** What does not follow from a search that was fitted to another cluster; undefined where CC1/2 of this one is much the same. */
function otherOff(
  ccHalf: number,
  fitted: number,
  outer: number | undefined,
  most: number
): Omit<Coded<Pick<Found, 'other-cluster'>>, 'trail'> | 'unknown' | undefined {
  if (outer === undefined) return 'unknown';
  if (Math.abs(outer - ccHalf * 100) <= most) return undefined;
  return {
    code: 'other-cluster',
    cluster: clusterName(fitted),
    fitted: (ccHalf * 100).toFixed(1),
    here: outer.toFixed(1)
  };
}

/** What does not follow where the limit is this cluster's own; undefined where its CC1/2 is what was looked for. */
function ownOff(
  ccHalf: number,
  { target, resolution }: CutoffSearch,
  { startResolution }: Merge,
  tolerance: number
): Omit<Coded<Pick<Found, 'off-target'>>, 'trail'> | 'unknown' | undefined {
  if (target === undefined) return 'unknown';
  // At the start resolution there are no data beyond: a higher CC1/2 is no failure of the search.
  const atStart = resolution !== undefined && startResolution !== undefined && resolution <= startResolution;
  const isNear = ccHalf >= target - tolerance && (ccHalf <= target + tolerance || atStart);
  return isNear
    ? undefined
    : { code: 'off-target', ccHalf: (ccHalf * 100).toFixed(1), target: (target * 100).toFixed(0) };
}

/** `2.40 → 2.46 Å (cluster_0080, CC1/2 37.0 %) → 2.52 Å (cluster_0080, CC1/2 50.1 %)`. */
function trailText(trail: readonly CutoffStep[]): string {
  const [first] = trail;
  const steps = trail.map(({ resolution, fitted, ccHalf }) => {
    const about = [
      fitted && clusterName(fitted.cluster),
      ccHalf === undefined ? undefined : `CC1/2 ${(ccHalf * 100).toFixed(1)} %`
    ].filter((part) => part !== undefined);
    return `${limitText(resolution)}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  });
  return [...(first?.from === undefined ? [] : [limitText(first.from)]), ...steps].join(' → ');
}

function limitText(resolution: number | undefined): string {
  return resolution === undefined ? '?' : `${resolution.toFixed(2)} Å`;
}
