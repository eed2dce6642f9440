import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './statistics-present';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('statistics-present', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['all there', { wilsonB: 30, anisotropy: { best: 2, worst: 3 }, resolutionEstimate: 2.2 }, 'pass'],
    ['nan for one direction', { wilsonB: 30, anisotropy: { worst: 3 }, resolutionEstimate: 2.2 }, 'unknown'],
    ['none', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
