/** A CCP4 table: `$TABLE: title:` / `$GRAPHS` / `$$` labels `$$` / rows / `$$`. */
export interface Loggraph {
  readonly line: number;
  readonly title: string;
  readonly labels: readonly string[];
  /** One array per label; `undefined` where the cell holds no number ('-', 'D', 'nan'). */
  readonly columns: readonly (readonly (number | undefined)[])[];
}
