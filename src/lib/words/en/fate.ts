import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What became of a data set, from the sample sheet to the merge. */
export const fateWords = {
  fate: 'Result',
  dataset: 'Data set',
  details: 'Details',
  says: 'Source',
  lost: (n: number) => `Left out at this step: ${n}`,
  left: (n: number) => `Left after this step: ${n}`,
  unnamed: (named: number, of: number) => `The files that were read name ${named} of ${of}.`,
  close: 'Close the list',
  show: (n: string, step: string) => `${step}: ${n}. Show the list`,
  byDesign: (area: string) => `KAMO does not merge this sample here; it merges it in ${area}.`,
  group: (n: number, kind: string) => `${n} · ${kind}`,
  pins: (n: number) => count(n, 'pin'),
  detailed: (kind: string, details: string) => `${kind}: ${details}`,
  and: '; ',
  kinds: {
    unknown: 'not known',
    'not-mounted': 'not mounted',
    'scan-only': 'scans only, as requested',
    'no-crystal': 'no crystal found',
    'not-collected': 'not collected',
    'not-processed': 'collected, no processing in what was opened',
    'not-indexed': 'not indexed',
    'gave-up': 'indexed, no scaled data',
    unfinished: 'processing not finished',
    'not-merged-here': 'not merged here by design',
    'no-merge': 'no merge of this sample in what was opened',
    'not-given': 'not given to the merge, reason not in the files',
    'other-form': 'other crystal form',
    'other-symmetry': 'other symmetry',
    'cell-filter': 'removed by the cell filter',
    'no-result': 'given to a merge without a result',
    'few-common': 'too few common reflections',
    'other-branch': 'not in this cluster',
    unexplained: 'not scaled in the merge, reason not in the files',
    'bad-frames': 'all frames rejected',
    rejected: 'rejected as a data set',
    merged: 'merged'
  },
  cell: (group: number, of: number, symmetry: string, cell: string) =>
    [`group ${group} of ${of}`, symmetry, cell].filter(Boolean).join(', '),
  outlier: (name: string, value: string, low: string, high: string) =>
    `${name} = ${value}, allowed ${low}–${high}`,
  inCluster: (cluster: string, cycle: string) => [`cluster ${cluster}`, cycle].filter(Boolean).join(', '),
  instead: (cluster: string, cycle: string, asked: string) =>
    `used in cluster ${cluster}, ${cycle}, not in cluster ${asked}`,
  stage: (stage: string) => `stopped at ${stage}`,
  stages: {
    'spot-finding': 'spot finding',
    indexing: 'indexing',
    integration: 'integration',
    symmetry: 'symmetry',
    scaling: 'scaling'
  },
  elsewhere: (area: string) => `merged in ${area}`,
  line: (n: number) => `line ${n}`
} satisfies WordTree;
