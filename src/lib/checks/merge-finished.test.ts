import { describe, expect, it } from 'vitest';
import { aBeamtime, aMerge } from '../../../tests/support/model';
import check from './merge-finished';
import { defaultLimits } from './index';

describe('merge-finished', () => {
  it.each([
    ['finished', 'pass'],
    ['no-cluster-passed', 'fail'],
    ['too-few-datasets', 'fail'],
    ['unfinished', 'fail'],
    ['failed', 'fail']
  ] as const)('%s: %s', (state, expected) => {
    expect(check.test({ beamtime: aBeamtime(), merge: aMerge({ state }) }, defaultLimits).verdict).toBe(
      expected
    );
  });
});
