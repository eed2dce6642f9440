import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Which merges use a processing run, and what became of it there. */
export const usageWords = {
  usage: 'Which merges use this run?',
  noUsage: 'Not merged.',
  use: {
    excluded: 'Removed by the cell filter before the merge (excluded.lst).',
    'left-out': 'Left out of the tree: too few common reflections with the others (cctable_notused.lst).',
    given: 'Given to the merge, which made no tree.'
  },
  merge: 'Merge',
  trial: 'Resolution',
  number: 'No.',
  numberAbout: 'Its number in the tree of the merge',
  how: 'Result',
  cluster: 'Cluster',
  chosen: 'KAMO’s own choice',
  inClusters: (merged: number, unmerged: number) =>
    `in ${count(merged, 'merged cluster')}${unmerged > 0 ? ` and ${count(unmerged, 'that was not merged', 'that were not merged')}` : ''}`,
  used: 'used',
  trimmed: 'used, without its bad frames',
  reference: 'used, scaling reference',
  rejected: (cycle: string, reason: string) => `rejected in ${cycle}: ${reason}`,
  still: 'rejected before',
  absent: 'not in this run',
  unlisted: 'in the cluster; the used data sets are not listed in the files',
  allTrials: 'Earlier resolutions too',
  finalTrials: 'Final resolution only',
  summary: (using: number, rejecting: number, leaving: number) =>
    [
      using > 0 ? `used by KAMO’s choice of ${count(using, 'merge')}` : '',
      rejecting > 0 ? `rejected from KAMO’s choice of ${count(rejecting, 'merge')}` : '',
      leaving > 0 ? `excluded from ${leaving} before merging` : ''
    ]
      .filter(Boolean)
      .join(', ') || 'not in any run that KAMO chose'
} satisfies WordTree;
