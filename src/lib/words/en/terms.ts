import type { WordTree } from '../words';

/** Terms of the field that more than one page says; the Japanese is the beamline's own. */
export const terms = {
  verdict: {
    pass: 'pass',
    attention: 'attention',
    fail: 'fail',
    unknown: 'unknown',
    'not-applicable': 'not applicable'
  },
  subject: {
    beamtime: 'beamtime',
    pin: 'pin',
    'processing-run': 'processing run',
    merge: 'merge',
    trial: 'merge at one resolution',
    cluster: 'cluster',
    'merge-run': 'merge run'
  },
  beamtime: 'beamtime',
  sample: 'sample',
  merge: 'merge',
  merges: 'merges',
  pin: 'pin',
  completeness: 'completeness',
  redundancy: 'redundancy',
  resolution: 'resolution',
  area: 'processing',
  clustering: {
    blend: 'unit-cell clustering (BLEND)',
    cc: 'intensity-correlation clustering (CC)',
    cumulative: 'cumulative merging',
    none: 'all data, no clustering'
  },
  mergeState: {
    finished: 'finished',
    'no-cluster-passed': 'no cluster passed KAMO’s limits',
    'too-few-datasets': 'too few data sets',
    unfinished: 'unfinished',
    unknown: 'not known',
    failed: 'failed'
  },
  kamoChoice: 'KAMO’s choice',
  bestHere: 'best at this resolution',
  notSaid: 'Not in the files that were read.',
  noAnomalous: 'No anomalous difference was measured (Nano = 0).'
} satisfies WordTree;
