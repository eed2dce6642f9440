import type check from '../../../checks/completeness-outer';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the outermost shell complete?',
  why: 'The resolution that will be quoted holds only if the outermost shell is complete.',
  advice: 'Cut the resolution where the shells are still complete, or use a cluster with more data sets.',
  limits: {
    'completeness-outer-fail': { label: 'fails below', origin: 'Kamome’s default' },
    'completeness-outer-attention': { label: 'attention below', origin: 'Kamome’s default' }
  },
  found: {
    'not-in-files': 'outermost-shell completeness is not in the files of this run',
    value: ({ value, at }) => `outermost-shell completeness ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
