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
