/** How the downloads from the detector ended, by the logs below a pin (zoo.md 2.5). */
import type { RelPath } from '../../base/rel-path';
import { present } from '../../formats/present';
import type { Reads } from '../reads';
import type { DownloadEnd } from '../types';

/** One for each log, in natural order: its last word. A failure before a success was a retry. */
export function assembleDownloads(reads: Reads, pin: RelPath): readonly DownloadEnd[] {
  return [...reads.records('download-log', pin)].map(({ path, record: { downloads } }): DownloadEnd => {
    const last = downloads.at(-1);
    const failed = downloads.filter(({ state }) => state !== 'success').length;
    return {
      path,
      state: last?.state ?? 'unsaid',
      failures: failed,
      ...present({ line: last?.line, text: last?.text })
    };
  });
}
