import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './numbers-agree';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
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
    ['no shell table', { inner: { completeness: 99.1 } }, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
