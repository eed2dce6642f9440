import { naturalOrder } from '../../base/natural-order';
import { baseName, child, type RelPath } from '../../base/rel-path';
import { present } from '../../formats/present';
import { placeOf } from '../layout';
import { parseScanName } from '../names';
import type { Reads } from '../reads';
import type { Scan } from '../types';

/** Raster and edge scans of a pin: the folders below `scanNN` (zoo.md 2.3). */
export function assembleScans(reads: Reads, pin: RelPath): readonly Scan[] {
  const scans: Scan[] = [];
  for (const group of [...(reads.list(pin)?.directories ?? [])].sort(naturalOrder)) {
    const folder = child(pin, group);
    if (placeOf(folder)?.kind !== 'scan-group') continue;
    for (const name of [...(reads.list(folder)?.directories ?? [])].sort(naturalOrder)) {
      const path = child(folder, name);
      if (placeOf(path)?.kind === 'scan') scans.push(assembleScan(reads, path));
    }
  }
  return scans;
}

/** Points and grid are the log's (the last block counts); without it those of SHIKA's summary. */
function assembleScan(reads: Reads, path: RelPath): Scan {
  const log = child(path, 'diffscan.log');
  const block = reads.record(log, 'diffscan-log')?.scans.at(-1);
  const finder = ['_spotfinder', 'spotfinder']
    .map((name) => child(path, name))
    .find((folder) => reads.list(folder));
  const summaryPath = finder === undefined ? undefined : child(finder, 'summary.dat');
  const summary = summaryPath === undefined ? undefined : reads.record(summaryPath, 'spot-summary');
  const grid =
    block !== undefined
      ? { vertical: block.verticalPoints, horizontal: block.horizontalPoints }
      : summary !== undefined && summary.distinctX * summary.distinctY === summary.file.length
        ? { vertical: summary.distinctY, horizontal: summary.distinctX }
        : undefined;
  const sources = [block === undefined ? undefined : log, summary === undefined ? undefined : summaryPath];
  return {
    path,
    ...parseScanName(baseName(path)),
    spotFinding: finder !== undefined,
    ...present({
      points: block !== undefined ? block.verticalPoints * block.horizontalPoints : summary?.file.length,
      grid,
      maxSpots: summary?.maxSpots
    }),
    sources: sources.filter((source): source is RelPath => source !== undefined)
  };
}
