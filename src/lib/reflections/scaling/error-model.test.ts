import { expect, it } from 'vitest';
import { isaOf, LEAST_B } from './error-model';

it('ISa is 1/√b, and none where the deviations do not grow with I', () => {
  expect(isaOf(0.0025)).toBeCloseTo(20, 12);
  // A set of foreign intensities had b at its floor, and an ISa of 1000.
  expect(isaOf(LEAST_B)).toBeUndefined();
});
