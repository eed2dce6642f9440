import type check from '../../../checks/completeness-inner';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the innermost (low-resolution) shell complete?',
  why: 'Missing low-resolution reflections (overloads, beam stop, rejected frames) spoil maps more than missing weak ones.',
  advice:
    'Compare the cycles: rejection may have removed it. Check the beam stop shadow and overloads in the images.',
  limits: {
    'completeness-inner-fail': { label: 'fails below', origin: 'SynchWeb shows less than 80 % in red' },
    'completeness-inner-attention': {
      label: 'attention below',
      origin: 'Kamome’s default: the first shell of nine holds few reflections'
    }
  },
  found: {
    'not-in-files': 'innermost-shell completeness is not in the files of this run',
    value: ({ value, at }) => `innermost-shell completeness ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
