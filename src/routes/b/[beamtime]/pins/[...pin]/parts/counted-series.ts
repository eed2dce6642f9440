/** EIGER series whose data files were opened, of all those of a pin. */
export interface CountedSeries {
  readonly opened: number;
  readonly of: number;
}
