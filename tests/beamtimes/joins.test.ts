/** What belongs together: a raster's point and the data taken there, a wedge and the sweep that it was cut from. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';

const RASTER = (points: readonly string[]): string =>
  [
    '='.repeat(70),
    'Diffraction scan (2024/04/08 [Mon] 16:37:25:496)',
    'Vertical   scan No. of point: 2  step: 0.015 [mm]',
    'Horizontal scan No. of point: 2  step: 0.010 [mm]',
    'FILE_NAME = /x/2d_??????.img',
    ...points.map((point, at) => ` ${at + 1} ${point}`),
    '='.repeat(70),
    ''
  ].join('\\n');
const GRID = RASTER([
  '0.6907 -10.9000 0.4191',
  '0.6907 -10.8900 0.4191',
  '0.6907 -10.9000 0.4041',
  '0.6907 -10.8900 0.4041'
]);
const JOB = (prefix: string, mode: number, positions: readonly string[]): string =>
  [
    'Job ID: 1',
    'Job Mode: 2',
    `Sample Name: ${prefix}`,
    'Scan Condition: 0.0 10.0 0.1',
    `Advanced mode: ${mode}`,
    ...positions.map((position, at) => `Advanced gonio coordinates ${at + 1}: ${position}`),
    ''
  ].join('\\n');

const DISK = `
A-01/
  scan00/
    collected.dat: # Found crystals = 2\\n  0.6907 -10.8900 0.4041\\n  0.6907 -10.9000 0.4191\\n
    2d/
      diffscan.log: ${GRID}
  scan01/
    2d/
      diffscan.log: ${RASTER(['1.0 2.0 3.0', '1.0 2.01 3.0', '1.0 2.0 2.985', '1.0 2.01 2.985'])}
  data00/
    A-01-multi_001_#####.cbf #1-3
    A-01-multi_002_#####.cbf #1-3
  data01/
    cry00.sch: ${JOB('cry00', 1, ['1.0 2.0 3.0', '1.0 2.0101 2.9851'])}
    cry00_data_######.h5 #1-1
A-02/
  scan00/
    2d/
      diffscan.log: ${GRID}
    lv00_00/
    lv00_01/
    rv01_05/
  data00/
    multi.sch: ${JOB('A-02-multi', 3, ['0.6907 -10.9000 0.4041', '0.6907 -10.8950 0.4191', '0.6907 -10.8905 0.4191'])}
    A-02-multi_data_######.h5 #1-3
_kamoproc/
  A-01/
    data00/
      A-01-multi_001_1-100/
        XDS.INP
    data01/
      cry00_1-3600/
        XDS.INP
      cry00_1-7200/
        XDS.INP
_kamo_30deg/
  A-01/
    data00/
      A-01-multi_001_1-100/
        XDS.INP
    data01/
      cry00_301-600/
        XDS.INP
      cry00_3601-3900/
        XDS.INP
      cry01_301-600/
        XDS.INP
`;

describe('joins', () => {
  let beamtime: Beamtime;
  beforeAll(async () => {
    beamtime = await scanned(memoryFolder('BL32XU_240408_userB', filesOf(DISK)));
  });
  const points = (pin: string) =>
    beamtime.pins
      .find(({ path }) => path === pin)
      ?.collections.map(({ prefix, rasterPoints }) => [
        prefix,
        rasterPoints?.map(({ scan, image }) => `${scan} ${image}`)
      ]);
  const cutFrom = (path: string) => beamtime.processingRuns.find((run) => run.path === path)?.cutFrom;

  it('crystal k of a loop was taken at line k of collected.dat', () => {
    expect(points('A-01')?.slice(0, 2)).toEqual([
      ['A-01-multi_001', ['A-01/scan00/2d 4']],
      ['A-01-multi_002', ['A-01/scan00/2d 1']]
    ]);
  });
  it('a helical run lies between the two ends of its vector, on the raster of its own visit', () => {
    expect(points('A-01')?.[2]).toEqual(['cry00', ['A-01/scan01/2d 1', 'A-01/scan01/2d 4']]);
  });
  it('one series of many crystals has all their points; a position off the grid has none', () => {
    expect(points('A-02')).toEqual([['A-02-multi', ['A-02/scan00/2d 3', 'A-02/scan00/2d 2']]]);
  });
  it('a wedge was cut from the shortest run of another area that holds its frames', () => {
    expect(cutFrom('_kamo_30deg/A-01/data01/cry00_301-600')).toBe('_kamoproc/A-01/data01/cry00_1-3600');
    expect(cutFrom('_kamo_30deg/A-01/data01/cry00_3601-3900')).toBe('_kamoproc/A-01/data01/cry00_1-7200');
  });
  it('the same frames, another crystal or the sweep itself were cut from nothing', () => {
    expect(cutFrom('_kamo_30deg/A-01/data00/A-01-multi_001_1-100')).toBeUndefined();
    expect(cutFrom('_kamo_30deg/A-01/data01/cry01_301-600')).toBeUndefined();
    expect(cutFrom('_kamoproc/A-01/data01/cry00_1-3600')).toBeUndefined();
  });
  it('edge scans: crystal and try are in their names', () => {
    expect(
      beamtime.pins
        .find(({ path }) => path === 'A-02')
        ?.scans.map(({ kind, crystal, attempt }) => [kind, crystal, attempt])
    ).toEqual([
      ['2d', undefined, undefined],
      ['left-vertical', 0, 0],
      ['left-vertical', 0, 1],
      ['right-vertical', 1, 5]
    ]);
  });
});
