import { count } from '../../../base/count';
import type check from '../../../checks/tables-compared';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Were the tables compared with the reflections?',
  why: 'A scan reads the tables that XSCALE printed. Whether the reflections give the same numbers is known only where it was computed.',
  advice: 'Where it matters, compare the table with the reflections on the page of the merge.',
  limits: {},
  found: {
    'nothing-to-compare': 'no run with both XSCALE.LP and xscale.hkl is in what was read',
    compared: ({ compared, runs }) => `compared: ${compared} of ${count(runs, 'merge run')}`
  }
} satisfies CheckWords<typeof check>;
