import { count } from '../../../base/count';
import type check from '../../../checks/cell-filter';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Did all data sets pass the cell filter?',
  why: 'Before clustering, data sets whose cell lies outside 2.5 × the inter-quartile range are removed; often a second crystal form.',
  advice: 'Compare their cells (cells.dat); merge them on their own if they agree with each other.',
  limits: {},
  found: {
    'no-list': 'no excluded.lst (filter off, or a KAMO older than 2019-06)',
    'list-not-read': findings.notAllRead('excluded.lst is not'),
    none: 'none was removed',
    removed: ({ removed, given }) =>
      given === undefined
        ? `${count(removed, 'data set')} removed by the cell filter`
        : `${removed} of ${count(given, 'data set')} given to this merge removed by the cell filter`
  }
} satisfies CheckWords<typeof check>;
