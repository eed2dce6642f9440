/** A unit cell in six columns of a table that is taken away. */
import { cellText } from '$lib/beamtime/digits';
import type { UnitCell } from '$lib/beamtime/units';
import { readPrinted, type TableCell, type TableColumn } from '$lib/takehome/table';

export const CELL_COLUMNS: readonly TableColumn[] = [
  ...['a', 'b', 'c'].map((name) => ({ name, unit: 'Å' })),
  ...['α', 'β', 'γ'].map((name) => ({ name, unit: '°' }))
];

/** With the digits of the page. */
export function cellCells(cell: UnitCell | undefined): readonly TableCell[] {
  return cell === undefined ? CELL_COLUMNS.map(() => undefined) : cellText(cell).split(' ').map(readPrinted);
}
