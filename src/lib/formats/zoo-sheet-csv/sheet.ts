/** One line of a ZOO sample sheet, whichever file it stood in. A line may name several pins. */
export interface SheetRow {
  /** Line of the csv, or row of the xlsx, from 1. */
  readonly line: number;
  readonly puck?: string;
  /** The pins that the line names, with ranges and lists expanded; empty if the text names none. */
  readonly pins: readonly number[];
  /** As written: `7`, `1-16`, `1;3+5.8`. */
  readonly pinText?: string;
  readonly sampleName?: string;
  /** multi, helical, single, mixed, screening, quick, ssrox. */
  readonly mode?: string;
  /** xlsx "Objective"; csv `meas_name` where it is one of the objective words (newer writers put a file name there). */
  readonly objective?: string;
  /** Only the scan was asked for (objective scan_only, or score_min = score_max = 9999): no data is no failure. */
  readonly scanOnly: boolean;
  /** "HA" of the xlsx: heavy atoms, so that anomalous signal is wanted. */
  readonly anomalous?: boolean;
  /** Every filled column: by its csv name, or for the xlsx by its header with whitespace collapsed. Numbers where the text is one. */
  readonly conditions: Readonly<Record<string, string | number>>;
}

export interface SampleSheet {
  /** Header cells, whitespace collapsed. */
  readonly columns: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
}
