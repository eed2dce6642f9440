import { textFormat } from '../format';
import { present } from '../present';

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

type Download = DownloadLog['downloads'][number];

const MOST_LINES = 100_000;
/** Log of the download from the EIGER (yamtbx beamline/eiger/download_eiger.py): its three words on how a download ended. */
export default textFormat({
  name: 'download-log',
  version: 3,
  file: /^download_eiger.*\.log$/i,
  parse: (lines) => {
    const downloads: Download[] = [];
    for (let line = lines.next(); line !== undefined && downloads.length < MOST_LINES; line = lines.next()) {
      const state = line.includes('Download timeout!')
        ? 'timeout'
        : line.includes('Download Failed!')
          ? 'failed'
          : line.includes('Success!') && line.includes('Download ')
            ? 'success'
            : undefined;
      if (state === undefined) continue;
      const text = line.trim().slice(0, 1000);
      downloads.push({
        line: lines.line,
        state,
        text,
        ...present(state === 'success' ? named(text) : {})
      });
    }
    return { downloads };
  }
});

/** Prefix and folder of `Download <prefix> to <folder> Success!`. */
function named(text: string): { readonly prefix?: string; readonly directory?: string } {
  const start = text.indexOf('Download ') + 'Download '.length;
  const to = text.indexOf(' to ', start);
  const end = text.indexOf(' Success!', to);
  return to < 0 || end < 0
    ? {}
    : { prefix: text.slice(start, to).trim(), directory: text.slice(to + 4, end).trim() };
}
