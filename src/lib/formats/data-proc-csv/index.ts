/** One line of a list of data for merging. */
export interface MergeInputRow {
  readonly line: number;
  /** Absolute path of the processing computer: `<kamo>/<pin>/dataNN` or `<root>/_kamoproc/<pin>/`. */
  readonly topdir?: string;
  readonly name?: string;
  readonly anomalous?: boolean;
  /** Further columns that KAMO accepts: reference, unit_cell, space_group, uname, puck, pin, root_dir. */
  readonly more: Readonly<Record<string, string>>;
}

export interface MergeInput {
  readonly columns: readonly string[];
  readonly rows: readonly MergeInputRow[];
}

declare module '../format' {
  interface Records {
    'data-proc-csv': MergeInput;
  }
}
