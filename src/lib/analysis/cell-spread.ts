/** How unit cells spread, and which lie outside, as KAMO's cell filter judges it (multi_merge.log, "Cell-based filtering"; kamo.md 3.2). */
import type { UnitCell } from '../beamtime/units';

export const CELL_AXES = ['a', 'b', 'c', 'α', 'β', 'γ'] as const;

/** A parameter of the cell that symmetry leaves free. */
export interface CellParameter {
  /** Which of a b c α β γ is read. */
  readonly index: number;
  /** `a`, or `a = b` where symmetry makes them one. */
  readonly name: string;
  readonly angle: boolean;
}

type Free = readonly (readonly [index: number, name: string])[];

const FREE: Readonly<Record<string, Free>> = {
  triclinic: CELL_AXES.map((name, index) => [index, name] as const),
  monoclinic: [
    [0, 'a'],
    [1, 'b'],
    [2, 'c'],
    [4, 'β']
  ],
  orthorhombic: [
    [0, 'a'],
    [1, 'b'],
    [2, 'c']
  ],
  uniaxial: [
    [0, 'a = b'],
    [2, 'c']
  ],
  cubic: [[0, 'a = b = c']]
};

/**
 * Parameters that the space group leaves free (International Tables A, crystal systems; rhombohedral groups on hexagonal axes). Without a group:
 * those in which the cells differ.
 */
export function freeParameters(spaceGroup: string | undefined, cells: readonly UnitCell[]): CellParameter[] {
  const system = spaceGroup === undefined ? undefined : crystalSystem(spaceGroup);
  if (system !== undefined) return parametersOf(FREE[system] ?? []);
  return parametersOf(
    CELL_AXES.map((name, index) => [index, name] as const).filter(
      ([index]) => index < 3 || cells.some((cell) => cell[index] !== cells[0]?.[index])
    )
  );
}

function parametersOf(free: Free): CellParameter[] {
  return free.map(([index, name]) => ({ index, name, angle: index > 2 }));
}

/** From the Hermann–Mauguin symbol as KAMO prints it (`P 43 21 2`, `C 1 2 1`, `P212121`); undefined for anything else. */
export function crystalSystem(symbol: string): string | undefined {
  const axes = symbol
    .trim()
    .slice(1)
    .replace(/:[HR]$/, '')
    .replaceAll(/[\s()_]/g, '');
  if (!/^[PABCIFR]/.test(symbol.trim()) || !/^\d+$/.test(axes)) return undefined;
  if (axes === '1') return 'triclinic';
  if (/^1?21?1?$/.test(axes)) return 'monoclinic';
  if (/^(23|213|432|4[1-3]32)$/.test(axes)) return 'cubic';
  if (/^(3|4|6)/.test(axes)) return 'uniaxial';
  return /^(2|21){3}$/.test(axes) ? 'orthorhombic' : undefined;
}

export interface Fences {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly low: number;
  readonly high: number;
}

/** KAMO's cell filter takes 2.5; its outlier rejections in merging take 1.5. */
export const FENCE_FACTORS = [2.5, 1.5] as const;

/** Q1 − k·IQR to Q3 + k·IQR. Undefined for fewer than three values, which KAMO does not filter either. */
export function fences(values: readonly number[], k: number): Fences | undefined {
  if (values.length < 3) return undefined;
  const sorted = Float64Array.from(values).sort();
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
    number,
    number,
    number
  ];
  return { q1, median, q3, low: q1 - k * (q3 - q1), high: q3 + k * (q3 - q1) };
}

/** Linear between the two nearest values, as numpy.percentile does. `sorted` ascending and not empty. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function isOutside(value: number, fences: Fences | undefined): boolean {
  return fences !== undefined && (value < fences.low || value > fences.high);
}
