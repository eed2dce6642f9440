import { count } from '../../../base/count';
import type check from '../../../checks/samples-merged';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Was every measured sample merged?',
  why: 'A sample without any merge is easily forgotten: no report lists it.',
  advice:
    'Multi samples are merged in _kamoproc, helical and single ones often in _kamo_30deg only. If there is none at all, merge by hand.',
  limits: {},
  found: {
    'no-record': 'no sheet or database lists the measured samples',
    'all-merged': ({ samples }) => count(samples, 'sample, with a merge', 'samples, all with a merge'),
    'not-read': ({ missing }) => findings.notAllRead(`no merge of ${missing.join(', ')} is`),
    missing: ({ missing }) => `no merge of ${missing.join(', ')}`
  }
} satisfies CheckWords<typeof check>;
