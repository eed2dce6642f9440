import { byUnique } from '../by-unique';
import type { Mapped } from '../mapped';
import type { ScaleUnits } from './scale-units';

/** Observations in the order of unique reflections (mates together), those of a unit beside each other. */
export interface ScalingTable {
  /** Unique reflections of the box. */
  readonly n: number;
  readonly start: Int32Array;
  /** Number of the observation. */
  readonly order: Int32Array;
  readonly intensity: Float64Array;
  /** σ². */
  readonly variance: Float64Array;
  readonly unit: Int32Array;
  /** The set of a unit. */
  readonly setOf: Int32Array;
  readonly nUnits: number;
  readonly nSets: number;
  /** −1/(2d²) by unique reflection: what B is multiplied with in ln g. */
  readonly slope: Float64Array;
  /** 1: an outlier. */
  readonly rejected: Uint8Array;
}

export function scalingTable({ observations, box, slots }: Mapped, units: ScaleUnits): ScalingTable {
  const { start: bySlot, order } = byUnique(box.n, slots, observations.sigma);
  const start = Int32Array.from({ length: box.n + 1 }, (_, u) => bySlot[2 * u] as number);
  for (let u = 0; u < box.n; u++) sortByUnit(order, start[u] as number, start[u + 1] as number, units.of);
  const n = order.length;
  const intensity = new Float64Array(n);
  const variance = new Float64Array(n);
  const unit = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    const i = order[at] as number;
    intensity[at] = observations.intensity[i] as number;
    variance[at] = (observations.sigma[i] as number) ** 2;
    unit[at] = units.of[i] as number;
  }
  return {
    n: box.n,
    start,
    order,
    intensity,
    variance,
    unit,
    setOf: Int32Array.from(units.units, ({ set }) => set),
    nUnits: units.units.length,
    nSets: observations.sets.length,
    slope: box.s2.map((s2) => -s2 / 2),
    rejected: new Uint8Array(n)
  };
}

/** By insertion: a reflection has few observations, mostly in order already. */
function sortByUnit(order: Int32Array, from: number, to: number, unitOf: Int32Array): void {
  for (let at = from + 1; at < to; at++) {
    const one = order[at] as number;
    const unit = unitOf[one] as number;
    let place = at - 1;
    while (place >= from && (unitOf[order[place] as number] as number) > unit) {
      order[place + 1] = order[place] as number;
      place--;
    }
    order[place + 1] = one;
  }
}
