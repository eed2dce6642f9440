import { describe, expect, it } from 'vitest';
import { aBeamtime, aMerge } from '../../../tests/support/model';
import check from './cell-filter';
import { defaultLimits } from './index';

describe('cell-filter', () => {
  it.each([
    ['none removed', { excluded: [] }, 'pass'],
    ['one removed', { excluded: ['/a/XDS_ASCII.HKL_noscale'] }, 'attention'],
    ['no excluded.lst', {}, 'unknown']
  ])('%s', (_case, more, expected) => {
    expect(check.test({ beamtime: aBeamtime(), merge: aMerge(more) }, defaultLimits).verdict).toBe(expected);
  });
});
