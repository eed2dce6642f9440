import type check from '../../../checks/isa';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are the systematic errors of the data set small (ISa)?',
  why: 'ISa is the I/σ that even the strongest reflections cannot exceed.',
  advice: 'See whether the merge rejected it; look at its images for splitting or ice.',
  limits: {
    'isa-attention': { label: 'attention below', origin: 'KAMO flags ISa below 10 (dp/auto/html_report.py)' }
  },
  found: {
    'no-error-model': 'the error model could not be fitted, or is not in the files read',
    'not-processed': 'no finished processing, so no value',
    value: ({ isa }) => `ISa = ${isa}`
  }
} satisfies CheckWords<typeof check>;
