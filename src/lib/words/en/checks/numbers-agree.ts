import { count } from '../../../base/count';
import type check from '../../../checks/numbers-agree';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Do cluster_summary.dat and XSCALE.LP say the same?',
  why: 'The summary is made from XSCALE.LP. If they differ, one of them belongs to another run of the program.',
  advice: 'Trust XSCALE.LP, and see which file is newer.',
  limits: {},
  found: {
    'one-file': 'needs both files',
    'nothing-in-both': 'no number stands in both files',
    equal: ({ compared }) => `${count(compared, 'number')} compared, all equal`,
    different: ({ differing }) => differing.join('; ')
  }
} satisfies CheckWords<typeof check>;
