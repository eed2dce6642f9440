import type { Mapped } from '../mapped';
import { Variance } from '../moments';
import { Orbit } from '../orbit';
import { shellOf, shellsBetween } from '../shells';
import { cellOfMetric, symmetricMetric } from '../unit-cell';
import type { MergedIntensities } from './merged-intensities';
import type { Measurements } from './others';
import { reciprocalAxes } from './symmetric-tensors';

/** Reflections within 20° of a reciprocal axis, by resolution. */
export interface DirectionalCone {
  readonly axis: 'a*' | 'b*' | 'c*';
  readonly shells: readonly ConeShell[];
}

export interface ConeShell {
  /** Å. */
  readonly dMin: number;
  readonly n: number;
  /** Mean I/σ of the merge. */
  readonly iOverSigma?: number;
  /** σ–τ, percent. Absent of merged data. */
  readonly ccHalf?: number;
}

const HALF_ANGLE = 20;
const SHELLS = 9;
const FEWEST_COMPARED = 5;

/**
 * ⟨I/σ⟩ and CC1/2 in cones of 20° about a*, b* and c*, as KAMO's aniso.log looks at them; nine shells of equal steps in 1/d². An axis that the group makes
 * equal to an earlier one is left out.
 */
export function directionalCones(
  merge: MergedIntensities,
  observed?: { readonly mapped: Mapped; readonly measured: Measurements }
): readonly DirectionalCone[] {
  const { box, n, hkl, s2, intensity, sigma, absent } = merge;
  if (n === 0) return [];
  const star = reciprocalAxes(cellOfMetric(symmetricMetric(box.cell, box.group.rotations)));
  const orbit = new Orbit(box.group);
  const cosine = Math.cos((HALF_ANGLE * Math.PI) / 180);
  const [least, most] = s2.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, 0]
  );
  const limits = shellsBetween(least, most, SHELLS, 'xds');
  const scatter = observed && scatterByUnique(observed.mapped, observed.measured);
  return distinctAxes(orbit).map((axis) => {
    const direction = star[axis] ?? [];
    const length = Math.hypot(...direction);
    const shells = limits.upper.map((upper) => ({
      dMin: 1 / Math.sqrt(upper),
      n: 0,
      sum: 0,
      means: new Variance(),
      errors: 0,
      compared: 0
    }));
    for (let at = 0; at < n; at++) {
      const shell = shells[shellOf(limits, s2[at] as number)];
      if (absent[at] || shell === undefined) continue;
      orbit.of(hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number);
      const reach = cosine * length * Math.sqrt(s2[at] as number);
      let isInside = false;
      for (let one = 0; one < orbit.n && !isInside; one++) {
        let along = 0;
        for (let i = 0; i < 3; i++)
          for (let index = 0; index < 3; index++)
            along += (orbit.hkl[3 * one + index] as number) * (star[index]?.[i] ?? 0) * (direction[i] ?? 0);
        isInside = Math.abs(along) >= reach;
      }
      if (!isInside) continue;
      shell.n++;
      shell.sum += (intensity[at] as number) / (sigma[at] as number);
      const slot = box.slotOf(hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number);
      const sample = scatter?.get(slot >> 1);
      if (sample === undefined || sample.n < 2) continue;
      shell.means.add(sample.mean);
      shell.errors += sample.value / (sample.n / 2);
      shell.compared++;
    }
    return {
      axis: (['a*', 'b*', 'c*'] as const)[axis] ?? 'a*',
      shells: shells.map(({ dMin, n: count, sum, means, errors, compared }) => {
        const half = errors / compared / 2;
        const cc = (100 * (means.value - half)) / (means.value + half);
        return {
          dMin,
          n: count,
          ...(count > 0 && { iOverSigma: sum / count }),
          ...(compared >= FEWEST_COMPARED && Number.isFinite(cc) && { ccHalf: cc })
        };
      })
    };
  });
}

/** a, b, c without those that a rotation makes of an earlier one. */
function distinctAxes(orbit: Orbit): number[] {
  const seen = new Set<number>();
  return [0, 1, 2].filter((axis) => {
    if (seen.has(axis)) return false;
    orbit.of(axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0);
    for (let one = 0; one < orbit.n; one++) {
      const index = [0, 1, 2].map((at) => Math.abs(orbit.hkl[3 * one + at] as number));
      if (index.filter((size) => size !== 0).length === 1) seen.add(index.findIndex((size) => size !== 0));
    }
    return true;
  });
}

function scatterByUnique(
  { slots }: Mapped,
  { intensity, sigma }: Measurements
): ReadonlyMap<number, Variance> {
  const found = new Map<number, Variance>();
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if (slot < 0 || !((sigma[i] as number) > 0)) continue;
    const sample = found.get(slot >> 1) ?? new Variance();
    if (sample.n === 0) found.set(slot >> 1, sample);
    sample.add(intensity[i] as number);
  }
  return found;
}
