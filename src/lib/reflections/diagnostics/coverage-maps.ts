import type { IndexBox } from '../index-box';
import { Orbit } from '../orbit';
import { cellOfMetric, symmetricMetric } from '../unit-cell';
import type { MergedIntensities } from './merged-intensities';
import { reciprocalAxes } from './symmetric-tensors';

/** A section through the origin of reciprocal space. */
export interface CoverageMap {
  readonly plane: 'hk0' | 'h0l' | '0kl';
  /** [first index, second index, observations] of every reflection that can be measured; the opposite index is the same. 0: missing. */
  readonly reflections: readonly (readonly [number, number, number])[];
}

/** The direction in which most is missing. */
export interface MissingCone {
  /** Unit vector on x ∥ a, z ∥ c*; with its equivalents. */
  readonly direction: readonly [number, number, number];
  /** Half opening of the cone that is counted, degrees. */
  readonly halfAngle: number;
  /** Percent of the possible reflections in the cone, and in all directions. */
  readonly completeness: number;
  readonly overall: number;
}

const PLANES = [
  { plane: 'hk0', first: 0, second: 1, zero: 2 },
  { plane: 'h0l', first: 0, second: 2, zero: 1 },
  { plane: '0kl', first: 1, second: 2, zero: 0 }
] as const;
const HALF_ANGLE = 15;
/** Degrees between directions. */
const GRID = 5;

export function coverageMaps({ box, entryOf, count }: MergedIntensities): readonly CoverageMap[] {
  const { dMin, cell, group } = box;
  const metric = symmetricMetric(cell, group.rotations);
  const reach = [metric[0], metric[1], metric[2]].map((square) => Math.floor(Math.sqrt(square) / dMin));
  return PLANES.map(({ plane, first, second }) => {
    const reflections: [number, number, number][] = [];
    for (let a = 0; a <= (reach[first] ?? 0); a++)
      for (let b = -(reach[second] ?? 0); b <= (reach[second] ?? 0); b++) {
        if (a === 0 && b <= 0) continue;
        const index = [0, 0, 0];
        index[first] = a;
        index[second] = b;
        const slot = box.slotOf(index[0] ?? 0, index[1] ?? 0, index[2] ?? 0);
        if (slot < 0) continue;
        const entry = entryOf[slot >> 1] as number;
        reflections.push([a, b, entry < 0 ? 0 : (count[entry] as number)]);
      }
    return { plane, reflections };
  });
}

/** Completeness in cones of 15° about directions 5° apart: the emptiest. `undefined` without reflections. */
export function missingCone({ box, entryOf }: MergedIntensities): MissingCone | undefined {
  const { possible, present } = byDirection(box, entryOf);
  const cells = directions();
  let [worst, lowest] = [-1, Infinity];
  const cosine = Math.cos((HALF_ANGLE * Math.PI) / 180);
  cells.forEach((own, at) => {
    let [all, here] = [0, 0];
    cells.forEach((other, one) => {
      // Friedel mates: both ends of a direction are one.
      if (Math.abs(own[0] * other[0] + own[1] * other[1] + own[2] * other[2]) < cosine) return;
      all += possible[one] as number;
      here += present[one] as number;
    });
    if (all > 0 && here / all < lowest - 1e-12) [worst, lowest] = [at, here / all];
  });
  const direction = cells[worst];
  const total = possible.reduce((sum, one) => sum + one, 0);
  if (direction === undefined || total === 0) return undefined;
  return {
    direction,
    halfAngle: HALF_ANGLE,
    completeness: 100 * lowest,
    overall: (100 * present.reduce((sum, one) => sum + one, 0)) / total
  };
}

/** Possible and measured reflections, all equivalents, in the cells of `directions`. */
function byDirection(box: IndexBox, entryOf: Int32Array): { possible: Float64Array; present: Float64Array } {
  const axes = reciprocalAxes(cellOfMetric(symmetricMetric(box.cell, box.group.rotations)));
  const [possible, present] = [new Float64Array(ROWS * AROUND), new Float64Array(ROWS * AROUND)];
  const orbit = new Orbit(box.group);
  for (let u = 0; u < box.n; u++) {
    const [h = 0, k = 0, l = 0] = box.hkl.subarray(3 * u, 3 * u + 3);
    orbit.of(h, k, l);
    for (let one = 0; one < orbit.n; one++) {
      const [x, y, z] = [0, 1, 2].map((i) =>
        [0, 1, 2].reduce(
          (sum, axis) => sum + (orbit.hkl[3 * one + axis] as number) * (axes[axis]?.[i] ?? 0),
          0
        )
      ) as [number, number, number];
      const cell = cellAt(x, y, z);
      (possible[cell] as number)++;
      if ((entryOf[u] as number) >= 0) (present[cell] as number)++;
    }
  }
  return { possible, present };
}

const ROWS = 90 / GRID;
const AROUND = 360 / GRID;

/** Of the half sphere z ≥ 0, by angle from z and about it. */
function cellAt(x: number, y: number, z: number): number {
  const sign = z < 0 ? -1 : 1;
  const length = Math.sqrt(x * x + y * y + z * z);
  const row = Math.min(
    ROWS - 1,
    Math.floor((Math.acos(Math.min(1, (sign * z) / length)) * 180) / Math.PI / GRID)
  );
  const around = Math.floor((((Math.atan2(sign * y, sign * x) * 180) / Math.PI + 360) % 360) / GRID);
  return row * AROUND + Math.min(AROUND - 1, around);
}

/** The middles of the cells. */
function directions(): readonly (readonly [number, number, number])[] {
  return Array.from({ length: ROWS * AROUND }, (_, cell) => {
    const [row, around] = [Math.floor(cell / AROUND), cell % AROUND];
    const [down, about] = [row + 0.5, around + 0.5].map((one) => (one * GRID * Math.PI) / 180) as [
      number,
      number
    ];
    return [Math.sin(down) * Math.cos(about), Math.sin(down) * Math.sin(about), Math.cos(down)] as const;
  });
}
