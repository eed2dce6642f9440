import { count } from '../../../base/count';
import type check from '../../../checks/datasets-used';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Were most data sets of the cluster used?',
  why: 'Data sets are dropped without notice: no common reflections, bad frames, outlying B factor or error model.',
  advice: 'See in the table of data sets which ones were dropped, in which cycle and why.',
  limits: {
    'datasets-used-attention': { label: 'attention when fewer are used than', origin: 'Kamome’s default' }
  },
  found: {
    'not-in-files': 'numbers of data sets are not in the files',
    used: ({ used, given }) => `${used} of ${count(given, 'data set')} in this cluster used in this run`
  }
} satisfies CheckWords<typeof check>;
