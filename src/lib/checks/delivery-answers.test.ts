/** What each check answers in words of processing runs, pins and the whole beamtime, and the files that its answer rests on: the limits themselves are in the test beside each check. */
import { describe, expect, it, test } from 'vitest';
import {
  ofProcessing,
  ofPin,
  ofBeamtime,
  PARTIAL,
  answersAre,
  type AnswerRow
} from '../../../tests/support/ask';
import { aMerge, aPin, aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Beamtime, Pin, ProcessingRun } from '../beamtime/types';
import archiveOnDisk from './archive-on-disk';
import type { Verdict } from './check';
import correctLpReadable from './correct-lp-readable';
import framesComplete from './frames-complete';
import isa from './isa';
import outcomeAgrees from './outcome-agrees';
import pinMeasured from './pin-measured';
import pinOnDisk from './pin-on-disk';
import processingFinished from './processing-finished';
import readCompletely from './read-completely';
import samplesMerged from './samples-merged';

const ROWS: readonly AnswerRow[] = [
  // Processing runs.
  [
    'ISa with two decimals',
    () => ofProcessing(isa, { isa: 31.1 }),
    'pass',
    'ISa = 31.10',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'a run that finished',
    () => ofProcessing(processingFinished, { files: { mtz: [], decisionLog: relPath('r/decision.log') } }),
    'pass',
    'finished',
    ['r/decision.log']
  ],
  [
    'where a run stopped',
    () => ofProcessing(processingFinished, { state: 'gave-up', failedAt: 'indexing' }),
    'fail',
    'stopped at indexing',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'a run that stopped nobody knows where',
    () => ofProcessing(processingFinished, { state: 'failed' }),
    'fail',
    'stopped at an unknown step',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'how a run ended is not known',
    () => ofProcessing(processingFinished, { state: 'unknown' }),
    'unknown',
    'no file shows how it ended',
    []
  ],
  // Pins.
  ['a pin that is there', () => ofPin(pinOnDisk, {}), 'pass', 'its folder is present', []],
  [
    'a pin that is on the sheet alone',
    () => ofPin(pinOnDisk, { onDisk: false }),
    'attention',
    'on the sheet, but its folder is not on this disk',
    []
  ],
  [
    'a pin of an archive',
    () => ofPin(pinOnDisk, { onDisk: false }, { source: 'archive' }),
    'not-applicable',
    'an archive contains no pin folders',
    []
  ],
  [
    'a pin on a disk read in part',
    () => ofPin(pinOnDisk, { onDisk: false }, { scan: PARTIAL }),
    'unknown',
    'on the sheet; the disk was not read completely',
    []
  ],
  [
    'a pin whose images were not read',
    () => ofPin(pinMeasured, { measured: false }, { scan: PARTIAL }),
    'unknown',
    'no diffraction image is in what was read, which is not all of the disk',
    []
  ],
  [
    'a pin without images, and no reason',
    () => ofPin(pinMeasured, { measured: false }),
    'attention',
    'no diffraction image',
    []
  ],
  [
    'a pin of which only a scan was asked for',
    () => ofPin(pinMeasured, { measured: false, scanOnly: true }),
    'not-applicable',
    'only a scan was requested',
    []
  ],
  [
    'a pin that the operator skipped',
    () => ofPin(pinMeasured, { measured: false, skipped: true }),
    'not-applicable',
    'skipped by the operator',
    []
  ],
  [
    'whether a pin of an archive was measured',
    () => ofPin(pinMeasured, { onDisk: false }, { source: 'archive' }),
    'unknown',
    'no diffraction image is in what was read, which is not all of the disk',
    []
  ],
  [
    'the frames of a pin of an archive',
    () => ofPin(framesComplete, { onDisk: false, collections: [] }, { source: 'archive' }),
    'unknown',
    'no diffraction image is in what was read, which is not all of the disk',
    []
  ],
  [
    'the frames of a pin of which nothing was collected',
    () => ofPin(framesComplete, { collections: [] }),
    'not-applicable',
    'nothing was collected',
    []
  ],
  [
    'what ZOO recorded, in an archive without its database',
    () => ofPin(outcomeAgrees, { onDisk: false }, { source: 'archive' }),
    'unknown',
    'no ZOO record of this pin is in what was read, which is not all of the disk',
    []
  ],
  [
    'what ZOO recorded, on a disk that has no record of the pin',
    () => ofPin(outcomeAgrees, {}),
    'not-applicable',
    'no ZOO record of this pin',
    []
  ],
  [
    'CORRECT.LP of a run in an archive',
    () => ofProcessing(correctLpReadable, { files: { mtz: [] } }, { source: 'archive' }),
    'unknown',
    'CORRECT.LP is not in what was read, which is not all of the disk',
    []
  ],
  // The beamtime.
  [
    'samples without a merge, by name',
    () =>
      ofBeamtime(samplesMerged, {
        pins: [aPin(), aPin({ sampleName: 'apo' }), aPin({ sampleName: 'holo' })],
        merges: [aMerge()]
      }),
    'attention',
    'no merge of apo, holo',
    [aMerge().path]
  ],
  [
    'the same where the disk was not read whole',
    () => ofBeamtime(samplesMerged, { pins: [aPin({ sampleName: 'apo' })], scan: PARTIAL }),
    'unknown',
    'no merge of apo is in what was read, which is not all of the disk',
    []
  ],
  [
    'one sample, merged',
    () => ofBeamtime(samplesMerged, { pins: [aPin()], merges: [aMerge()] }),
    'pass',
    '1 sample, with a merge',
    [aMerge().path]
  ],
  [
    'a pin that was not measured asks for no merge',
    () => ofBeamtime(samplesMerged, { pins: [aPin({ measured: false })] }),
    'unknown',
    'no sheet or database lists the measured samples',
    []
  ]
];

answersAre(ROWS);

describe('what was read', () => {
  test.each<[string, Partial<Beamtime>, Verdict, RegExp]>([
    ['everything', {}, 'pass', /^100 .*50 /],
    ['an archive is never everything', { source: 'archive' }, 'attention', /archive/],
    ['a part of the beamtime', { opened: relPath('_kamoproc') }, 'attention', /_kamoproc/],
    ['a scan that was stopped', { scan: PARTIAL }, 'attention', /./],
    [
      'a file that could not be read',
      { unreadable: [{ path: relPath('a'), line: 1, flaw: { code: 'empty' }, severity: 'error' }] },
      'attention',
      /\b1 file\b/
    ],
    [
      'a warning is no unreadable file',
      { unreadable: [{ path: relPath('a'), line: 1, flaw: { code: 'empty' }, severity: 'warning' }] },
      'pass',
      /100/
    ]
  ])('%s', (_, beamtime, verdict, said) => {
    const found = ofBeamtime(readCompletely, beamtime);
    expect(found.verdict).toBe(verdict);
    expect(found.en).toMatch(said);
  });
  test.each<[string, Partial<Beamtime>, Verdict]>([
    ['no archive was opened before', {}, 'not-applicable'],
    [
      'all that the archive promised',
      { promised: { archive: 'x', files: 40, count: 0, missing: [] } },
      'pass'
    ],
    [
      'not all of it',
      { promised: { archive: 'x', files: 40, count: 1, missing: [relPath('a')] } },
      'attention'
    ],
    [
      'not all of it, on a disk read in part',
      { promised: { archive: 'x', files: 40, count: 1, missing: [relPath('a')] }, scan: PARTIAL },
      'unknown'
    ]
  ])('of an archive: %s', (_, beamtime, verdict) => {
    expect(ofBeamtime(archiveOnDisk, beamtime as Partial<Beamtime>).verdict).toBe(verdict);
  });
});

describe('CORRECT.LP', () => {
  const path = aProcessingRun().files.correctLp;
  const WHOLE: Partial<ProcessingRun> = { overall: {}, shells: [{}, {}] };
  test.each<[string, Partial<ProcessingRun>, Partial<Beamtime>, Verdict]>([
    ['with its table', WHOLE, {}, 'pass'],
    ['without a table', {}, {}, 'fail'],
    ['with an empty table', { overall: {}, shells: [] }, {}, 'fail'],
    ['missing of a run that finished', { files: { mtz: [] } }, {}, 'unknown'],
    ['missing of a run that was never scaled', { files: { mtz: [] }, state: 'gave-up' }, {}, 'not-applicable']
  ])('%s', (_, run, beamtime, verdict) => {
    expect(ofProcessing(correctLpReadable, run, beamtime).verdict).toBe(verdict);
  });
  it('with its table and a warning is partly read, and the line is quoted', () => {
    if (path === undefined) throw new Error('no CORRECT.LP');
    const found = ofProcessing(correctLpReadable, WHOLE, {
      unreadable: [
        { path, line: 12, flaw: { code: 'row-cut-off' }, excerpt: ' 2.53 12', severity: 'warning' }
      ]
    });
    expect([found.verdict, found.evidence]).toEqual(['attention', [{ path, line: 12, text: ' 2.53 12' }]]);
  });
});

describe('frames of a pin', () => {
  const series = (more: object): Partial<Pin> => ({
    collections: [
      {
        path: relPath('P-01/data00'),
        prefix: 'cry00',
        format: 'cbf',
        sources: [],
        missingFiles: [],
        ...more
      } as unknown as Pin['collections'][number]
    ]
  });
  test.each<[string, Partial<Pin>, Partial<Beamtime>, Verdict]>([
    ['nothing was collected', {}, {}, 'not-applicable'],
    ['as many as asked for', series({ frames: 100, expectedFrames: 100 }), {}, 'pass'],
    ['more than asked for', series({ frames: 101, expectedFrames: 100 }), {}, 'pass'],
    ['one less', series({ frames: 99, expectedFrames: 100 }), {}, 'attention'],
    [
      'one less, in an archive',
      series({ frames: 99, expectedFrames: 100 }),
      { source: 'archive' },
      'unknown'
    ],
    [
      'a file that a master names is missing',
      series({ frames: 100, expectedFrames: 100, missingFiles: ['x_data_000002.h5'] }),
      {},
      'fail'
    ],
    [
      'a damaged file is one even in an archive',
      series({ frames: 100, expectedFrames: 100, damagedFiles: [{ name: 'x.h5' }] }),
      { source: 'archive' },
      'fail'
    ],
    ['nobody said how many', series({ frames: 100 }), {}, 'unknown']
  ])('%s', (_, pin, beamtime, verdict) => {
    expect(ofPin(framesComplete, pin, beamtime).verdict).toBe(verdict);
  });
  it('names three of the missing files, and that there are more', () => {
    const missingFiles = [1, 2, 3, 4].map((n) => `x_data_00000${n}.h5`);
    expect(ofPin(framesComplete, series({ missingFiles })).en).toContain(
      'x_data_000001.h5, x_data_000002.h5, x_data_000003.h5 …'
    );
  });
});
