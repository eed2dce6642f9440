import type check from '../../../checks/redundancy';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the redundancy sufficient?',
  why: 'Many small wedges differ in scale and damage; only repeated measurement averages that out and makes CC1/2 meaningful.',
  advice: 'Use a larger cluster if its cells still agree.',
  limits: {
    'redundancy-fail': { label: 'fails below', origin: 'KAMO’s own lower limit, min_redun=2' },
    'redundancy-attention': {
      label: 'attention below',
      origin: 'Kamome’s default: below about 4, outliers are hard to detect'
    }
  },
  found: {
    'not-in-files': 'redundancy is not in the files of this run',
    value: ({ value }) => `each unique reflection was measured ${value} times on average`
  }
} satisfies CheckWords<typeof check>;
