import type check from '../../../checks/completeness-overall';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the merged data set complete?',
  why: 'The automatic merge accepts 10 % on purpose, so that every user gets a result. The user must therefore check the completeness.',
  advice:
    'Look for a larger cluster, another resolution or the other clustering; otherwise measure more crystals.',
  limits: {
    'completeness-overall-fail': {
      label: 'fails below',
      origin: 'KAMO’s own default for a merge by hand is min_cmpl=90 (kamo.multi_merge)'
    },
    'completeness-overall-attention': {
      label: 'attention below',
      origin: 'SynchWeb shows less than 95 % in yellow'
    }
  },
  found: {
    'not-in-files': 'overall completeness is not in the files of this run',
    value: ({ value, at }) => `overall completeness ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
