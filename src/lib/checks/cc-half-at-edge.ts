import { searchBehind } from '../analysis/cutoff-trail';
import { baseName } from '../base/rel-path';
import { cycleName } from '../beamtime/names';
import type { CutoffSearch, Evidence, Merge } from '../beamtime/types';
import { unknown, type Says, type Verdict } from './check';
import { defineCheck, defineLimit, outcome, shellName, statisticsSource, valueOf } from './define';

const LOW = defineLimit({
  id: 'cc-half-at-edge-low',
  value: 30,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});
const HIGH = defineLimit({
  id: 'cc-half-at-edge-high',
  value: 80,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});

/** KAMO accepts 0 ≤ CC1/2 − 50 % < 3 % (dp/auto/resolution_cutoff.py). */
const TARGET = 50;

/** The run that KAMO fitted the limit to: its cut-off in Å, its CC1/2 in %. */
interface Fitted {
  readonly own: boolean;
  readonly d: string;
  readonly run: string;
  readonly ccHalf: string;
}

/** What is found: code → values. */
interface Found {
  'not-in-files': unknown;
  value: {
    readonly value: string;
    readonly at: string;
    readonly off: string;
    /** XSCALE printed no star: it may be chance (0.1 % level). */
    readonly insignificant?: true;
    readonly fitted?: Fitted;
  };
}

export default defineCheck({
  id: 'cc-half-at-edge',
  subject: 'merge-run',
  limits: [LOW, HIGH],
  test: ({ merge, trial, cluster, run }, limits): Says<Found> => {
    const sources = statisticsSource(run);
    const value = run.outer?.ccHalf;
    if (value === undefined) return unknown({ code: 'not-in-files' }, sources);
    const at = run.outer === undefined ? '?' : shellName(run.outer);
    const insignificant = run.outer?.ccHalfSignificant === false;
    const verdict: Verdict =
      insignificant || value < valueOf(LOW, limits) || value > valueOf(HIGH, limits) ? 'attention' : 'pass';
    const off = Math.abs(value - TARGET).toFixed(1);
    const search = searchBehind(merge, trial);
    const fitted = search && fittedTo(search, cluster.number);
    return {
      ...outcome(
        verdict,
        {
          code: 'value',
          value: value.toFixed(1),
          at,
          off,
          ...(insignificant && { insignificant }),
          ...(fitted && { fitted })
        },
        sources
      ),
      ...(search && { evidence: evidenceOf(merge, search) })
    };
  }
});

/** Which run the limit was fitted to, and whether it is of this cluster. */
function fittedTo({ fitted, resolution, ccHalf }: CutoffSearch, cluster: number): Fitted | undefined {
  if (fitted === undefined || resolution === undefined) return undefined;
  const run = `cluster_${String(fitted.cluster).padStart(4, '0')} ${cycleName(fitted.cycle)}`;
  return {
    own: fitted.cluster === cluster,
    d: resolution.toFixed(2),
    run: `${baseName(fitted.trial)}/${run}`,
    ccHalf: ccHalf === undefined ? '?' : (ccHalf * 100).toFixed(2)
  };
}

function evidenceOf({ files }: Merge, { line, text }: CutoffSearch): readonly Evidence[] {
  return files.log === undefined ? [] : [{ path: files.log, line, text }];
}
