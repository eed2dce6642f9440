import type check from '../../../checks/completeness-anomalous';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the anomalous completeness sufficient?',
  why: 'Phasing by anomalous signal needs both mates. Ordinary completeness does not show whether they are there.',
  advice: 'Merge more data sets, or measure with inverse beams.',
  limits: {
    'completeness-anomalous-fail': {
      label: 'fails below',
      origin: 'Kamome’s default; the automatic merge accepts 10 %'
    },
    'completeness-anomalous-attention': {
      label: 'attention below',
      origin: 'Kamome’s default, as for the overall completeness'
    }
  },
  found: {
    'friedel-unknown':
      'whether Friedel mates were kept apart is not known: neither XSCALE.INP nor the parameters of the merge were read',
    'friedel-merged': "Friedel mates were merged (FRIEDEL'S_LAW= TRUE)",
    'not-in-files': 'no anomalous completeness: the summary of the tree was not read',
    value: ({ value }) => `${value} % with Friedel mates kept apart (before rejection)`
  }
} satisfies CheckWords<typeof check>;
