import { count } from '../../../base/count';
import type check from '../../../checks/ice-rings';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are the data free of ice rings?',
  why: 'Ice adds to the intensities in its rings and spoils the reflections there.',
  advice: 'Look at the frames of the data sets; reprocess with the rings excluded where it matters.',
  limits: {
    'ice-rings-attention': {
      label: 'attention from so many rings in xtriage',
      origin:
        'xtriage itself calls a single ring unclear. A ring counts above the program’s own limit: a Z score of 4.0 in CTRUNCATE (before 2014 without yes or no beside each ring)'
    }
  },
  found: {
    'seen-on-images': ({ datasets, names }) =>
      `ice rings on images of ${count(datasets, 'data set')}: ${names.join(', ')}`,
    'not-tested': 'no report of xtriage (ccp4/logfile.log) or ctruncate on ice rings is in the files read',
    'beyond-data': ({ data }) => `the data end at ${data} Å, before the first ring of ice (3.90 Å)`,
    flagged: ({ rings }) => `ice rings flagged by ${rings}`,
    'one-ring': ({ rings }) => `one ring stands out (${rings}), which by itself does not show ice`,
    sparse: ({ rings }) =>
      `none stands out; some hold fewer reflections than elsewhere, of the intensity expected (${rings})`,
    'none-flagged': ({ programs }) => `none flagged (${programs})`
  }
} satisfies CheckWords<typeof check>;
