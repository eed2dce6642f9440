import { describe, expect, it } from 'vitest';
import { IndexBox } from '../index-box';
import { seeded } from '../random';
import { spaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';
import { anisotropyOf } from './anisotropy';
import { intensityModel } from './intensity-model';
import { withoutScrews, type MergedIntensities } from './merged-intensities';
import { reciprocalAxes, tensorBasis, type Tensor } from './symmetric-tensors';
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

/** Exponential (acentric) or squared normal (centric) intensities with B = 20 and a tensor beside it, σ = 3. */
function simulated(number: number, cell: Cell, tensor: Tensor): MergedIntensities {
  const group = spaceGroup(number) ?? expect.unreachable();
  const box = new IndexBox(withoutScrews(group), cell, 2.5);
  const random = seeded(number);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const axes = reciprocalAxes(cell);
  const [a, b, c, d, e, f] = tensor;
  const intensity = Float64Array.from({ length: box.n }, (_, u) => {
    const [x = 0, y = 0, z = 0] = [0, 1, 2].map((i) =>
      [0, 1, 2].reduce((sum, n) => sum + (box.hkl[3 * u + n] ?? 0) * (axes[n]?.[i] ?? 0), 0)
    );
    const bend = a * x * x + b * y * y + c * z * z + 2 * (d * x * y + e * x * z + f * y * z);
    const mean = 100 * Math.exp(-(20 * (box.s2[u] ?? 0) + bend) / 2) * (box.epsilon[u] ?? 1);
    return mean * (box.centric[u] ? normal() ** 2 : -Math.log(1 - random())) + 3 * normal();
  });
  return {
    group,
    box,
    n: box.n,
    hkl: box.hkl,
    s2: box.s2,
    intensity,
    sigma: new Float64Array(box.n).fill(3),
    epsilon: Float64Array.from(box.epsilon),
    centric: box.centric,
    count: new Int32Array(box.n).fill(1),
    absent: new Uint8Array(box.n),
    entryOf: Int32Array.from({ length: box.n }, (_, u) => u)
  };
}

describe('anisotropy of simulated intensities', () => {
  it.each(LAUE)('group %i', (number, cell, parameters) => {
    const basis = tensorBasis(spaceGroup(number) ?? expect.unreachable(), cell);
    expect(basis).toHaveLength(parameters);
    const tensor = [0, 1, 2, 3, 4, 5].map((at) =>
      basis.reduce((sum, one, p) => sum + (p % 2 === 0 ? 8 : -5) * (one[at] ?? 0), 0)
    ) as unknown as Tensor;
    const model = intensityModel(simulated(number, cell, tensor));
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
