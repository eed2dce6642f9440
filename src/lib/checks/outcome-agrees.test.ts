import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aPin } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Collection, Pin } from '../beamtime/types';
import { defaultLimits } from './index';
import check from './outcome-agrees';

const said = (more: Partial<Pin>) =>
  answer(
    check,
    { beamtime: aBeamtime(), pin: aPin({ outcome: 'finished', outcomeCode: 1, ...more }) },
    defaultLimits
  );
const images = (prefix: string): Collection => ({
  path: relPath('CPS0001-01/data00'),
  sources: [],
  prefix,
  format: 'eiger-hdf5',
  files: 2,
  missingFiles: []
});

describe('outcome-agrees', () => {
  it('finished, and images are here', () => expect(said({ measured: true }).verdict).toBe('pass'));
  it('no crystal, and none are here', () =>
    expect(said({ measured: false, outcome: 'no-crystal-in-raster', outcomeCode: 4001 }).verdict).toBe(
      'pass'
    ));
  it('finished without an image (isDone 1)', () => {
    expect(said({ measured: false })).toMatchObject({ verdict: 'attention' });
    expect(said({ measured: false }).message.en).toContain('isDone 1');
  });
  it('an error with images (isDone 4004): the crystals before it', () => {
    const found = said({
      measured: true,
      outcome: 'helical-failed',
      outcomeCode: 4004,
      collections: [images('cry00')]
    });
    expect(found).toMatchObject({ verdict: 'attention' });
    expect(found.message.en).toContain('cry00');
  });
  it('fewer crystals than ZOO chose', () => {
    const chosen = { measured: true, crystalsChosen: 2 };
    expect(said({ ...chosen, collections: [images('cry00')] }).verdict).toBe('attention');
    expect(said({ ...chosen, collections: [images('cry00'), images('cry01')] }).verdict).toBe('pass');
    // One EIGER series for all crystals: its name does not count them.
    expect(said({ ...chosen, collections: [images('CPS0001-01-multi')] }).verdict).toBe('pass');
  });
  it('a rotation raster has no code, a scan no images', () => {
    expect(said({ measured: true, mode: 'ssrox', outcome: 'not-finished', outcomeCode: 0 }).verdict).toBe(
      'pass'
    );
    expect(said({ measured: false, scanOnly: true }).verdict).toBe('pass');
  });
  it('is not asked where no database speaks, or the pin is elsewhere', () => {
    expect(answer(check, { beamtime: aBeamtime(), pin: aPin() }, defaultLimits).verdict).toBe(
      'not-applicable'
    );
    expect(said({ onDisk: false }).verdict).toBe('not-applicable');
  });
});
