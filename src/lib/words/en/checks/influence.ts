import { count } from '../../../base/count';
import type check from '../../../checks/influence';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Do all data sets agree with the merge?',
  why: 'One data set of another structure or badly measured spoils the merged intensities.',
  advice: 'Leave the named data sets out and compare. A weak data set has a low CC without harm.',
  limits: {
    'influence-fence': {
      label: 'outlier below Q1 − k · IQR, k',
      origin: 'KAMO’s own factor in its rejections (1.5)'
    },
    'influence-isa': {
      label:
        'ISa in the merge below this and below a third of its own value; or its own below this, with a low CC',
      origin: 'Kamome’s default'
    }
  },
  found: {
    'too-few': ({ datasets }) => `${count(datasets, 'data set')}: too few for outliers`,
    'no-measures':
      'neither correlations with the merge (cc_files.dat) nor ISa by data set (XSCALE.LP) are in the files read',
    'one-measure': ({ datasets }) =>
      `${count(datasets, 'data set')}: an outlier shows in two measures (CC to the merge, ISa, B, cell), and fewer are in the files read`,
    none: ({ datasets }) => `${count(datasets, 'data set')}, none is an outlier in more than one measure`,
    outliers: ({ outliers, datasets, named, more }) =>
      `${outliers} of ${count(datasets, 'data set')} ${outliers === 1 ? 'does' : 'do'} not agree with the merge: ${named}${more}`
  }
} satisfies CheckWords<typeof check>;
