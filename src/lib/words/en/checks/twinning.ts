import type check from '../../../checks/twinning';
import type { TwinningTested } from '../../../checks/twinning';
import type { CheckWords } from '../../check-words';

function testedSaid({
  meanAbsL,
  program,
  twinFraction,
  secondMoment,
  laws,
  ncs,
  alike
}: TwinningTested): string {
  return (
    `<|L|> = ${meanAbsL} (${program}; 0.5 untwinned, 0.375 perfect twin)` +
    (twinFraction === undefined ? '' : `, α = ${twinFraction}`) +
    (secondMoment === undefined ? '' : `, <I²>/<I>² = ${secondMoment}`) +
    (laws === undefined
      ? ''
      : laws.length === 0
        ? '; no twin law is possible'
        : `; possible laws: ${laws.join(', ')}`) +
    (ncs ? '; translational NCS distorts these statistics' : '') +
    (alike ? '; so high an α without twinning: the symmetry may be higher, or NCS lies along the axis' : '')
  );
}

export const words = {
  question: 'Are the intensities those of an untwinned crystal?',
  why: 'Merging two indexings of one crystal looks like twinning too.',
  advice: 'Where a twin law exists, refine with it; check the indexing of the data sets first.',
  limits: {
    'twinning-fail': {
      label: 'fails below <|L|> of',
      origin: '0.5 untwinned, 0.44 twin fraction 0.1, 0.375 perfect twin (Padilla & Yeates 2003)'
    },
    'twinning-attention': {
      label: 'attention below',
      origin: '0.5 untwinned, 0.44 twin fraction 0.1, 0.375 perfect twin (Padilla & Yeates 2003)'
    }
  },
  found: {
    'not-tested': 'no L-test of xtriage (ccp4/logfile.log), ctruncate or POINTLESS is in the files read',
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
