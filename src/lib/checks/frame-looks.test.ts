import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import {
  aBeamtime,
  aCluster,
  aMerge,
  aPin,
  aProcessingRun,
  aRun,
  aTrial
} from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Beamtime, Collection, HeldLook, IceLook } from '../beamtime/types';
import framesInFiles from './frames-in-files';
import iceInFrames from './ice-in-frames';
import iceRings from './ice-rings';
import { defaultLimits } from './index';

const RUN = aProcessingRun();
const look = (more: Partial<IceLook> = {}): IceLook => ({
  at: '2026-11-29T00:00:00Z',
  frames: [1, 20, 40],
  ice: [],
  perhaps: [],
  unread: [],
  unknown: [],
  rings: [{ d: 3.897, ratio: 1.21 }],
  ...more
});

describe('ice-in-frames', () => {
  it.each([
    ['nobody looked', undefined, 'unknown'],
    ['none', look(), 'pass'],
    ['ice on one', look({ ice: [20] }), 'attention'],
    ['perhaps', look({ perhaps: [1, 40] }), 'attention'],
    ['one frame could not be read', look({ frames: [1, 20], unread: [40] }), 'unknown'],
    ['no geometry', look({ frames: [], unknown: [1, 20, 40] }), 'unknown']
  ])('%s', (_case, seen, verdict) => {
    const frameLooks = { ice: seen === undefined ? {} : { [RUN.path]: seen }, held: {} };
    const beamtime = aBeamtime({ frameLooks });
    expect(answer(iceInFrames, { beamtime, processingRun: RUN }, defaultLimits).verdict).toBe(verdict);
  });
  it('says which rings', () => {
    const beamtime = aBeamtime({ frameLooks: { ice: { [RUN.path]: look({ ice: [1] }) }, held: {} } });
    const { message } = answer(iceInFrames, { beamtime, processingRun: RUN }, defaultLimits);
    expect(message.en).toBe('ice rings on 1 of 3 images: 3.897 Å (× 1.21)');
  });
  it('a merge run that takes such a data set needs attention, one that does not take it does not', () => {
    const trial = aTrial({ datasets: [{ number: 2, path: RUN.path, processingRun: RUN.path }] });
    const beamtime = aBeamtime({ frameLooks: { ice: { [RUN.path]: look({ ice: [1] }) }, held: {} } });
    const verdict = (dataset: number) =>
      answer(
        iceRings,
        {
          beamtime,
          merge: aMerge(),
          trial,
          cluster: aCluster(),
          run: aRun({ members: [{ dataset, path: '' }] })
        },
        defaultLimits
      ).verdict;
    expect([verdict(2), verdict(3)]).toEqual(['attention', 'unknown']);
  });
});

describe('frames-in-files', () => {
  const series: Collection = {
    path: relPath('CPS0001-01/data00'),
    sources: [],
    prefix: 'cry00',
    format: 'eiger-hdf5',
    expectedFrames: 40,
    files: 5,
    missingFiles: []
  };
  const held = (more: Partial<HeldLook> = {}): HeldLook => ({
    at: '2026-11-29T00:00:00Z',
    frames: 40,
    gaps: [],
    unread: [],
    disagreeing: [],
    ...more
  });
  const test = (one: Collection | undefined, seen: HeldLook | undefined, more: Partial<Beamtime> = {}) =>
    answer(
      framesInFiles,
      {
        pin: aPin({ collections: one === undefined ? [] : [one] }),
        beamtime: aBeamtime({
          ...more,
          frameLooks: { ice: {}, held: seen === undefined ? {} : { 'CPS0001-01/data00/cry00': seen } }
        })
      },
      defaultLimits
    );
  const { expectedFrames, ...unplanned } = series;

  it.each([
    ['no EIGER series', { ...series, format: 'cbf' as const }, undefined, 'not-applicable'],
    ['nobody counted', series, undefined, 'unknown'],
    ['as many as planned', series, held(), 'pass'],
    ['fewer', series, held({ frames: 30 }), 'fail'],
    ['a gap', series, held({ gaps: [[21, 30]] }), 'fail'],
    ['a file that cannot be opened', series, held({ unread: ['x.h5'] }), 'fail'],
    ['image_nr_high of another frame', series, held({ disagreeing: ['x.h5'] }), 'fail'],
    ['nobody knows how many there should be', unplanned, held(), 'unknown']
  ])('%s', (_case, one, seen, verdict) => {
    expect(test(one, seen).verdict).toBe(verdict);
  });
  it('has no answer where not all of the disk was listed; a file that cannot be read is seen all the same', () => {
    const short = held({ frames: 30, gaps: [[31, 40]] });
    const listed = { ...aBeamtime().scan, partial: true };
    for (const part of [{ scan: listed }, { source: 'archive' as const }]) {
      expect(test(series, short, part).verdict).toBe('unknown');
      expect(test(series, held({ unread: ['x.h5'] }), part).verdict).toBe('fail');
      expect(test(series, held(), part).verdict).toBe('pass');
    }
  });
  it('names what is not there', () => {
    const { message } = test(
      series,
      held({
        frames: 29,
        gaps: [
          [21, 30],
          [41, 41]
        ],
        unread: ['c_3.h5']
      })
    );
    expect(message.en).toBe(
      `cry00: 29 of ${expectedFrames} frames, missing 21–30, 41, not readable, or with other frame numbers: c_3.h5`
    );
  });
});
