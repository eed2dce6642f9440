import type check from '../../../checks/space-group';
import type { Tested } from '../../../checks/space-group';
import type { CheckWords } from '../../check-words';

function testedSaid({
  used,
  group,
  pointGroupOnly,
  probability,
  confidence,
  tested,
  thin,
  undecided
}: Tested): string {
  const figures = [
    ...(probability === undefined ? [] : [`p = ${probability}`]),
    ...(confidence === undefined ? [] : [`confidence ${confidence}`])
  ];
  return (
    `scaled in ${used}; POINTLESS: ${pointGroupOnly ? 'point group ' : ''}${group}` +
    (figures.length === 0 ? '' : ` (${figures.join(', ')})`) +
    (pointGroupOnly ? '; the screw axes are not decided' : '') +
    (tested.length === 0 ? '' : `; axes tested: ${tested.join(', ')}`) +
    (thin.length === 0 ? '' : `; not tested, too few reflections: ${thin.join(', ')}`) +
    (undecided === undefined ? '' : `; ${used} or ${undecided}: the data cannot distinguish them`)
  );
}

export const words = {
  question: 'Does the symmetry of the data support the space group?',
  why: 'KAMO gives POINTLESS the Laue group of the merge, so only screw axes are tested here.',
  advice: 'Try all groups of the point group in molecular replacement; look at the axial reflections.',
  limits: {
    'space-group-confidence': { label: 'attention below a confidence of', origin: 'Kamome’s default' }
  },
  found: {
    'group-unknown': 'the space group of the merge is not in its files',
    'not-tested': ({ group }) =>
      `scaled in ${group}; no result of POINTLESS (pointless.log) is in the files read`,
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
