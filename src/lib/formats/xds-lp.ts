/** A line of a log that something rests on, as printed (trimmed). */
export interface LpNote {
  readonly line: number;
  readonly text: string;
}
