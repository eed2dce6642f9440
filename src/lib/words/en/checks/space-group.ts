import type check from '../../../checks/space-group';
import type { Chosen, Processed, Tested } from '../../../checks/space-group';
import type { CheckWords } from '../../check-words';

function testedSaid({
  used,
  group,
  pointGroupOnly,
  along,
  otherAxes,
  probability,
  confidence,
  laueGroupAssumed,
  chosen,
  tested,
  thin,
  undecided,
  processed
}: Tested): string {
  const figures = [
    ...(probability === undefined ? [] : [`p = ${probability}`]),
    ...(confidence === undefined ? [] : [`confidence ${confidence}`])
  ];
  return (
    `scaled in ${used}; POINTLESS: ${pointGroupOnly ? 'point group ' : ''}${group}` +
    (along === undefined ? '' : `, along the axes of the merge ${along}`) +
    (figures.length === 0 ? '' : ` (${figures.join(', ')})`) +
    (otherAxes === true
      ? `; the same space group, but its screw axes are not where ${used} has them: reindex, or use ${along ?? group}`
      : '') +
    (pointGroupOnly ? '; the screw axes are not decided' : '') +
    (laueGroupAssumed
      ? '; the Laue group was not tested: too few of its symmetry elements were observed'
      : '') +
    chosenSaid(chosen) +
    (tested.length === 0 ? '' : `; axes tested: ${tested.join(', ')}`) +
    (thin.length === 0 ? '' : `; not tested, too few reflections: ${thin.join(', ')}`) +
    (undecided === undefined ? '' : `; ${used} or ${undecided}: the data cannot distinguish them`) +
    processedSaid(processed)
  );
}

function chosenSaid(chosen: Chosen | undefined): string {
  if (chosen === undefined) return '';
  const asked = '; a chosen solution: the input asked for it or for its Laue group';
  if (chosen.stands === 'first') return `${asked}; it is also the most probable space group listed`;
  return chosen.stands === 'behind'
    ? `${asked}; the most probable space group listed is ${chosen.first} (p = ${chosen.probability})`
    : `${asked}; which space group is the most probable is not in the log`;
}

function processedSaid(processed: Processed | undefined): string {
  if (processed === undefined) return '';
  const { from, merged, others, most } = processed;
  const groups = (counts: Processed['merged']): string =>
    counts.map(({ laue, datasets }) => `${laue} ${datasets}`).join(', ');
  return (
    (from === 'prep-merge-log'
      ? `; Laue groups of the sample’s data sets (prep_merge.log): ${groups(merged)}`
      : `; Laue groups of the data sets (CORRECT.LP): ${groups(merged)}`) +
    (others.length === 0 ? '' : `, with other cells ${groups(others)}`) +
    (most === undefined ? '' : `; most were processed in ${most}, not in that of the merge`)
  );
}

export const words = {
  question: 'Does the symmetry of the data support the space group?',
  why: 'KAMO gives POINTLESS the Laue group of the merge, so only screw axes are tested there; the Laue group follows from the single data sets.',
  advice:
    'Try all groups of the point group in molecular replacement; look at the axial reflections. Where most data sets were processed in another Laue group, merge in that one and compare R-meas.',
  limits: {
    'space-group-confidence': {
      label: 'attention below a confidence of',
      origin:
        'Kamome’s default. POINTLESS’s confidence: √(p × (p − p of the next group)); its total probability p where it prints none, and for pairs that no absence distinguishes, whose confidence is 0'
    }
  },
  found: {
    'group-unknown': 'the space group of the merge is not in its files',
    'not-tested': ({ group, processed }) =>
      `scaled in ${group}; no result of POINTLESS (pointless.log) is in the files read${processedSaid(processed)}`,
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
