/** What SHIKA's page says of each image: entry i of each array is one image, sorted by image number. */
export interface ShikaReport {
  readonly file: readonly string[];
  readonly number: readonly (number | undefined)[];
  readonly nSpots: readonly (number | undefined)[];
  readonly total: readonly (number | undefined)[];
  readonly median: readonly (number | undefined)[];
  /** x, y of each spot in pixels of a 600 × 600 tile, flat: x0, y0, x1, y1, … */
  readonly spots: readonly (readonly number[])[];
}

declare module '../format' {
  interface Records {
    'shika-report': ShikaReport;
  }
}
