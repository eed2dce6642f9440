import type { Anisotropy, MergeRun } from '../beamtime/types';
import { unknown, type Says, type Source } from './check';
import { defineCheck, defineLimit, outcome, summarySource, valueOf } from './define';

const DIFFERENCE = defineLimit({
  id: 'anisotropy-difference',
  value: 0.4,
  min: 0,
  max: 5,
  step: 0.05,
  unit: 'Å'
});
const SHARE = defineLimit({
  id: 'anisotropy-share',
  value: 15,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});

/** Number of the first cubic space group. */
const FIRST_CUBIC = 195;

/** What is found: code → values. */
interface Found {
  cubic: unknown;
  'direction-missing': { readonly missing: readonly string[] };
  'no-directions': unknown;
  /** KAMO prints a best that is worse than its worst where one direction has no value. */
  'out-of-order': { readonly best: string; readonly worst: string };
  /** The best direction is extrapolated: data end before the limit that KAMO fitted. */
  'beyond-data': { readonly best: string; readonly worst: string; readonly data: string };
  range: { readonly best: string; readonly worst: string; readonly detail: string };
}

export default defineCheck({
  id: 'anisotropy',
  subject: 'merge-run',
  limits: [DIFFERENCE, SHARE],
  test: ({ trial, run }, limits): Says<Found> => {
    const { directions } = run.anisotropy ?? {};
    const { best, worst, isByDirection } = limitsOf(run.anisotropy);
    const log = directionsSource(run);
    const summary = summarySource(run) ?? [run.files.clusterSummary];
    const sources =
      run.files.anisoLog !== undefined && (isByDirection || run.files.clusterSummary === undefined)
        ? log
        : summary;
    if ((run.spaceGroupNumber ?? 0) >= FIRST_CUBIC) return outcome('not-applicable', { code: 'cubic' });
    const missing = directions
      ?.filter(({ resolution }) => resolution === undefined)
      .map(({ label }) => label);
    // No symmetry leaves one direction alone: the others are lost.
    if (best === undefined || worst === undefined || directions?.length === 1)
      return missing !== undefined && missing.length > 0
        ? unknown({ code: 'direction-missing', missing }, log)
        : unknown({ code: 'no-directions' }, log);
    const [near, far] = [Math.min(best, worst), Math.max(best, worst)];
    const differs = (from: number): boolean =>
      far - from > valueOf(DIFFERENCE, limits) || ((far - from) / from) * 100 > valueOf(SHARE, limits);
    const verdict = differs(near) ? 'attention' : 'pass';
    const data = run.outer?.dMin ?? trial.resolution;
    // A fit can name any limit beyond the data: how much further the best direction reaches is then not known.
    if (verdict === 'attention' && data !== undefined && near < data)
      return outcome(
        differs(Math.min(data, far)) ? 'attention' : 'unknown',
        { code: 'beyond-data', best: near.toFixed(2), worst: far.toFixed(2), data: data.toFixed(2) },
        sources
      );
    // The best and the worst of the others do not clear a direction that nothing is known of.
    if (verdict === 'pass' && missing !== undefined && missing.length > 0)
      return unknown({ code: 'direction-missing', missing }, log);
    if (verdict === 'pass' && worst < best)
      return unknown({ code: 'out-of-order', best: best.toFixed(2), worst: worst.toFixed(2) }, sources);
    const by = directions
      ?.flatMap(({ label, resolution }) =>
        resolution === undefined ? [] : [`${label} ${resolution.toFixed(2)}`]
      )
      .join(', ');
    const detail = by === undefined || by === '' ? '' : ` (${by} Å)`;
    return outcome(verdict, { code: 'range', best: near.toFixed(2), worst: far.toFixed(2), detail }, sources);
  }
});

/** Where aniso.log prints the limits of the directions. */
function directionsSource({ files: { anisoLog: path }, anisotropy }: MergeRun): readonly Source[] {
  if (path === undefined) return [];
  const lines = (anisotropy?.directions ?? []).flatMap(({ line }) => line ?? []);
  return lines.length === 0 ? [path] : lines.map((line) => ({ path, line }));
}

/** Of the directions themselves where two are known: KAMO's line around a nan, or of another day, need not be theirs. */
function limitsOf({ best, worst, directions = [] }: Partial<Anisotropy> = {}): Pick<
  Anisotropy,
  'best' | 'worst'
> & { readonly isByDirection: boolean } {
  const known = directions.flatMap(({ resolution }) => resolution ?? []);
  return known.length > 1
    ? { best: Math.min(...known), worst: Math.max(...known), isByDirection: true }
    : { ...(best !== undefined && { best }), ...(worst !== undefined && { worst }), isByDirection: false };
}
