import { IndexBox } from './index-box';
import type { Observations } from './observations';
import type { SpaceGroup } from './space-group';
import { inverseSquare, isCell, medianCell, reciprocalMetric, symmetricMetric, type Cell } from './unit-cell';

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
  const { n, hkl, sigma } = observations;
  const r = reciprocalMetric(symmetricMetric(cell, group.rotations));
  const most = dMin === undefined ? Infinity : (1 + 1e-9) / (dMin * dMin);
  const least = dMax === undefined ? 0 : (1 - 1e-9) / (dMax * dMax);
  let smallest = Infinity;
  let largest = 0;
  const [r0, r1, r2, r3, r4, r5] = r;
  for (let i = 0; i < n; i++) {
    if (!((sigma[i] as number) > 0)) continue;
    const h = hkl[3 * i] as number;
    const k = hkl[3 * i + 1] as number;
    const l = hkl[3 * i + 2] as number;
    const s2 = r0 * h * h + r1 * k * k + r2 * l * l + 2 * (r3 * h * k + r4 * h * l + r5 * k * l);
    if (s2 > most || s2 < least) continue;
    if (s2 < smallest) smallest = s2;
    if (s2 > largest) largest = s2;
  }
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
