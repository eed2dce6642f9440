/** cc_files.dat: correlation of each data set with the merged data (run_01, itself included). Columns of equal length. */
export interface CcFiles {
  /** As in XSCALE.INP. */
  readonly path: readonly string[];
  /** KAMO's short name: the path without common head and tail; may be ''. */
  readonly label: readonly string[];
  /** Reflections of the data set. */
  readonly nAll: readonly (number | undefined)[];
  /** Of them, common with the merged data. */
  readonly nCommon: readonly (number | undefined)[];
  /** A fraction. */
  readonly cc: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'cc-files': CcFiles;
  }
}
