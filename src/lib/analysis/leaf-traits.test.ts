import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { nameWithinPin } from './leaf-traits';

describe('the name of a data set within its pin', () => {
  const path = '/proc/_kamoproc/CPS1012-07/data00/CPS1012-07-multi_008_1-100/XDS_ASCII.HKL_noscale';

  it('is its processing run without the pin', () => {
    const processingRun = relPath('_kamoproc/CPS1012-07/data00/CPS1012-07-multi_008_1-100');
    expect(nameWithinPin({ number: 1, path, processingRun, pin: 'CPS1012-07' })).toBe('multi_008_1-100');
    expect(nameWithinPin({ number: 1, path: '', processingRun: relPath('a/cry00_1-300'), pin: 'p' })).toBe(
      'cry00_1-300'
    );
  });

  it('is read from the stored path where the run is not on the disk, and nothing where that says none', () => {
    expect(nameWithinPin({ number: 1, path })).toBe('CPS1012-07-multi_008_1-100');
    expect(nameWithinPin({ number: 1, path: '/elsewhere/x.HKL' })).toBeUndefined();
  });
});
