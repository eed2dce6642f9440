import { describe, expect, it } from 'vitest';
import { aBeamtime, aProcessingRun } from '../../../tests/support/model';
import check from './isa';
import { defaultLimits } from './index';

describe('isa', () => {
  it.each([
    ['23.7', { isa: 23.7 }, 'pass'],
    ['10, the limit itself', { isa: 10 }, 'pass'],
    ['9.99', { isa: 9.99 }, 'attention'],
    ['error model not fitted', {}, 'unknown'],
    ['run that never scaled', { state: 'gave-up' as const }, 'not-applicable']
  ])('%s', (_case, more, expected) => {
    const subject = { beamtime: aBeamtime(), processingRun: aProcessingRun(more) };
    expect(check.test(subject, defaultLimits).verdict).toBe(expected);
  });
});
