import { describe, expect, it } from 'vitest';
import { aBeamtime, aPin } from '../../../tests/support/model';
import check from './frames-complete';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';
import type { Collection } from '../beamtime/types';

const collection = (more: Partial<Collection>): Collection => ({
  path: relPath('CPS0001-01/data00'),
  sources: [],
  prefix: 'cry00',
  format: 'eiger-hdf5',
  files: 37,
  missingFiles: [],
  ...more
});
const verdict = (collections: readonly Collection[], beamtime = aBeamtime()): string =>
  check.test({ beamtime, pin: aPin({ collections }) }, defaultLimits).verdict;

describe('frames-complete', () => {
  it('as many as planned', () =>
    expect(verdict([collection({ frames: 3600, expectedFrames: 3600 })])).toBe('pass'));
  it('all are there under other names than the master file says', () =>
    expect(verdict([collection({ frames: 3600, expectedFrames: 3600, renamedFrom: 'old' })])).toBe(
      'attention'
    ));
  it('renamed, and fewer than planned: the frames count', () =>
    expect(
      verdict([collection({ frames: 3600, expectedFrames: 3600, renamedFrom: 'old', missingFiles: ['a'] })])
    ).toBe('fail'));
  it('fewer than planned', () =>
    expect(verdict([collection({ frames: 3500, expectedFrames: 3600 })])).toBe('attention'));
  it('a data file is missing', () => {
    expect(verdict([collection({ missingFiles: ['cry00_data_000003.h5'] })])).toBe('fail');
  });
  it('a data file is cut short', () => {
    expect(
      verdict([collection({ damagedFiles: [{ name: 'cry00_data_000003.h5', why: 'truncated' }] })])
    ).toBe('fail');
  });
  it('what is not listed may be on the disk where not all of it was listed; damage is seen all the same', () => {
    const part = aBeamtime({ scan: { ...aBeamtime().scan, partial: true } });
    expect(verdict([collection({ missingFiles: ['cry00_data_000003.h5'] })], part)).toBe('unknown');
    expect(verdict([collection({ frames: 3500, expectedFrames: 3600 })], part)).toBe('unknown');
    const damagedFiles = [{ name: 'cry00_data_000003.h5', why: 'truncated' as const }];
    expect(verdict([collection({ damagedFiles })], part)).toBe('fail');
  });
  it('nobody says how many there should be', () =>
    expect(verdict([collection({ frames: 3600 })])).toBe('unknown'));
  it('nothing was collected', () => expect(verdict([])).toBe('not-applicable'));
});
