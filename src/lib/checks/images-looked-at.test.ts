import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aPin, aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Collection, FrameLooks } from '../beamtime/types';
import imagesLookedAt from './images-looked-at';
import { defaultLimits, runChecks } from './index';

const RUN = aProcessingRun();
const series = (prefix: string, format: Collection['format'] = 'eiger-hdf5'): Collection => ({
  path: relPath('CPS0001-01/data00'),
  sources: [],
  prefix,
  format,
  files: 5,
  missingFiles: []
});
const PIN = aPin({ collections: [series('cry00'), series('cry01')] });
const at = '2026-11-29T00:00:00Z';
const ICE = { at, frames: [1], ice: [], perhaps: [], unread: [], unknown: [], rings: [] };
const HELD = { at, frames: 5, gaps: [], unread: [], disagreeing: [] };
const SOME: FrameLooks = { ice: { [RUN.path]: ICE }, held: { 'CPS0001-01/data00/cry00': HELD } };

const beamtimeWith = (frameLooks?: FrameLooks, pins = [PIN], processingRuns = [RUN]) =>
  aBeamtime({ pins, processingRuns, ...(frameLooks && { frameLooks }) });

describe('images-looked-at', () => {
  const test = (...given: Parameters<typeof beamtimeWith>) =>
    answer(imagesLookedAt, { beamtime: beamtimeWith(...given) }, defaultLimits);

  it('says of how many images nobody has looked at, once for the beamtime', () => {
    expect(test()).toMatchObject({
      verdict: 'unknown',
      message: { en: 'checked for ice: 0 of 1 data set; frames counted: 0 of 2 EIGER series' }
    });
    expect(test(SOME)).toMatchObject({
      verdict: 'unknown',
      message: { en: 'checked for ice: 1 of 1 data set; frames counted: 1 of 2 EIGER series' }
    });
  });
  it('passes where all were looked at; without images it is not asked', () => {
    const all = { ...SOME, held: { ...SOME.held, 'CPS0001-01/data00/cry01': HELD } };
    expect(test(all).verdict).toBe('pass');
    expect(test(undefined, [aPin({ collections: [] })]).verdict).toBe('not-applicable');
    expect(test(undefined, [aPin({ collections: [series('cry00', 'cbf')] })]).message.en).toBe(
      'checked for ice: 0 of 1 data set'
    );
  });
});

it('what is in the images is asked of a pin or a data set only where somebody looked', () => {
  const asked = (looks?: FrameLooks) =>
    runChecks(beamtimeWith(looks))
      .filter(({ check }) => check === 'ice-in-frames' || check === 'frames-in-files')
      .map(({ check, verdict }) => `${check} ${verdict}`);
  expect(asked()).toEqual([]);
  expect(asked(SOME)).toEqual(['frames-in-files unknown', 'ice-in-frames pass']);
});
