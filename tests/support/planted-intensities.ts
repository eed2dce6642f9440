/** Merged intensities of a crystal that somebody made up: one number for each reflection, nothing by chance. */
import { IndexBox } from '../../src/lib/reflections/index-box';
import {
  withoutScrews,
  type MergedIntensities
} from '../../src/lib/reflections/diagnostics/merged-intensities';
import type { Hkl } from '../../src/lib/reflections/operator';
import { isAbsent, spaceGroup } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';

export interface PlantedReflection {
  readonly hkl: Hkl;
  /** 1/d², Å⁻². */
  readonly s2: number;
  readonly epsilon: number;
  readonly centric: boolean;
}

export interface Planted {
  readonly group: number;
  readonly cell: Cell;
  /** Å. */
  readonly dMin: number;
  /** `undefined`: not measured. */
  readonly intensity: (one: PlantedReflection, at: number) => number | undefined;
  readonly sigma?: number | ((one: PlantedReflection) => number);
  /** Observations of each. */
  readonly count?: number;
}

export function planted({
  group: number,
  cell,
  dMin,
  intensity,
  sigma = 1,
  count = 1
}: Planted): MergedIntensities {
  const group = spaceGroup(number);
  if (group === undefined) throw new Error(`no group ${number}`);
  const box = new IndexBox(withoutScrews(group), cell, dMin);
  const all = Array.from({ length: box.n }, (_, u) => {
    const [h = 0, k = 0, l = 0] = box.hkl.subarray(3 * u, 3 * u + 3);
    const hkl: Hkl = [h, k, l];
    const one = { hkl, s2: box.s2[u] ?? NaN, epsilon: box.epsilon[u] ?? NaN, centric: box.centric[u] === 1 };
    return { u, one, value: intensity(one, u) };
  });
  const measured = all.filter(({ value }) => value !== undefined);
  const entryOf = new Int32Array(box.n).fill(-1);
  measured.forEach(({ u }, at) => (entryOf[u] = at));
  const of = (value: (one: PlantedReflection) => number): Float64Array =>
    Float64Array.from(measured, ({ one }) => value(one));
  return {
    group,
    box,
    n: measured.length,
    hkl: Int16Array.from(measured.flatMap(({ one }) => [...one.hkl])),
    s2: of(({ s2 }) => s2),
    intensity: Float64Array.from(measured, ({ value }) => value ?? NaN),
    sigma: of((one) => (typeof sigma === 'number' ? sigma : sigma(one))),
    epsilon: of(({ epsilon }) => epsilon),
    centric: Uint8Array.from(measured, ({ one }) => (one.centric ? 1 : 0)),
    count: new Int32Array(measured.length).fill(count),
    absent: Uint8Array.from(measured, ({ one }) => (isAbsent(group, one.hkl) ? 1 : 0)),
    entryOf
  };
}
