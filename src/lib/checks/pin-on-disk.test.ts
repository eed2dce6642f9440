import { describe, expect, it } from 'vitest';
import { aBeamtime, aPin } from '../../../tests/support/model';
import check from './pin-on-disk';
import { defaultLimits } from './index';
import type { Beamtime } from '../beamtime/types';

const partial = { directories: 1, files: 1, bytesRead: 0, filesParsed: 0, partial: true };

describe('pin-on-disk', () => {
  it.each<[string, boolean, Partial<Beamtime>, string]>([
    ['there', true, {}, 'pass'],
    ['on the sheet only', false, {}, 'attention'],
    ['not seen yet', false, { scan: partial }, 'unknown'],
    ['in an archive', false, { source: 'archive' }, 'not-applicable']
  ])('%s', (_case, onDisk, beamtime, expected) => {
    const subject = { beamtime: aBeamtime(beamtime), pin: aPin({ onDisk }) };
    expect(check.test(subject, defaultLimits).verdict).toBe(expected);
  });
});
