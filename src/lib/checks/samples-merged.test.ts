import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { aBeamtime, aMerge, aPin, aTrial } from '../../../tests/support/model';
import check from './samples-merged';
import { defaultLimits } from './index';
import type { Beamtime } from '../beamtime/types';

const verdict = (beamtime: Partial<Beamtime>): string =>
  check.test({ beamtime: aBeamtime(beamtime) }, defaultLimits).verdict;

describe('samples-merged', () => {
  it('every sample has a merge', () => expect(verdict({ pins: [aPin()], merges: [aMerge()] })).toBe('pass'));
  it("the folder's name is the cleaned sample name", () => {
    expect(
      verdict({ pins: [aPin({ sampleName: '試料 D' })], merges: [aMerge({ sampleName: '試料_D' })] })
    ).toBe('pass');
  });
  it('a sample without one', () =>
    expect(verdict({ pins: [aPin(), aPin({ sampleName: 'apo' })], merges: [aMerge()] })).toBe('attention'));
  it('a merge can be called anything: its data sets say of what it is', () => {
    const datasets = [{ number: 1, path: '', pin: 'CPS1012-02' }];
    const merges = [aMerge({ sampleName: 'test', trials: [aTrial({ datasets })] })];
    const pin = (name: string) => aPin({ sampleName: 'apo', path: relPath(name) });
    expect(verdict({ pins: [pin('CPS1012-002')], merges })).toBe('pass');
    expect(verdict({ pins: [pin('CPS1012-03')], merges })).toBe('attention');
  });
  it('no sheet, no answer', () => expect(verdict({ merges: [aMerge()] })).toBe('unknown'));
});
