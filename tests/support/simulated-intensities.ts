/** Merged intensities of a crystal without atoms: Wilson's distributions, a fall-off and an anisotropy that are known. */
import { IndexBox } from '../../src/lib/reflections/index-box';
import {
  withoutScrews,
  type MergedIntensities
} from '../../src/lib/reflections/diagnostics/merged-intensities';
import { reciprocalAxes, type Tensor } from '../../src/lib/reflections/diagnostics/symmetric-tensors';
import { seeded } from '../../src/lib/reflections/random';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';

/** Exponential (acentric) or squared normal (centric) intensities with B = 20 and a tensor beside it, σ = 3. */
export function simulatedIntensities(number: number, cell: Cell, tensor: Tensor): MergedIntensities {
  const group = spaceGroup(number);
  if (group === undefined) throw new Error(`no group ${number}`);
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
