import type { Geometry } from '../geometry/geometry';
import { ICE_BIN, ICE_BINS } from './ice';
import { binTable, type BinTable } from './profile';

/** The bins of a geometry's pixels: made once, kept for the last geometry. */
export class TableOfBins {
  private key = '';
  private table: BinTable = new Uint16Array();

  of(geometry: Geometry): BinTable {
    const key = JSON.stringify(geometry);
    if (key !== this.key) this.table = binTable(geometry, ICE_BIN, ICE_BINS);
    this.key = key;
    return this.table;
  }
}
