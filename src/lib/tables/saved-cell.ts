/** A unit cell: one column on the screen, six in files. */
import { cellText } from '../beamtime/digits';
import type { UnitCell } from '../beamtime/units';
import type { SavedColumn } from './column';
import { readPrinted } from './table';

/** With the digits of the screen. */
export function savedCell<Row>(cellOf: (row: Row) => UnitCell | undefined): readonly SavedColumn<Row>[] {
  return ['a', 'b', 'c', 'α', 'β', 'γ'].map((name, axis) => ({
    name,
    unit: axis < 3 ? 'Å' : '°',
    cell: (row) => {
      const cell = cellOf(row);
      return cell && readPrinted(cellText(cell).split(' ')[axis]);
    }
  }));
}
