/** Mean unit cell and its spread, for each space group on its own: a mean over two settings of the axes is the cell of nothing. */
import { rollup } from 'd3-array';
import type { UnitCell } from '../beamtime/units';
import { meanCell } from './cell-clouds';

export interface MeanCell {
  /** `undefined`: of those without a space group. */
  readonly spaceGroup: string | undefined;
  readonly cells: number;
  /** a b c in Å, α β γ in degrees. */
  readonly mean: readonly number[];
  /** Standard deviation (n − 1) of each; absent of a single cell. */
  readonly deviation?: readonly number[];
}

/** Space groups with most cells first; what has no cell counts nowhere. */
export function meanCells(
  sets: readonly { readonly spaceGroup?: string; readonly unitCell?: UnitCell }[]
): readonly MeanCell[] {
  const known = sets.flatMap(({ spaceGroup, unitCell }) => (unitCell ? [{ spaceGroup, unitCell }] : []));
  return [
    ...rollup(
      known,
      (all) => all.map(({ unitCell }) => unitCell),
      ({ spaceGroup }) => spaceGroup
    )
  ]
    .map(([spaceGroup, cells]): MeanCell => {
      const mean = meanCell(cells);
      if (cells.length < 2) return { spaceGroup, cells: cells.length, mean };
      return { spaceGroup, cells: cells.length, mean, deviation: deviations(cells, mean) };
    })
    .sort((a, b) => b.cells - a.cells);
}

function deviations(cells: readonly UnitCell[], mean: readonly number[]): readonly number[] {
  return mean.map((middle, axis) =>
    Math.sqrt(cells.reduce((sum, cell) => sum + ((cell[axis] ?? NaN) - middle) ** 2, 0) / (cells.length - 1))
  );
}
