import { byUnique } from '../by-unique';
import type { Mapped } from '../mapped';
import type { Reals } from '../measured';
import { Arrangement, withOthers } from './arrangement';
import type { ScaleUnits } from './scale-units';

/** Observations in the order of unique reflections, of each the one mate before the other, of each mate those of a unit beside each other. */
export interface ScalingTable {
  /** Unique reflections of the box. */
  readonly n: number;
  readonly start: Int32Array;
  /** Where the observations of each mate begin: 2n + 1 entries. Centric reflections have one. */
  readonly mates: Int32Array;
  /** Number of the observation. */
  readonly order: Int32Array;
  /** By place in `order`; longer where the observations are arranged in place. σ < 0: an outlier. */
  readonly intensity: Reals;
  readonly sigma: Reals;
  readonly unit: Uint16Array | Int32Array;
  /** The set of a unit. */
  readonly setOf: Int32Array;
  readonly nUnits: number;
  readonly nSets: number;
  /** −1/(2d²) by unique reflection: what B is multiplied with in ln g. */
  readonly slope: Float64Array;
  /** 1: nothing of the set is used, and all its σ are negative. So of a set that has no accepted record from the start. */
  readonly leftOut: Uint8Array;
  /** Brings columns that were arranged in place back into the order of the observations. */
  readonly restore?: () => void;
}

/** With `room`, which takes the order, the columns of the observations are brought into it themselves, until `restore`; otherwise copied. */
export function scalingTable(
  { observations, box, slots }: Mapped,
  units: ScaleUnits,
  room: Int32Array | undefined
): ScalingTable {
  const { intensity, sigma } = observations;
  const part = room && { first: 0, room };
  const { start: bySlot, order: all } = byUnique(box.n, slots, sigma, undefined, part);
  const start = Int32Array.from({ length: box.n + 1 }, (_, u) => bySlot[2 * u] as number);
  const order = all.subarray(0, start[box.n]);
  for (let mate = 0; mate < 2 * box.n; mate++)
    sortByUnit(order, bySlot[mate] as number, bySlot[mate + 1] as number, units.of);
  const shared = {
    n: box.n,
    start,
    mates: bySlot,
    setOf: Int32Array.from(units.units, ({ set }) => set),
    nUnits: units.units.length,
    nSets: observations.sets.length,
    leftOut: withoutRecords(observations, order),
    slope: box.s2.map((s2) => -s2 / 2)
  };
  if (room === undefined)
    return {
      ...shared,
      order,
      intensity: picked(intensity, order),
      sigma: picked(sigma, order),
      unit: picked(units.of, order)
    };
  // The order names all observations then, those that are accepted first.
  const arrangement = new Arrangement(withOthers(all, order.length));
  for (const column of [intensity, sigma, units.of]) arrangement.arrange(column);
  return {
    ...shared,
    order,
    intensity,
    sigma,
    unit: units.of,
    restore: () => {
      for (const column of [intensity, sigma]) arrangement.putBack(column);
    }
  };
}

/** 1 for each set that has no record among those that are scaled. */
function withoutRecords({ sets, set }: Mapped['observations'], order: Int32Array): Uint8Array {
  const found = new Uint8Array(sets.length).fill(1);
  for (const i of order) found[set[i] as number] = 0;
  return found;
}

/** The same observations, each Friedel mate a reflection of its own. */
export function matesApart(table: ScalingTable): ScalingTable {
  const { n, mates, slope } = table;
  return {
    ...table,
    n: 2 * n,
    start: mates,
    slope: Float64Array.from({ length: 2 * n }, (_, mate) => slope[mate >> 1] as number)
  };
}

function picked<T extends Reals | Uint16Array | Int32Array>(column: T, order: Int32Array): T {
  const found = column.slice(0, order.length) as T;
  for (let at = 0; at < order.length; at++) found[at] = column[order[at] as number] as number;
  return found;
}

/** Observations up to which insertion is faster. */
const FEW = 64;

/** By insertion: most reflections have few observations, mostly in order already. */
function sortByUnit(order: Int32Array, from: number, to: number, unitOf: ScaleUnits['of']): void {
  if (to - from > FEW) {
    order.subarray(from, to).sort((a, b) => (unitOf[a] as number) - (unitOf[b] as number));
    return;
  }
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
