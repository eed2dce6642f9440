import { describe, expect, it } from 'vitest';
import { aBeamtime } from '../../../tests/support/model';
import check from './read-completely';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';

const verdict = (beamtime: Partial<Beamtime>): string =>
  check.test({ beamtime: aBeamtime(beamtime) }, defaultLimits).verdict;

describe('read-completely', () => {
  it('everything read', () => expect(verdict({})).toBe('pass'));
  it('an archive is the quick report', () => expect(verdict({ source: 'archive' })).toBe('attention'));
  it('only a part was opened', () => expect(verdict({ opened: relPath('_kamoproc') })).toBe('attention'));
  it('a file that could not be read', () => {
    const unreadable = [{ path: relPath('a'), line: 0, message: 'not readable', severity: 'error' as const }];
    expect(verdict({ unreadable })).toBe('attention');
  });
});
