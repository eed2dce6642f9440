import type check from '../../../checks/merge-finished';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Did the merge finish?',
  why: 'A merge that was cut short can leave folders that look like results.',
  advice: 'Use another merge of this sample, or run kamo.auto_multi_merge again on its data sets.',
  limits: {},
  found: {
    finished: 'the merge finished and at least one cluster was merged',
    'no-cluster-passed': 'the merge finished, but no cluster met the limits: nothing was merged',
    'too-few-datasets': 'too few data sets: KAMO stopped before clustering',
    unfinished: 'the merge did not finish: it was stopped, killed or copied while it ran',
    failed: 'the merge stopped with an error',
    unknown: 'no file that shows how the merge ended is in what was read'
  }
} satisfies CheckWords<typeof check>;
