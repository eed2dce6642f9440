/** What the beamline's software writes about scans and jobs: diffscan.log, schedules, job logs, scores of spots. */
import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../tests/support/read-text';
import bss from './bss-log';
import diffscan, { type DiffScan } from './diffscan-log';
import { recognise } from './index';
import sch, { type ScheduleJob } from './sch';
import summary, { imageNumber } from './spot-summary';
import { isoTime } from './zoo-time';

describe('a time of the beamline', () => {
  test.each<[string, string | undefined]>([
    ['2024/04/08 [Mon] 16:37:25:496', '2024-04-08T16:37:25.496'],
    ['2024/04/08 [Mon] 16:37:25:4', '2024-04-08T16:37:25.004'],
    ['2024/04/08 16:37:25', '2024-04-08T16:37:25'],
    ['2024-4-8 6:07:25', '2024-04-08T06:07:25'],
    ['2024/13/08 16:37:25', undefined],
    ['2024/04/08 25:37:25', undefined],
    ['2024/04/08', undefined],
    ['', undefined]
  ])('%j is %s', (text, expected) => {
    expect(isoTime(text)).toBe(expected);
  });
});

describe('diffscan.log', () => {
  const RULE = '='.repeat(40);
  const block = (
    more: readonly string[] = [],
    template = '/data/PCK0001-02/scan00/2d/2d_??????.img'
  ): readonly string[] => [
    RULE,
    ' Diffraction scan (2024/04/08 [Mon] 16:37:25:496)',
    RULE,
    ' Vertical scan No. of point: 2 step: 0.0150',
    ' Horizontal scan No. of point: 3 step: 0.0100',
    ' Scan direction: horizontal',
    ' Scan path: zig-zag',
    ' Sample  = Tray: PCK0001, Well: 2',
    ` FILE_NAME = ${template}`,
    ...more
  ];
  const scanOf = (...more: readonly string[]): DiffScan | undefined =>
    readText(diffscan, [...block(more), RULE]).record.scans[0];

  it('a scan has its grid, its way, its sample and its files', () => {
    expect(scanOf('1 0.1 0.2 0.3', '2 0.11 0.2 0.3')).toMatchObject({
      at: '2024-04-08T16:37:25.496',
      verticalPoints: 2,
      horizontalPoints: 3,
      verticalStep: 0.015,
      horizontalStep: 0.01,
      fastAxis: 'horizontal',
      zigZag: true,
      puck: 'PCK0001',
      pin: '2',
      template: '/data/PCK0001-02/scan00/2d/2d_??????.img',
      prefix: '2d',
      image: [1, 2],
      x: [0.1, 0.11],
      complete: true
    });
  });
  test.each<[string, string, object]>([
    ['the wavelength', ' Wavelength: 1.0000[A]', { wavelength: 1 }],
    ['the distance', ' CameraLength: 300.0[mm]', { cameraLength: 300 }],
    [
      'the beam: horizontal first',
      ' Beam shape: rectangle, horizontal size: 10.0[um], vertical size: 15.0[um]',
      { beam: { horizontal: 10, vertical: 15 } }
    ],
    [
      'the older beam: vertical first, whatever its words say',
      ' hor. beam size: 15.0[um] ver. beamsize: 10.0[um]',
      { beam: { vertical: 15, horizontal: 10 } }
    ],
    ['the transmission', ' Attenuator transmission: 0.05', { attenuator: 'transmission 0.05' }],
    ['the attenuator', ' Attenuator: Al 1500um', { attenuator: 'Al 1500um' }],
    ['dummies, one a row', ' dummy images generated', { dummies: true }],
    ['no dummies', ' no dummy image', { dummies: false }],
    ['the exposure', ' Exp. time: 0.02[s]', { exposure: 0.02 }],
    ['the vertical way', ' Scan direction: vertical', { fastAxis: 'vertical' }],
    [
      'the spindle with its step',
      ' Oscillation start: 45.0[deg] step: 0.1',
      { spindle: 45, oscillationStep: 0.1 }
    ]
  ])('%s', (_, line, expected) => {
    expect(scanOf(line)).toMatchObject(expected);
  });
  it('says nothing of dummies where the log does not', () => {
    expect(scanOf()?.dummies).toBeUndefined();
  });
  it('is without a shutter where frame rate and a fixed spindle are given', () => {
    expect(scanOf(' Frame rate: 50.0', ' Fixed spindle angle: 30.0')).toMatchObject({
      shutterless: true,
      frameRate: 50,
      spindle: 30
    });
    expect(scanOf(' Frame rate: 50.0')).toMatchObject({ shutterless: false });
  });
  it('that was aborted has no closing rule', () => {
    expect(readText(diffscan, block(['1 0.1 0.2 0.3'])).record.scans[0]?.complete).toBe(false);
  });
  it('repeated into the same files: the later one is what lies there', () => {
    const { record } = readText(diffscan, [...block(['1 0.1 0.2 0.3']), ...block(['1 0.9 0.2 0.3']), RULE]);
    expect([record.blocks, record.scans.length, record.scans[0]?.x]).toEqual([2, 1, [0.9]]);
  });
  it('into other files: both count', () => {
    const { record } = readText(diffscan, [
      ...block(),
      RULE,
      ...block([], '/data/scan01/2d_??????.img'),
      RULE
    ]);
    expect(record.scans).toHaveLength(2);
  });
  it('a point without a position is told, a dummy is not', () => {
    expect(readText(diffscan, [...block(['1 a b c', '2 dummy dummy dummy']), RULE]).problems).toEqual([
      '10 not-numbers'
    ]);
  });
  it('without a grid is told, and no scan', () => {
    expect(refusal(diffscan, [RULE, ' Diffraction scan (2024/04/08 16:37:25)', RULE])).toBe(
      '3 nothing-found'
    );
    expect(refusal(diffscan, ['hello'])).toBe('1 nothing-found');
  });
});

describe('a schedule', () => {
  const jobOf = (...lines: readonly string[]): ScheduleJob | undefined =>
    readText(sch, ['Job ID: 1', 'Status: 0 # 0: not yet', 'Job Mode: 0', 'Sample Name: cry00', ...lines])
      .record.jobs[0];

  test.each<[string, readonly string[], Partial<ScheduleJob>]>([
    ['its number and prefix', [], { id: 1, jobMode: 0, prefix: 'cry00' }],
    [
      'frames of a sweep',
      ['Scan Condition: 0.00 360.00 0.10'],
      { scan: { from: 0, to: 360, step: 0.1 }, expectedFrames: 3600 }
    ],
    ['frames of a short wedge, rounded', ['Scan Condition: 0.00 10.00 0.30'], { expectedFrames: 33 }],
    [
      'frames of each of three crystals',
      [
        'Scan Condition: 0 10 0.1',
        'Advanced mode: 3',
        'Advanced gonio coordinates 1: 0 0 0',
        'Advanced gonio coordinates 2: 1 1 1',
        'Advanced gonio coordinates 3: 2 2 2'
      ],
      { expectedFrames: 300, advancedMode: 3 }
    ],
    [
      'frames along a vector: its two ends are no two crystals',
      [
        'Scan Condition: 0 10 0.1',
        'Advanced mode: 1',
        'Advanced gonio coordinates 1: 0 0 0',
        'Advanced gonio coordinates 2: 1 1 1'
      ],
      { expectedFrames: 100 }
    ],
    ['the wavelength without its remark', ['Wavelength: 1.0000 # [A]'], { wavelength: 1 }],
    ['the transmission', ['Attenuator transmission: 0.05'], { transmission: 0.05 }],
    ['a switch that is off', ['ROI Limitation Flag: 0'], { roi: false }],
    ['a switch that is on', ['ROI Limitation Flag: 1'], { roi: true }],
    ['a folder in Japanese', ['Data Directory: /data/試料/x'], { directory: '/data/試料/x' }]
  ])('says %s', (_, lines, expected) => {
    expect(jobOf(...lines)).toMatchObject(expected);
  });
  test.each([
    ['without a step', 'Scan Condition: 0 360'],
    ['with a step of 0', 'Scan Condition: 0 360 0'],
    ['that goes backwards', 'Scan Condition: 360 0 0.1'],
    ['that is not there', 'Wavelength: 1']
  ])('no number of frames follows from a scan %s', (_, line) => {
    expect(jobOf(line)?.expectedFrames).toBeUndefined();
  });
  it('a raster has its points; its one angle is no sweep', () => {
    const { record } = readText(sch, [
      ' Job ID: 0',
      ' Job Mode: 4 # 4: raster',
      ' Scan Condition: 45 46 1',
      ' Raster Scan Type: 2',
      ' Raster Vertical Points: 20',
      ' Raster Horizontal Points: 30',
      ' Raster Vertical Step: 0.0150',
      ' Raster Zig-Zag Flag: 1'
    ]);
    expect(record.jobs[0]?.raster).toEqual({
      type: '2d',
      verticalPoints: 20,
      horizontalPoints: 30,
      verticalStep: 0.015,
      zigZag: true
    });
    expect(record.jobs[0]?.expectedFrames).toBeUndefined();
  });
  it('jobs follow one another, each from its number on', () => {
    const { record } = readText(sch, [
      'Job ID: 0',
      'A: 1',
      'B: 2',
      'C: 3',
      'Job ID: 1',
      'A: 4',
      'B: 5',
      'C: 6'
    ]);
    expect(record.jobs.map(({ id, keys }) => [id, keys['A']])).toEqual([
      [0, '1'],
      [1, '4']
    ]);
  });
  it('a line that is none is told; one that is a remark is not', () => {
    expect(readText(sch, ['Job ID: 0', 'A: 1', 'B: 2', 'C: 3', '# remark', 'no key here']).problems).toEqual([
      '6 not-understood'
    ]);
  });
  it('a position of words is told', () => {
    expect(
      readText(sch, ['Job ID: 0', 'A: 1', 'B: 2', 'C: 3', 'Advanced gonio coordinates 1: a b c']).problems
    ).toEqual(['5 not-numbers']);
  });
  it('of two keys is none', () => {
    expect(refusal(sch, ['Job ID: 0', 'A: 1'])).toBe('2 nothing-found');
  });
});

describe('the log of a job', () => {
  const HEAD = [
    'JOB_ID# = 12',
    'JOB_MODE = Crystal',
    'Sample = Tray: PCK0001, Well: 2',
    'FILE_NAME = /data/PCK0001-02/data00/multi_??????.img'
  ];
  const job = (...lines: readonly string[]) => readText(bss, [...HEAD, ...lines]).record.jobs[0];

  it('has its number, sample and files', () => {
    expect(job()).toMatchObject({
      id: '12',
      mode: 'Crystal',
      puck: 'PCK0001',
      pin: '2',
      prefix: 'multi',
      centers: [],
      written: []
    });
  });
  test.each<[string, readonly string[], object]>([
    ['the beam: vertical first', ['Beam size = 15.0 x 10.0'], { beam: { vertical: 15, horizontal: 10 } }],
    [
      'its scan',
      ['scan_from = 0.0, scan_to = 10.0, scan_step = 0.1'],
      { scan: { from: 0, to: 10, step: 0.1 } }
    ],
    [
      'its images and wavelengths',
      ['number_of_images = 100 x 1'],
      { images: 100, wavelengths: 1, expectedFrames: 100 }
    ],
    [
      'images of several crystals',
      ['number_of_images = 100', 'mode = multiple_crystals', 'center #1: 0 0 0', 'center #2: 1 1 1'],
      {
        expectedFrames: 200,
        centers: [
          [0, 0, 0],
          [1, 1, 1]
        ]
      }
    ],
    ['the detector without its colon', ['DETECTOR = EIGER9M :'], { detector: 'EIGER9M' }]
  ])('says %s', (_, lines, expected) => {
    expect(job(...lines)).toMatchObject(expected);
  });
  it('an image written has its number, angle, place and time', () => {
    const row =
      'IMAGE_STATUS = 1, 7, 1.0, 0.02, 45.5, 0.1, 0.1, 0.2, 0.3, multi_000007.img, 99.5, 1.0, 12:00:01, 2024/04/08';
    expect(job(row)?.written).toEqual([
      {
        number: 7,
        file: 'multi_000007.img',
        start: 45.5,
        oscillation: 0.1,
        position: [0.1, 0.2, 0.3],
        ringCurrent: 99.5,
        at: '2024/04/08 12:00:01'
      }
    ]);
  });
  it('an image whose line breaks off is told', () => {
    expect(readText(bss, [...HEAD, 'IMAGE_STATUS = 1, 7, 1.0']).problems).toEqual(['5 row-cut-off']);
  });
  it('a log of another program in a data folder is passed over', () => {
    expect(refusal(bss, ['a = b', 'c = d'])).toBe('2 other-program');
  });
  test.each<[string, boolean]>([
    ['PCK0001-02/data00/multi.log', true],
    ['PCK0001-02/data/cry00.log', true],
    ['PCK0001-02/data00/download_eiger_x.log', false],
    ['PCK0001-02/scan00/diffscan.log', false],
    ['PCK0001-02/multi.log', false]
  ])('%s is one: %s', (path, expected) => {
    expect(recognise(path)?.name === 'bss-log').toBe(expected);
  });
});

describe('scores of spots', () => {
  const row = (image: number, kind: string, data: string, x = '0.10', y = '0.20'): string =>
    `2d_ ${x} ${y} ${kind} ${data} 2d_${String(image).padStart(6, '0')}.img`;

  it('stand by image, in the order of their numbers, whatever the order of arrival', () => {
    const { record, problems } = readText(summary, [
      'prefix x y kind data filename',
      row(2, 'n_spots', '5'),
      row(1, 'n_spots', '12'),
      row(1, 'total_integrated_signal', '99.5')
    ]);
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      number: [1, 2],
      nSpots: [12, 5],
      total: [99.5, undefined],
      maxSpots: 12,
      sumSpots: 17,
      repeated: 0,
      distinctX: 1,
      distinctY: 1
    });
  });
  it('given again replace the earlier ones: a repeated scan only appends', () => {
    expect(readText(summary, [row(1, 'n_spots', '12'), row(1, 'n_spots', '3')]).record).toMatchObject({
      nSpots: [3],
      repeated: 1,
      maxSpots: 3,
      sumSpots: 3
    });
  });
  test.each(['na', 'nan'])('a position of %s is absent', (word) => {
    expect(readText(summary, [row(1, 'n_spots', '12', word, word)]).record).toMatchObject({
      x: [undefined],
      y: [undefined],
      distinctX: 0
    });
  });
  it('a score of nan is absent, and there is no largest of none', () => {
    const { record } = readText(summary, [row(1, 'n_spots', 'nan')]);
    expect([record.nSpots, record.maxSpots, record.sumSpots]).toEqual([[undefined], undefined, undefined]);
  });
  it('a score of 0 is one', () => {
    expect(readText(summary, [row(1, 'n_spots', '0')]).record).toMatchObject({
      nSpots: [0],
      maxSpots: 0,
      sumSpots: 0
    });
  });
  it.each([['a b c'], ['2d_ 0.1 0.2 other_kind 4 2d_000001.img'], ['2d_ 0.1 0.2 n_spots 4']])(
    'a line that is none, %s, is told',
    (line) => {
      expect(readText(summary, [row(1, 'n_spots', '1'), line]).problems).toEqual(['2 not-understood']);
    }
  );
  test.each<[string, number | undefined]>([
    ['2d_000012.img', 12],
    ['cry00_1.cbf', 1],
    ['a_2.h5', 2],
    ['nothing.img', undefined],
    ['12', undefined]
  ])('%s is image %s', (file, expected) => {
    expect(imageNumber(file)).toBe(expected);
  });
});
