/** Whether a report archive has the MTZ that is to be taken, or one as good, or whether the disk has to be waited for. */
import { rowsOfMerge, type DecisionRow } from './decision-rows';
import { choose, type Rule } from './ranking';
import type { Recommendation } from './recommendations';

export interface ArchiveAdvice {
  readonly recommendation: Recommendation;
  /** The run whose MTZ is in the archive: the best of them by the user's rule. */
  readonly here?: DecisionRow;
  /**
   * 'take': it is the recommended run's. 'start': it differs little. 'look': it is worse, for a first look. 'unsure': whether it is worse is not known, as
   * numbers are missing. 'other': it holds data sets of another crystal form. 'unlisted': which form it is of is not known, as no file lists its data sets.
   * 'wait': no MTZ of this sample is here. 'nothing': no run is recommended, so none is waited for.
   */
  readonly advice: 'take' | 'start' | 'look' | 'unsure' | 'other' | 'unlisted' | 'wait' | 'nothing';
}

/** Kamome's defaults: so much worse still starts a structure solution as well. Å, percent of completeness, percent of CC1/2 in the outer shell. */
const LITTLE = { resolution: 0.1, completeness: 2, ccHalf: 10 };

const WITHOUT_MERGE: ReadonlySet<Recommendation['none']> = new Set([
  'no-merge',
  'not-processed',
  'not-measured'
] as const);

export function archiveAdvice(
  rule: Rule,
  recommendations: readonly Recommendation[]
): readonly ArchiveAdvice[] {
  return recommendations.map((recommendation): ArchiveAdvice => {
    const { row, rows, unlisted = [] } = recommendation;
    // Of a sample without a merge here the disk may have one, however far it came in what was packed.
    if (WITHOUT_MERGE.has(recommendation.none)) return { recommendation, advice: 'wait' };
    const uncertain = best(rule, unlisted);
    if (row?.run === undefined)
      return unlisted.length === 0
        ? { recommendation, advice: 'nothing' }
        : { recommendation, ...(uncertain && { here: uncertain }), advice: uncertain ? 'unlisted' : 'wait' };
    if (row.run.files.mtz !== undefined) return { recommendation, here: row, advice: 'take' };
    const here = best(rule, rows);
    if (here !== undefined) return { recommendation, here, advice: nearness(here, row) };
    if (uncertain !== undefined) return { recommendation, here: uncertain, advice: 'unlisted' };
    const other = best(
      rule,
      recommendation.merges.flatMap((merge) => rowsOfMerge(merge))
    );
    return other === undefined
      ? { recommendation, advice: 'wait' }
      : { recommendation, here: other, advice: 'other' };
  });
}

/** Of the runs with an MTZ. Of those that the rule does not look at (no last cycle, no final trial) one is still better than none. */
function best(rule: Rule, rows: readonly DecisionRow[]): DecisionRow | undefined {
  const held = rows.filter(({ run }) => run?.files.mtz !== undefined);
  return (
    choose({ ...rule, per: 'sample' }, held) ?? held.find(({ run }) => run?.overall !== undefined) ?? held[0]
  );
}

/** What is missing of either run is neither near nor worse. */
function nearness(here: DecisionRow, there: DecisionRow): 'start' | 'look' | 'unsure' {
  const worse = (of: (row: DecisionRow) => number | undefined): number =>
    (of(there) ?? NaN) - (of(here) ?? NaN);
  const beyond = [
    -worse(({ run }) => run?.outer?.dMin) - LITTLE.resolution,
    worse(({ run }) => run?.overall?.completeness) - LITTLE.completeness,
    worse(({ run }) => run?.inner?.completeness) - LITTLE.completeness,
    worse(({ run }) => run?.outer?.ccHalf) - LITTLE.ccHalf
  ];
  // Of numbers as printed: 2.3 − 2.2 is a little more than 0.1.
  if (beyond.some((by) => by > 1e-9)) return 'look';
  return beyond.some(Number.isNaN) ? 'unsure' : 'start';
}
