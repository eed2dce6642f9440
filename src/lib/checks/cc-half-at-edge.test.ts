import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './cc-half-at-edge';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('cc-half-at-edge', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['50 %, as KAMO aims', { outer: { ccHalf: 50 } }, 'pass'],
    ['30 %, the limit itself', { outer: { ccHalf: 30 } }, 'pass'],
    ['29.9 %', { outer: { ccHalf: 29.9 } }, 'attention'],
    ['80 %, the limit itself', { outer: { ccHalf: 80 } }, 'pass'],
    ['80.1 %: resolution was given away', { outer: { ccHalf: 80.1 } }, 'attention'],
    ['negative', { outer: { ccHalf: -3 } }, 'attention'],
    ['not said', { outer: {} }, 'unknown'],
    ['no shells', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
