/** What the images of a series say of themselves: the master of EIGER files, else the header of the first CBF, else what the job asked for. */
import { expect, test } from 'vitest';
import { readsOf, type ReadFile } from '../../../../tests/support/reads';
import { relPath } from '../../base/rel-path';
import { assembleCollections } from './collections';

const FOLDER = 'CPS0001-01/data00';
const cbf = (n: number, record?: object): ReadFile => {
  const path = `${FOLDER}/a_0000${n}.cbf`;
  return record === undefined ? [path] : [path, 'cbf-header', record];
};
const HEADER = { size: 1, truncated: false, fields: {}, wavelength: 1, oscillation: 0.1 };
const job: ReadFile = [
  `${FOLDER}/a.log`,
  'bss-log',
  { jobs: [{ prefix: 'a', wavelength: 0.9, centers: [] }] }
];
const said = (...files: readonly ReadFile[]) => assembleCollections(readsOf(files), relPath('CPS0001-01'))[0];

test('of a series of CBF the first header names the detector, with wavelength and step', () => {
  const one = said(cbf(1, { ...HEADER, detector: 'PILATUS3 6M, S/N 60-0104' }), cbf(2), job);
  expect(one).toMatchObject({
    format: 'cbf',
    detector: 'PILATUS3 6M, S/N 60-0104',
    wavelength: 1,
    oscillation: 0.1
  });
  expect(one?.sources).toContain(`${FOLDER}/a_00001.cbf`);
});

test('a header that names none, and one that was not read, leave it open', () => {
  expect(said(cbf(1, HEADER), cbf(2), job)).not.toHaveProperty('detector');
  const unread = said(cbf(1), cbf(2), job);
  expect(unread).not.toHaveProperty('detector');
  expect(unread).toMatchObject({ wavelength: 0.9 });
});

test('of EIGER files the master does', () => {
  const master: ReadFile = [
    `${FOLDER}/b_master.h5`,
    'eiger-master',
    { detector: 'Dectris EIGER 16M', dataFiles: [], wavelength: 1.1 }
  ];
  expect(said(master, [`${FOLDER}/b_data_000001.h5`])).toMatchObject({
    format: 'eiger-hdf5',
    detector: 'Dectris EIGER 16M',
    wavelength: 1.1
  });
});

test('data files that bear the name of a master that was renamed with them are there, and the name it looks for is said', () => {
  const dataFiles = ['old_data_000001.h5', 'old_data_000002.h5'];
  const master: ReadFile = [`${FOLDER}/b_master.h5`, 'eiger-master', { dataFiles, expectedFrames: 180 }];
  const files = (...names: readonly string[]): ReadFile[] => names.map((name) => [`${FOLDER}/${name}`]);
  const whole = said(master, ...files('b_data_000001.h5', 'b_data_000002.h5'));
  expect(whole).toMatchObject({ frames: 180, missingFiles: [], renamedFrom: 'old' });
  const part = said(master, ...files('b_data_000001.h5'));
  expect(part).toMatchObject({ frames: 100, missingFiles: ['b_data_000002.h5'], renamedFrom: 'old' });
  // Not renamed: what the master names is missing.
  const lost = said(master);
  expect(lost).toMatchObject({ frames: 0, missingFiles: dataFiles });
  expect(lost).not.toHaveProperty('renamedFrom');
  const own = said(master, ...files('old_data_000001.h5', 'b_data_000002.h5'));
  expect(own).toMatchObject({ frames: 100, missingFiles: ['old_data_000002.h5'] });
  expect(own).not.toHaveProperty('renamedFrom');
});
