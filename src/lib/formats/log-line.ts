/** A line of a log that a conclusion may have to quote. Lines count from 1; the text is as printed, without its end. */
export interface LogLine {
  readonly line: number;
  readonly text: string;
}
