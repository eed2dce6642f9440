import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './completeness-inner';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('completeness-inner', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['94 % is complete', { inner: { completeness: 94 } }, 'pass'],
    ['90 %, the limit itself, is complete', { inner: { completeness: 90 } }, 'pass'],
    ['89.9 % wants a look', { inner: { completeness: 89.9 } }, 'attention'],
    ['80 %, the lower limit itself, wants a look', { inner: { completeness: 80 } }, 'attention'],
    ['79.9 % is not complete', { inner: { completeness: 79.9 } }, 'fail'],
    ['0 % is not complete', { inner: { completeness: 0 } }, 'fail'],
    ['a shell without it is unknown', { inner: { ccHalf: 99 } }, 'unknown'],
    ['a run without statistics is unknown', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });

  it('follows a limit that the user changed', () => {
    expect(
      verdict(
        { inner: { completeness: 60 } },
        { ...defaultLimits, 'completeness-inner-fail': 50, 'completeness-inner-attention': 55 }
      )
    ).toBe('pass');
  });
});
