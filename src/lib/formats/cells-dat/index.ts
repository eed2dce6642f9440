import type { Cell } from '../xds-keywords';

/** cells.dat, cells_reindexed.dat: the cells before filtering. */
export interface CellsDat {
  readonly rows: readonly { readonly path: string; readonly cell?: Cell }[];
}

declare module '../format' {
  interface Records {
    'cells-dat': CellsDat;
  }
}
