import { heatMap } from '$lib/analysis/heat-map';
import { parent } from '$lib/base/rel-path';
import type { Scan } from '$lib/beamtime/types';
import type { ScanScores } from './parts/scan-scores';
import { gridIn, summaryIn } from './kept-scan';
import { scanPictures, type ScanPictures } from '$lib/frames/series-names';
import { recordOf } from '$lib/scan/record-of';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** Reads the scores of a scan from the disk, or what is kept of them; its grid too, where a log states it. */
export async function readScan(open: OpenBeamtime, scan: Scan): Promise<ScanScores> {
  const summaryPath = scan.sources.find((path) => /\/summary(\.gui)?\.dat$/.test(path));
  const logPath = scan.sources.find((path) => /\/diffscan\.log$/i.test(path));
  if (summaryPath === undefined) return { kind: 'no-spot-finding' };
  const read = await open.readRecord(summaryPath, 'spot-summary');
  if (read?.ok === false) return { kind: 'failed', why: read.problem.flaw };
  // Without the disk the record that the scan of the beamtime kept is drawn.
  const summary =
    read === undefined ? summaryIn(await open.keptRecord(summaryPath)) : recordOf(read, 'spot-summary');
  if (read === undefined && summary === undefined) return { kind: 'disconnected' };
  const log = logPath === undefined ? undefined : await open.readRecord(logPath, 'diffscan-log');
  const grid =
    log === undefined && logPath !== undefined
      ? gridIn(await open.keptRecord(logPath))
      : recordOf(log, 'diffscan-log')?.scans.at(-1);
  const map = summary && heatMap(summary, grid);
  if (summary === undefined || map === undefined) return { kind: 'no-grid' };
  const prefix = (summary.prefix ?? scan.path.slice(parent(scan.path).length + 1)).replace(/_$/, '');
  const pictures = await picturesOf(open, scan, prefix);
  return { kind: 'map', map, prefix, finder: parent(summaryPath), ...(pictures && { pictures }) };
}

async function picturesOf(open: OpenBeamtime, scan: Scan, prefix: string): Promise<ScanPictures | undefined> {
  try {
    return scanPictures((await open.list(scan.path)) ?? [], prefix);
  } catch (error) {
    // Scores can come from elsewhere than the scan's own folder, which need not be there.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
