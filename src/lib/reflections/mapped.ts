import { IndexBox } from './index-box';
import type { Observations } from './observations';
import type { SpaceGroup } from './space-group';
import {
  inverseSquare,
  isCell,
  medianCell,
  reciprocalMetric,
  symmetricMetric,
  type Cell,
  type Metric
} from './unit-cell';

/** Observations with the unique reflection that each belongs to. */
export interface Mapped {
  readonly observations: Observations;
  readonly box: IndexBox;
  readonly slots: Int32Array;
  /** Smallest and largest 1/d² of the accepted records inside the limits, with the box's cell. */
  readonly smallest: number;
  readonly largest: number;
}

export interface MapOptions {
  readonly group: SpaceGroup;
  /** The merge's cell; otherwise the median of the sets' cells. */
  readonly cell?: Cell;
  /** Å. */
  readonly dMin?: number;
  readonly dMax?: number;
}

/** Maps every record to its unique reflection, to `dMin` or as far as accepted records reach. `undefined` where no cell is known or no record is accepted inside the limits. */
export function mapped(
  observations: Observations,
  { group, cell: given, dMin, dMax }: MapOptions
): Mapped | undefined {
  const cell = given ?? medianCell(observations.sets.flatMap(({ cell }) => (cell ? [cell] : [])));
  if (cell === undefined || !isCell(cell)) return undefined;
  const { n, hkl } = observations;
  const r = reciprocalMetric(symmetricMetric(cell, group.rotations));
  const most = dMin === undefined ? Infinity : (1 + 1e-9) / (dMin * dMin);
  const least = dMax === undefined ? 0 : (1 - 1e-9) / (dMax * dMax);
  const { smallest, largest } = reachOf(observations, r, least, most);
  if (!(largest > 0)) return undefined;
  const box = new IndexBox(group, cell, 1 / Math.sqrt(largest));
  const slots = new Int32Array(n);
  box.slotsOf(hkl, slots);
  if (least > 0)
    for (let i = 0; i < n; i++)
      if (
        (slots[i] as number) >= 0 &&
        inverseSquare(r, hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number) < least
      )
        slots[i] = -1;
  return { observations, box, slots, smallest, largest };
}

/** Smallest and largest 1/d² of the accepted records between two limits; `largest` is 0 where there is none. */
function reachOf(
  { n, hkl, sigma }: Observations,
  r: Metric,
  least: number,
  most: number
): Pick<Mapped, 'smallest' | 'largest'> {
  const [r0, r1, r2, r3, r4, r5] = [r[0], r[1], r[2], 2 * r[3], 2 * r[4], 2 * r[5]];
  let smallest = Number.MAX_VALUE;
  let largest = 0;
  for (let i = 0, at = 0; i < n; i++, at += 3) {
    if (!((sigma[i] as number) > 0)) continue;
    const h = hkl[at] as number;
    const k = hkl[at + 1] as number;
    const l = hkl[at + 2] as number;
    const s2 = h * (r0 * h + r3 * k + r4 * l) + k * (r1 * k + r5 * l) + r2 * l * l;
    if (s2 > most || s2 < least) continue;
    if (s2 < smallest) smallest = s2;
    if (s2 > largest) largest = s2;
  }
  return { smallest, largest };
}
