/** Which file each leaf of the tree is. */
export interface FileList {
  /** filenames.lst (cc_clustering) or xds_lookup_table.txt (BLEND). */
  readonly layout: 'filenames' | 'lookup-table';
  /** `paths[n - 1]` is file number n, as stored: an absolute path of the processing computer. */
  readonly paths: readonly string[];
}

declare module '../format' {
  interface Records {
    'file-list': FileList;
  }
}
