import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './redundancy';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('redundancy', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['4, the limit itself', { overall: { redundancy: 4 } }, 'pass'],
    ['3.9', { overall: { redundancy: 3.9 } }, 'attention'],
    ['2, which KAMO lets through', { overall: { redundancy: 2 } }, 'attention'],
    ['1.9', { overall: { redundancy: 1.9 } }, 'fail'],
    ['not said', { overall: {} }, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
