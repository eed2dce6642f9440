import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aMerge } from '../../../tests/support/model';
import check from './cell-filter';
import { defaultLimits } from './index';

describe('cell-filter', () => {
  it.each([
    ['none removed', { excluded: [] }, 'pass'],
    ['one removed', { excluded: ['/a/XDS_ASCII.HKL_noscale'] }, 'attention'],
    ['no excluded.lst', {}, 'unknown']
  ])('%s', (_case, more, expected) => {
    expect(answer(check, { beamtime: aBeamtime(), merge: aMerge(more) }, defaultLimits).verdict).toBe(
      expected
    );
  });
  it('counts from what was given to the merge, as the merge page does', () => {
    const subject = { beamtime: aBeamtime(), merge: aMerge({ given: ['a', 'b'], excluded: ['x'] }) };
    expect(answer(check, subject, defaultLimits).message.en).toContain(
      '1 of 3 data sets given to this merge'
    );
  });
});
