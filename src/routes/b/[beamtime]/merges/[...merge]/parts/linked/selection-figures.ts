/** What the selected data sets of a tree have together: their mean cell and its spread, and how far they were rotated. */
import type { LeafTraits } from '$lib/analysis/leaf-traits';
import { meanCells, type MeanCell } from '$lib/analysis/mean-cells';
import type { Trial } from '$lib/beamtime/types';

export interface SelectionFigures {
  /** Of those with a cell, as the merge has them. */
  readonly cell?: MeanCell;
  /** Degrees, summed over those whose wedge is known; of so many. */
  readonly rotation?: { readonly degrees: number; readonly datasets: number };
}

export function selectionFigures(
  { datasets }: Pick<Trial, 'datasets'>,
  traits: ReadonlyMap<number, LeafTraits>,
  selected: ReadonlySet<number>
): SelectionFigures {
  const chosen = datasets.filter(({ number }) => selected.has(number));
  // One merge has one space group: the cells are those of one setting.
  const [cell] = meanCells(chosen.map(({ unitCell }) => (unitCell === undefined ? {} : { unitCell })));
  const wedges = chosen.flatMap(({ number }) => traits.get(number)?.wedge ?? []);
  return {
    ...(cell && { cell }),
    ...(wedges.length > 0 && {
      rotation: {
        degrees: Number(wedges.reduce((sum, wedge) => sum + wedge, 0).toFixed(3)),
        datasets: wedges.length
      }
    })
  };
}
