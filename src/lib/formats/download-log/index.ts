/** What became of each download from the detector, in the order of the log. */
export interface DownloadLog {
  readonly downloads: readonly {
    readonly line: number;
    readonly state: 'success' | 'failed' | 'timeout';
    readonly prefix?: string;
    readonly directory?: string;
    readonly text: string;
  }[];
}

declare module '../format' {
  interface Records {
    'download-log': DownloadLog;
  }
}
