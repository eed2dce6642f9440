import { describe, expect, it } from 'vitest';
import { aBeamtime, aProcessingRun } from '../../../tests/support/model';
import check from './processing-finished';
import { defaultLimits } from './index';

describe('processing-finished', () => {
  it.each([
    ['finished', { state: 'finished' as const }, 'pass'],
    ['gave up', { state: 'gave-up' as const, failedAt: 'indexing' as const }, 'fail'],
    ['failed at an unknown step', { state: 'failed' as const }, 'fail'],
    ['unfinished', { state: 'unfinished' as const }, 'attention']
  ])('%s', (_case, more, expected) => {
    const subject = { beamtime: aBeamtime(), processingRun: aProcessingRun(more) };
    expect(check.test(subject, defaultLimits).verdict).toBe(expected);
  });
});
