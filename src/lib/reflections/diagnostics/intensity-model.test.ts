import { describe, expect, it } from 'vitest';
import { simulatedIntensities } from '../../../../tests/support/simulated-intensities';
import { spaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';
import { anisotropyOf } from './anisotropy';
import { intensityModel } from './intensity-model';
import { tensorBasis, type Tensor } from './symmetric-tensors';
import { isUnknown } from './unknown';

const LAUE: readonly (readonly [number, Cell, number])[] = [
  [1, [30, 35, 40, 75, 82, 95], 5],
  [4, [30, 45, 40, 90, 104, 90], 3],
  [19, [40, 50, 60, 90, 90, 90], 2],
  [146, [60, 60, 50, 90, 90, 120], 1],
  [96, [60, 60, 40, 90, 90, 90], 1],
  [168, [60, 60, 40, 90, 90, 120], 1],
  [197, [80, 80, 80, 90, 90, 90], 0]
];

describe('anisotropy of simulated intensities', () => {
  it.each(LAUE)('group %i', (number, cell, parameters) => {
    const basis = tensorBasis(spaceGroup(number) ?? expect.unreachable(), cell);
    expect(basis).toHaveLength(parameters);
    const tensor = [0, 1, 2, 3, 4, 5].map((at) =>
      basis.reduce((sum, one, p) => sum + (p % 2 === 0 ? 8 : -5) * (one[at] ?? 0), 0)
    ) as unknown as Tensor;
    const model = intensityModel(simulatedIntensities(number, cell, tensor));
    if (isUnknown(model)) return expect.unreachable();
    const found = anisotropyOf(model);
    expect(found.parameters).toBe(parameters);
    expect(found.tensor[0] + found.tensor[1] + found.tensor[2]).toBeCloseTo(0, 9);
    found.tensor.forEach((one, n) => {
      expect(Math.abs(one - (tensor[n] ?? NaN)), `${n}`).toBeLessThanOrEqual(
        4 * (found.sigma[n] ?? NaN) + 1e-9
      );
      expect(found.sigma[n]).toBeLessThan(3);
    });
    return undefined;
  });
});
