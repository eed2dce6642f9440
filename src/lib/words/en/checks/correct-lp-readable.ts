import { count } from '../../../base/count';
import type check from '../../../checks/correct-lp-readable';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Could the statistics of CORRECT.LP be read?',
  why: 'A file cut short in copying looks like a result until it is read completely.',
  advice: 'Copy the file again, or use the same wedge in the other processing folder.',
  limits: {},
  found: {
    missing: 'CORRECT.LP is missing',
    'not-read': findings.notAllRead('CORRECT.LP is not'),
    'not-processed': 'no finished processing, so no CORRECT.LP',
    'no-table': 'no statistics table: the file is cut off or damaged',
    'unknown-layout':
      'the columns of the statistics table are not those of any XDS that Kamome knows: no number was read from it',
    read: ({ shells }) => `${count(shells, 'shell')} and the total`,
    'partly-read': 'parts of the file could not be read'
  }
} satisfies CheckWords<typeof check>;
