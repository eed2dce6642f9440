import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './completeness-overall';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('completeness-overall', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['99 % is complete', { overall: { completeness: 99 } }, 'pass'],
    ['95 %, the limit itself, is complete', { overall: { completeness: 95 } }, 'pass'],
    ['94.9 % wants a look', { overall: { completeness: 94.9 } }, 'attention'],
    ['90 %, the lower limit itself, wants a look', { overall: { completeness: 90 } }, 'attention'],
    ['89.9 % is not complete', { overall: { completeness: 89.9 } }, 'fail'],
    ['0 % is not complete', { overall: { completeness: 0 } }, 'fail'],
    ['a shell without it is unknown', { overall: { ccHalf: 99 } }, 'unknown'],
    ['a run without statistics is unknown', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });

  it('follows a limit that the user changed', () => {
    expect(
      verdict(
        { overall: { completeness: 60 } },
        { ...defaultLimits, 'completeness-overall-fail': 50, 'completeness-overall-attention': 55 }
      )
    ).toBe('pass');
  });
});
