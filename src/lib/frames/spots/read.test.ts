import { expect, it } from 'vitest';
import { between, readIntegrateHkl, readSpotXds, spotsPerFrame } from './read';

const rows = ({ x, y, z, h, k, l, strong }: ReturnType<typeof readSpotXds>) =>
  [...z].map((at, n) => [Math.fround(x[n] ?? 0), y[n], at, h[n], k[n], l[n], strong[n]]);

it('SPOT.XDS before IDXREF, after it, and with segments', () => {
  expect(rows(readSpotXds(' 11.00 21.00 0.50 900\n'))).toEqual([[10, 20, 0.5, 0, 0, 0, 0]]);
  expect(rows(readSpotXds(' 11.00 21.00 1.50 900 -9 -6 3\n 12 22 0.25 8 0 0 0'))).toEqual([
    [11, 21, 0.25, 0, 0, 0, 0],
    [10, 20, 1.5, -9, -6, 3, 1]
  ]);
  expect(rows(readSpotXds(' 11.00 21.00 0.50 900 1 -9 -6 3\r\n'))).toEqual([[10, 20, 0.5, -9, -6, 3, 1]]);
});

it('lines of another form are left out', () => {
  expect(readSpotXds('x y z\n1 2 3\n1 2 NaN 4\n1 2 3 4 1e9 0 0\n\n').count).toBe(0);
});

it('INTEGRATE.HKL: where a reflection was predicted, and whether it was seen', () => {
  const seen = '-19 -28 7 3.480E+01 8.050E+00 2.8 28.3 28.3 0.50 98 60 1 2.8 28.3 28.3 0 0 0 0 0 1';
  const unseen = '1 2 3 3.480E+01 8.050E+00 5 6 7 0.50 98 60 1 0 0 0 0 0 0 0 0 1';
  const spots = readIntegrateHkl(`!OUTPUT_FILE=INTEGRATE.HKL\n!END_OF_HEADER\n${seen}\n${unseen}\n`);
  expect([...spots.strong]).toEqual([0, 1]);
  expect([...spots.z]).toEqual([7, Math.fround(28.3)]);
  expect(spots.x[0]).toBe(4);
});

it('frame n has n − 1 < z ≤ n', () => {
  const spots = readSpotXds(['0.5', '1.0', '1.001', '3'].map((z) => `1 1 ${z} 5 1 0 0`).join('\n'));
  expect(between(spots, 0, 1)).toEqual([0, 2]);
  expect(between(spots, 1, 3)).toEqual([2, 4]);
  const { all } = spotsPerFrame(spots, 1, 3);
  expect([...all]).toEqual([2, 1, 1]);
});
