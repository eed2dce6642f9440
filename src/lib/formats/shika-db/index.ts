import type { SqlValue } from 'sql.js';
import { bytesFormat } from '../format';
import { withDatabase } from '../sqlite';
import { naturalOrder } from '../../base/natural-order';

/** SHIKA's database: what can be read without unpickling. */
export interface ShikaDb {
  /** Tables found. */
  readonly tables: readonly string[];
  /** Images in `status`: analysed. */
  readonly analysed: readonly string[];
  /** Columns of `stats`, one entry per image, sorted by image number. */
  readonly images: readonly string[];
  readonly nSpots: readonly (number | undefined)[];
  readonly total: readonly (number | undefined)[];
  /** A mean, not the median of summary.dat. */
  readonly mean: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'shika-db': ShikaDb;
  }
}

/** More images than a raster of a loop can have. */
const MOST_IMAGES = 500_000;

/**
 * shika.db: tables `status` and `stats`. Table `spots` holds Python pickles, which could run code, and is not touched.
 * Tables may be missing where a scan was not analysed. Needed only where summary.dat is missing, so it is read later.
 */
export default bytesFormat({
  name: 'shika-db',
  version: 2,
  file: /^shika\.db$/,
  where: /(^|\/)_?spotfinder\/shika\.db$/,
  whenScanning: 'later',
  parse: (bytes) =>
    withDatabase(bytes, (database) => {
      const read = (table: string, wanted: readonly string[]): SqlValue[][] => {
        if (!database.has(table)) return [];
        const columns = database.columns(table);
        return wanted.every((column) => columns.includes(column))
          ? database.rows(table, wanted, MOST_IMAGES)
          : [];
      };
      const stats = read('stats', ['imgf', 'nspot', 'total', 'mean'])
        .map(([image, nSpots, total, mean]) => ({ image: String(image), nSpots, total, mean }))
        .sort((a, b) => naturalOrder(a.image, b.image));
      return {
        tables: database.names,
        analysed: read('status', ['filename'])
          .map(([image]) => String(image))
          .sort(naturalOrder),
        images: stats.map(({ image }) => image),
        nSpots: stats.map(({ nSpots }) => numberOf(nSpots)),
        total: stats.map(({ total }) => numberOf(total)),
        mean: stats.map(({ mean }) => numberOf(mean))
      };
    })
});

/** SQLite stores nan as NULL. */
function numberOf(value: SqlValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
