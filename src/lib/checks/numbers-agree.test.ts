import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './numbers-agree';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    defaultLimits
  ).verdict;

describe('numbers-agree', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    [
      'the same in both files',
      {
        inner: { completeness: 99.1 },
        outer: { ccHalf: 50.1 },
        shells: [{ completeness: 99.1 }, { ccHalf: 50.1 }]
      },
      'pass'
    ],
    ['different', { inner: { completeness: 99.1 }, shells: [{ completeness: 89.1 }] }, 'attention'],
    ['nothing stands in both', { inner: { completeness: 99.1 }, shells: [{ ccHalf: 50 }] }, 'unknown'],
    ['no shell table', { inner: { completeness: 99.1 } }, 'unknown'],
    [
      'the shells of KAMO’s report, where XSCALE.LP has none',
      {
        inner: { completeness: 99.1 },
        shells: [{ completeness: 99.1 }],
        shellsFrom: relPath('merge_cc_lys/cc_2.00A_final/report.html')
      },
      'unknown'
    ],
    [
      'cluster_summary.dat has no line of the run',
      {
        inner: { completeness: 99.1 },
        shells: [{ completeness: 99.1 }],
        sources: [aRun().files.xscaleLp].filter((path) => path !== undefined)
      },
      'unknown'
    ]
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
