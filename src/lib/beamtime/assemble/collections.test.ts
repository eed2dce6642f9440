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
