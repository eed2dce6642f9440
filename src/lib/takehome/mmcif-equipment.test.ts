import { expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import type { Beamtime, ProcessingRun } from '../beamtime/types';
import { equipmentOf } from './mmcif-equipment';
import { mmcif } from './mmcif';

/** The same beamtime, with what its images and logs say of detector and program. */
function told(detectors: readonly string[], versions: readonly string[]): Beamtime {
  const folders = [...new Set(takenRow().trial.datasets.flatMap(({ processingRun }) => processingRun ?? []))];
  return {
    ...beamtime,
    pins: beamtime.pins.map((pin) => ({
      ...pin,
      collections: pin.collections.map((one, n) => ({
        ...one,
        detector: detectors[n % detectors.length] ?? ''
      }))
    })),
    processingRuns: folders.map((path, n) => {
      const run: Partial<ProcessingRun> = { path, xdsVersion: versions[n % versions.length] ?? '' };
      return run as ProcessingRun;
    })
  };
}

it('names beamline, detector and programs with their versions, as the files say them', () => {
  const { source, detector, software } = equipmentOf(
    told(['Dectris Eiger 16M'], ['Jan 31, 2020  BUILT=20200417']),
    takenRow({ program: 'xscale', programVersion: 'Mar 1, 2021' })
  );
  expect(Object.fromEntries(source)).toMatchObject({
    '_diffrn_source.source': 'SYNCHROTRON',
    '_diffrn_source.type': 'SPRING-8 BEAMLINE BL45XU',
    '_diffrn_source.pdbx_synchrotron_beamline': 'BL45XU'
  });
  expect(Object.fromEntries(detector)).toEqual({
    '_diffrn_detector.diffrn_id': '1',
    '_diffrn_detector.detector': 'PIXEL',
    '_diffrn_detector.type': 'DECTRIS EIGER 16M'
  });
  expect(software).toEqual([
    ['XDS', 'Jan 31, 2020  BUILT=20200417', 'data reduction'],
    ['XSCALE', 'Mar 1, 2021', 'data scaling']
  ]);
});

it('says nothing that no file says', () => {
  const nothing = { pins: [], processingRuns: [] };
  const { source, detector, software } = equipmentOf(nothing, takenRow());
  expect([...source, ...detector].filter(([, value]) => value !== undefined)).toEqual([
    ['_diffrn_source.diffrn_id', '1'],
    ['_diffrn_detector.diffrn_id', '1']
  ]);
  expect(software).toEqual([['XDS', undefined, 'data reduction']]);
});

it('names several versions each, and several detectors without choosing', () => {
  const { detector, software } = equipmentOf(
    told(['Dectris Eiger 16M', 'Dectris Pilatus 6M'], ['one', 'two']),
    takenRow({ program: 'aimless', programVersion: '0.7.4' })
  );
  expect(software.map(([name, version]) => [name, version])).toEqual([
    ['XDS', 'one'],
    ['XDS', 'two'],
    ['Aimless', '0.7.4']
  ]);
  expect(Object.fromEntries(detector)['_diffrn_detector.type']).toBeUndefined();
  expect(Object.fromEntries(detector)['_diffrn_detector.details']).toBe(
    'Dectris Eiger 16M; Dectris Pilatus 6M'
  );
});

it('stands in the block', () => {
  const text = mmcif(beamtime, [takenRow()]);
  expect(text).toMatch(/^_diffrn_source.pdbx_synchrotron_site +SPring-8$/m);
  expect(text).toMatch(/^_software.classification$/m);
});

it.each([
  ['PILATUS3 6M, S/N 60-0104', 'DECTRIS PILATUS3 6M'],
  ['PILATUS 300K, S/N 3-0104, Diamond', 'DECTRIS PILATUS 300K'],
  ['Dectris Eiger 16M', 'DECTRIS EIGER 16M'],
  ['EIGER2 X 9M', 'DECTRIS EIGER2 X 9M'],
  ['RAYONIX MX225HE', 'RAYONIX MX225HE']
])('a detector that prints itself %j is %j', (printed, type) => {
  const { detector } = equipmentOf(told([printed], ['one']), takenRow());
  expect(Object.fromEntries(detector)['_diffrn_detector.type']).toBe(type);
});
