import { inSlices } from '../../base/slices';
import type { Geometry } from '../geometry/geometry';
import { ICE_BIN, ICE_BINS } from './ice';
import { binTable, binTableBySteps, type BinTable } from './profile';

/** The bins of a geometry's pixels: made once, kept for the last geometry. */
export class TableOfBins {
  private key = '';
  private table: BinTable = new Uint16Array();

  of(geometry: Geometry): BinTable {
    const key = JSON.stringify(geometry);
    return key === this.key ? this.table : this.keep(key, binTable(geometry, ICE_BIN, ICE_BINS));
  }

  /** The same, while others are heard: undefined where `givenUp` says that nobody wants it any more. */
  async make(geometry: Geometry, givenUp: () => boolean): Promise<BinTable | undefined> {
    const key = JSON.stringify(geometry);
    if (key === this.key) return this.table;
    const table = await inSlices(binTableBySteps(geometry, ICE_BIN, ICE_BINS), givenUp);
    return table && this.keep(key, table);
  }

  private keep(key: string, table: BinTable): BinTable {
    [this.key, this.table] = [key, table];
    return table;
  }
}
