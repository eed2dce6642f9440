import { count } from '../../../base/count';
import type check from '../../../checks/completeness-per-shell';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is every shell complete?',
  why: 'A good overall figure can hide a shell with a hole: ice rings, a detector gap, rejected frames.',
  advice: 'Look at the completeness chart of the run, then at the images near that resolution.',
  limits: {
    'completeness-per-shell-attention': {
      label: 'attention below, in any shell',
      origin: 'SynchWeb shows less than 80 % in red'
    }
  },
  found: {
    'no-table': 'no shell table: XSCALE.LP was not read or holds none',
    cut: ({ shells }) => `the shell table ends before its total, behind ${count(shells, 'shell')}`,
    'shells-without': ({ shells }) => `${count(shells, 'shell')} without a completeness`,
    'all-filled': ({ place, value }) => `the least complete shell (${place}) has ${value} %`,
    low: ({ low, shells, place, value }) =>
      `${low} of ${count(shells, 'shell')} below the limit; ${place} has only ${value} %`
  }
} satisfies CheckWords<typeof check>;
