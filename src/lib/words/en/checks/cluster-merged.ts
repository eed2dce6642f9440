import { count } from '../../../base/count';
import type check from '../../../checks/cluster-merged';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Did the merging of this cluster work?',
  why: 'A failed cluster stands in the summary as one line that is easily missed.',
  advice: 'Read its merge.log and job output; the other clusters are not affected.',
  limits: {},
  found: {
    failed: 'failed: no statistics at all',
    'no-statistics': 'a folder, but no statistics of any cycle',
    statistics: ({ cycles }) => `${count(cycles, 'cycle has', 'cycles have')} statistics`
  }
} satisfies CheckWords<typeof check>;
