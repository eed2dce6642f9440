import { count } from '../../../base/count';
import type check from '../../../checks/final-holds-merge';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Is there a _final folder with a merged cluster?',
  why: '_final only means “the last resolution tried”. KAMO renames an empty trial as well.',
  advice: 'Look at the earlier trials of this merge, and at the other clustering of the same sample.',
  limits: {},
  found: {
    'folder-not-read': findings.notAllRead('no _final folder is'),
    'no-folder': 'no _final folder: the merge did not finish',
    'too-few': 'no _final folder: KAMO merged nothing, as there were too few data sets',
    'made-alone': ({ trials }) =>
      `no _final folder, which is normal: there is no log of kamo.auto_multi_merge, so the merge was started from KAMO’s window or with kamo.multi_merge; ${count(trials, 'trial')} finished`,
    'result-not-read': findings.notAllRead('no result of _final is'),
    empty: '_final exists, but contains no merged cluster',
    merged: ({ merged }) => `_final contains ${count(merged, 'merged cluster')}`
  }
} satisfies CheckWords<typeof check>;
