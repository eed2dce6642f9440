/** Data sets that cc_clustering left out of the tree for lack of common reflections. */
export interface NotUsedList {
  /** As stored: absolute paths of the processing computer. */
  readonly paths: readonly string[];
}

declare module '../format' {
  interface Records {
    'notused-list': NotUsedList;
  }
}
