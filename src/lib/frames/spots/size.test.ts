import { expect, it } from 'vitest';
import type { HklHeader } from '../../formats/hkl-header';
import type { IntegrateLp } from '../../formats/integrate-lp';
import type { Geometry } from '../geometry/geometry';
import { boxHalf, sizeInHeader, sizeInIntegrate } from './size';

const integrate = {
  images: {
    image: [11, 12, 13, 14],
    sigmaR: [0.1, 0, undefined, 0.3],
    sigmaB: [0.02, 0.03, 0.04, 0.05]
  }
} as unknown as IntegrateLp;

it('is what INTEGRATE found on that frame, else the median of the others', () => {
  expect(sizeInIntegrate(integrate, 11)).toEqual({ from: 'INTEGRATE.LP', range: 0.1, divergence: 0.02 });
  expect(sizeInIntegrate(integrate, 12)).toEqual({ from: 'INTEGRATE.LP', range: 0.3, divergence: 0.03 });
  expect(sizeInIntegrate(integrate, 99)).toEqual({ from: 'INTEGRATE.LP', range: 0.3, divergence: 0.04 });
});

it('is unknown where nothing was found', () => {
  const nothing = { images: { image: [1], sigmaR: [0], sigmaB: [undefined] } } as unknown as IntegrateLp;
  expect(sizeInIntegrate(nothing, 1)).toBeUndefined();
  expect(sizeInHeader({} as HklHeader)).toBeUndefined();
  expect(sizeInHeader({ sigmaR: 0.2, sigmaB: 0 } as HklHeader)).toEqual({ from: 'hkl-header', range: 0.2 });
});

it('a box is three e.s.d. to each side, and four pixels at least', () => {
  const geometry = { distance: 105, qx: 0.075 } as Geometry;
  expect(boxHalf(geometry, undefined)).toBe(4);
  expect(boxHalf(geometry, 0.01)).toBe(4);
  // 105 mm × tan 0.06° = 0.10996 mm = 1.466 pixels.
  expect(boxHalf(geometry, 0.06)).toBeCloseTo(3 * 1.4661, 3);
  expect(boxHalf({ ...geometry, distance: -105 }, 0.06)).toBeCloseTo(3 * 1.4661, 3);
});
