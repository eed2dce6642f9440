import { byUnique } from './by-unique';
import type { IndexBox } from './index-box';
import type { Measured } from './statistics';

/** Merged intensities, one entry a unique reflection that was measured; NaN and 0 where a mate was not. */
export interface MergedReflections {
  readonly n: number;
  /** Number in the box. */
  readonly unique: Int32Array;
  readonly mean: Float64Array;
  readonly sigma: Float64Array;
  readonly plus: Float64Array;
  readonly sigmaPlus: Float64Array;
  readonly nPlus: Int32Array;
  readonly minus: Float64Array;
  readonly sigmaMinus: Float64Array;
  readonly nMinus: Int32Array;
}

/** Weighted means over all, and over each mate; σ from the weights. Records with σ ≤ 0 are left out. */
export function mergedReflections(box: IndexBox, { intensity, sigma, slots }: Measured): MergedReflections {
  const { start, order } = byUnique(box.n, slots, sigma);
  const present: number[] = [];
  for (let u = 0; u < box.n; u++)
    if ((start[2 * u + 2] as number) > (start[2 * u] as number)) present.push(u);
  const n = present.length;
  const empty = (): Float64Array => new Float64Array(n).fill(NaN);
  const merged = {
    n,
    unique: Int32Array.from(present),
    mean: empty(),
    sigma: empty(),
    plus: empty(),
    sigmaPlus: empty(),
    nPlus: new Int32Array(n),
    minus: empty(),
    sigmaMinus: empty(),
    nMinus: new Int32Array(n)
  };
  present.forEach((u, at) => {
    const [from, middle, to] = [
      start[2 * u] as number,
      start[2 * u + 1] as number,
      start[2 * u + 2] as number
    ];
    [merged.mean[at], merged.sigma[at]] = weighted(from, to);
    if (middle > from) [merged.plus[at], merged.sigmaPlus[at]] = weighted(from, middle);
    if (to > middle) [merged.minus[at], merged.sigmaMinus[at]] = weighted(middle, to);
    merged.nPlus[at] = middle - from;
    merged.nMinus[at] = to - middle;
  });
  return merged;

  function weighted(from: number, to: number): [number, number] {
    let [w, wi] = [0, 0];
    for (let at = from; at < to; at++) {
      const i = order[at] as number;
      const one = 1 / (sigma[i] as number) ** 2;
      w += one;
      wi += one * (intensity[i] as number);
    }
    return [wi / w, 1 / Math.sqrt(w)];
  }
}
