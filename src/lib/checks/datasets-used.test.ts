import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './datasets-used';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('datasets-used', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['7 of 10, the limit itself', { datasets: { given: 10, used: 7 } }, 'pass'],
    ['6 of 10', { datasets: { given: 10, used: 6 } }, 'attention'],
    ['how many were given is not said', { datasets: { used: 6 } }, 'unknown'],
    ['not said at all', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
