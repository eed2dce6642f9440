import { expect, it } from 'vitest';
import { firstFile, scanPictures } from '$lib/frames/series-names';
import { seriesOf } from './frame-address';

const NAMES = [
  'a_data_000001.h5',
  'a_master.h5',
  'a_onlyhits.h5',
  'ab_master.h5',
  'b_00002.cbf',
  'b_00001.cbf',
  'd_1_2.cbf',
  'd_1_3.cbf.gz',
  'notes.txt'
];

it.each([
  ['a', 'a_master.h5'],
  ['b', 'b_00001.cbf'],
  ['a_onlyhits.h5', 'a_onlyhits.h5'],
  ['a_data_000001.h5', 'a_data_000001.h5'],
  ['d_1', 'd_1_2.cbf'],
  ['d', undefined],
  ['c', undefined]
])('the series %s is opened by %s', (prefix, name) => {
  expect(firstFile(NAMES, prefix)).toBe(name);
});

it('an address is a folder and a prefix', () => {
  expect(seriesOf('CPS1012-01/data00/cry00')).toEqual({ folder: 'CPS1012-01/data00', prefix: 'cry00' });
  expect(seriesOf('cry00')).toEqual({ folder: '', prefix: 'cry00' });
});

it.each([
  [['2d_master.h5', '2d_data_000001.h5', '2d_onlyhits.h5'], { series: '2d', hitsOnly: false }],
  [['2d_master.h5', '2d_onlyhits.h5'], { series: '2d_onlyhits.h5', hitsOnly: true }],
  [['2d_000001.cbf'], { series: '2d', hitsOnly: false }],
  [['2d_master.h5', '2d.sch', 'lv00_data_000001.h5'], undefined]
])('a raster whose folder holds %j has the pictures %j', (names, pictures) => {
  expect(scanPictures(names, '2d')).toEqual(pictures);
});
