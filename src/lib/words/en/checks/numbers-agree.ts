import { count } from '../../../base/count';
import type check from '../../../checks/numbers-agree';
import type { DifferingNumber } from '../../../checks/numbers-agree';
import type { CheckWords } from '../../check-words';

const QUANTITIES = { completeness: 'completeness', ccHalf: 'CC1/2', iOverSigma: 'I/σ(I)', rMeas: 'Rmeas' };

function differenceSaid({ place, quantity, printed, table }: DifferingNumber): string {
  return `${QUANTITIES[quantity]} of the ${place}most shell: ${printed} ≠ ${table}`;
}

export const words = {
  question: 'Do cluster_summary.dat and XSCALE.LP agree?',
  why: 'The summary is made from XSCALE.LP. If they differ, one of them belongs to another run of the program.',
  advice: 'Trust XSCALE.LP, and see which file is newer.',
  limits: {},
  found: {
    'one-file': 'a line of this run in cluster_summary.dat and the shell table of its XSCALE.LP are needed',
    'nothing-in-both': 'no number is in both files',
    equal: ({ compared }) => `${count(compared, 'number')} compared, all equal`,
    different: ({ differing }) => differing.map(differenceSaid).join('; ')
  }
} satisfies CheckWords<typeof check>;
