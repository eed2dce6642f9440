/** What each check answers in words of a merge, its trials and clusters, and the files that its answer rests on: the limits themselves are in the test beside each check. */
import { describe, expect, it, test } from 'vitest';
import {
  ofCluster,
  ofMerge,
  ofProcessing,
  SUMMARY,
  answersAre,
  ask,
  type Answered,
  type AnswerRow
} from '../../../tests/support/ask';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Cluster, Evidence, Trial } from '../beamtime/types';
import cellFilter from './cell-filter';
import type { Verdict } from './check';
import clusterMerged from './cluster-merged';
import cyclesExplained from './cycles-explained';
import datasetsLeftOut from './datasets-left-out-of-tree';
import finalHoldsMerge from './final-holds-merge';
import mergeFinished from './merge-finished';
import processingFinished from './processing-finished';

const ROWS: readonly AnswerRow[] = [
  // Clusters.
  [
    'cycles with statistics are counted',
    () =>
      ofCluster(clusterMerged, {
        runs: [aRun({ overall: {} }), aRun({ cycle: 1, overall: {} }), aRun({ cycle: 2 })]
      }),
    'pass',
    '2 cycles have statistics',
    [SUMMARY]
  ],
  [
    'one cycle with statistics',
    () => ofCluster(clusterMerged, { runs: [aRun({ overall: {} })] }),
    'pass',
    '1 cycle has statistics',
    [SUMMARY]
  ],
  [
    'all three cycles are there',
    () => ofCluster(cyclesExplained, { runs: [1, 2, 3].map((cycle) => aRun({ cycle })) }),
    'pass',
    'run_01, run_02, run_03 are present',
    [SUMMARY]
  ],
  // Merges.
  [
    'one merged cluster in _final',
    () =>
      ofMerge(finalHoldsMerge, {
        trials: [aTrial({ clusters: [aCluster({ runs: [aRun({ overall: {} })] })] })]
      }),
    'pass',
    '_final contains 1 merged cluster',
    [SUMMARY]
  ],
  [
    'an empty _final',
    () => ofMerge(finalHoldsMerge, { trials: [aTrial({ clusters: [] })] }),
    'fail',
    '_final exists, but contains no merged cluster',
    [SUMMARY]
  ],
  [
    'no _final, as KAMO gave up',
    () => ofMerge(finalHoldsMerge, { trials: [], state: 'too-few-datasets', files: {} }),
    'fail',
    'no _final folder: KAMO merged nothing, as there were too few data sets',
    []
  ],
  [
    'no _final in an archive',
    () => ofMerge(finalHoldsMerge, { trials: [] }, { source: 'archive' }),
    'unknown',
    'no _final folder is in what was read, which is not all of the disk',
    []
  ],
  [
    'data sets removed by the cell filter',
    () =>
      ofMerge(cellFilter, {
        excluded: ['x', 'y'],
        given: ['a'],
        files: { excluded: relPath('m/excluded.lst') }
      }),
    'attention',
    '2 of 3 data sets given to this merge removed by the cell filter',
    ['m/excluded.lst']
  ],
  [
    'no list of data sets removed, on a disk read whole',
    () => ofMerge(cellFilter, {}),
    'unknown',
    'no excluded.lst (filter off, or a KAMO older than 2019-06)',
    []
  ],
  [
    'no list of data sets removed, in an archive',
    () => ofMerge(cellFilter, {}, { source: 'archive' }),
    'unknown',
    'excluded.lst is not in what was read, which is not all of the disk',
    []
  ],
  [
    'the same where the list of those given is missing',
    () => ofMerge(cellFilter, { excluded: ['x'] }),
    'attention',
    '1 data set removed by the cell filter',
    []
  ],
  [
    'a merge that ended',
    () => ofMerge(mergeFinished, { state: 'finished', files: { log: relPath('m/multi_merge.log') } }),
    'pass',
    'the merge finished and at least one cluster was merged',
    ['m/multi_merge.log']
  ],
  [
    'how a merge ended is not known',
    () => ofMerge(mergeFinished, { state: 'unknown' }),
    'unknown',
    'no file that shows how the merge ended is in what was read',
    []
  ],
  // Trials.
  [
    'all data sets in the tree',
    () =>
      ask(datasetsLeftOut, {
        beamtime: aBeamtime(),
        merge: aMerge(),
        trial: aTrial({
          datasets: [
            { number: 1, path: 'a' },
            { number: 2, path: 'b' }
          ],
          tree: { method: 'blend', nodes: 1, height: 0.4 }
        })
      }),
    'pass',
    'all 2 are in it',
    []
  ],
  [
    'counted from what was given to the merge',
    () =>
      ask(datasetsLeftOut, {
        beamtime: aBeamtime(),
        merge: aMerge({ given: ['a', 'b', 'c'] }),
        trial: aTrial({
          datasets: [{ number: 1, path: 'a' }],
          notUsed: [{ path: 'b' }],
          files: { notUsed: relPath('m/cctable_notused.lst') }
        })
      }),
    'attention',
    '1 of 3 data sets after the cell filter not in the tree',
    ['m/cctable_notused.lst']
  ]
];

answersAre(ROWS);

describe('evidence', () => {
  const LINE: Evidence = {
    path: relPath('m/multi_merge.log'),
    line: 40,
    text: 'ERROR: No clusters satisfied'
  };
  test.each<[string, () => Answered]>([
    ['of a merge that failed', () => ofMerge(mergeFinished, { state: 'no-cluster-passed', evidence: LINE })],
    ['of a run that failed', () => ofProcessing(processingFinished, { state: 'failed', evidence: LINE })],
    [
      'of a run that was killed',
      () => ofProcessing(processingFinished, { state: 'unfinished', evidence: LINE })
    ],
    ['of a run that finished', () => ofProcessing(processingFinished, { evidence: LINE })],
    ['of a cluster that failed', () => ofCluster(clusterMerged, { runs: [], failed: LINE })]
  ])('%s is the line itself', (_, asked) => {
    expect(asked().evidence).toEqual([LINE]);
  });
  it('is not invented where there is no line', () => {
    expect(ofMerge(mergeFinished, { state: 'failed' }).evidence).toBeUndefined();
  });
});

describe('which cycles there are', () => {
  const cycles = (...numbers_: readonly number[]): Partial<Cluster> => ({
    runs: numbers_.map((cycle) => aRun({ cycle }))
  });
  test.each<[string, Partial<Cluster>, Partial<Trial>, Verdict]>([
    ['run_01 to run_03', cycles(1, 2, 3), {}, 'pass'],
    ['no run_03: no data set was an outlier', cycles(1, 2), {}, 'pass'],
    ['no run_02 wants a look', cycles(1), {}, 'attention'],
    [
      'no run_02, for frames were not to be rejected',
      cycles(1),
      { parameters: { reject_method: 'lpstats' } },
      'not-applicable'
    ],
    [
      'no run_02, though frames were to be rejected',
      cycles(1),
      { parameters: { reject_method: 'framecc,lpstats' } },
      'attention'
    ],
    ['a later cycle alone, as in an archive', cycles(3), {}, 'unknown'],
    ['a cycle without its number', cycles(0), {}, 'unknown'],
    ['none', { runs: [] }, {}, 'unknown'],
    [
      'a cluster that failed',
      { runs: [], failed: { path: relPath('x'), line: 1, text: '#' } },
      {},
      'not-applicable'
    ]
  ])('%s', (_, cluster, trial, verdict) => {
    expect(ofCluster(cyclesExplained, cluster, trial).verdict).toBe(verdict);
  });
});
