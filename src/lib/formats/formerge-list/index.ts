/** formerge.lst, formerge_reindexed.lst, excluded.lst. */
export interface FormergeList {
  /** Absolute paths of the processing computer, in file order; empty where the file holds one empty line. */
  readonly paths: readonly string[];
}

declare module '../format' {
  interface Records {
    'formerge-list': FormergeList;
  }
}
