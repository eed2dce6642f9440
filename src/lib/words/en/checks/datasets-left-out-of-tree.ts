import { count } from '../../../base/count';
import type check from '../../../checks/datasets-left-out-of-tree';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are all data sets in the tree?',
  why: 'Data sets with too few reflections in common are left out before clustering; no report says so.',
  advice:
    'See which crystals they are: a common cause is a wedge that does not overlap, or another crystal form.',
  limits: {},
  found: {
    'no-tree': 'this merge has no tree',
    'no-list': 'the list of data sets was not read',
    'all-in-tree': ({ datasets }) => `all ${datasets} are in it`,
    'no-joins': 'no tree was read (CLUSTERS.txt)',
    'fewer-in-tree': ({ inTree, given }) =>
      `the tree holds ${inTree} of ${count(given, 'data set')}; the list of those left out is not in the files read`,
    'left-out': ({ left, given }) =>
      `${left} of ${count(given, 'data set')} after the cell filter not in the tree`
  }
} satisfies CheckWords<typeof check>;
