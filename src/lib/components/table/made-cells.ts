/** The cells of one row as they are drawn. */
import { drawnCell, fits, isSameCell, type DrawnCell, type Drawing } from '$lib/tables/cells';
import type { PlacedColumn } from '$lib/tables/grid-shape';

interface MadeCell<Row> extends DrawnCell<Row> {
  /** Its bar, and where it stays. */
  readonly style: string;
}

function madeCell<Row>(
  { column, left, first }: PlacedColumn<Row>,
  row: Row,
  drawing: Drawing<Row>
): MadeCell<Row> {
  const drawn = drawnCell(column, row, drawing);
  const style = [drawn.bar && `--bar: ${drawn.bar}`, left !== undefined && `left: ${left}px`];
  return {
    ...drawn,
    look: `${drawn.look}${left === undefined ? '' : ' stay'}${first ? ' first' : ''}${fits(drawn) ? ' fits' : ''}`,
    style: style.filter(Boolean).join('; '),
    title: drawn.title ?? (column.digits === undefined ? drawn.text : undefined)
  };
}

/**
 * Each cell is made once for as long as the row and its drawing stay: more columns make the others no second time. One that then says what it said stays the
 * same: it is not drawn again, though others of the row changed.
 */
export class MadeCells<Row> {
  #of: { readonly row: Row; readonly drawing: Drawing<Row> } | undefined;
  #before: ReadonlyMap<PlacedColumn<Row>, MadeCell<Row>> = new Map();
  #made = new Map<PlacedColumn<Row>, MadeCell<Row>>();

  in(row: Row, drawing: Drawing<Row>, columns: readonly PlacedColumn<Row>[]): readonly MadeCell<Row>[] {
    if (this.#of?.row !== row || this.#of.drawing !== drawing) {
      this.#of = { row, drawing };
      this.#before = this.#made;
      this.#made = new Map();
    }
    return columns.map((column) => this.#cell(column, row, drawing));
  }

  #cell(column: PlacedColumn<Row>, row: Row, drawing: Drawing<Row>): MadeCell<Row> {
    const there = this.#made.get(column);
    if (there !== undefined) return there;
    const [old, fresh] = [this.#before.get(column), madeCell(column, row, drawing)];
    const made = old !== undefined && isSameCell(old, fresh) ? old : fresh;
    this.#made.set(column, made);
    return made;
  }
}
