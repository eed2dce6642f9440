import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './completeness-outer';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('completeness-outer', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['94 % is complete', { outer: { completeness: 94 } }, 'pass'],
    ['90 %, the limit itself, is complete', { outer: { completeness: 90 } }, 'pass'],
    ['89.9 % wants a look', { outer: { completeness: 89.9 } }, 'attention'],
    ['70 %, the lower limit itself, wants a look', { outer: { completeness: 70 } }, 'attention'],
    ['69.9 % is not complete', { outer: { completeness: 69.9 } }, 'fail'],
    ['0 % is not complete', { outer: { completeness: 0 } }, 'fail'],
    ['a shell without it is unknown', { outer: { ccHalf: 99 } }, 'unknown'],
    ['a run without statistics is unknown', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });

  it('follows a limit that the user changed', () => {
    expect(
      verdict(
        { outer: { completeness: 60 } },
        { ...defaultLimits, 'completeness-outer-fail': 50, 'completeness-outer-attention': 55 }
      )
    ).toBe('pass');
  });
});
