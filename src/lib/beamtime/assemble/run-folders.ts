import { naturalOrder } from '../../base/natural-order';
import { baseName, child, parent, relPath, type RelPath } from '../../base/rel-path';
import { placeOf } from '../layout';
import { parseRunName } from '../names';
import type { Reads } from '../reads';
import { storedPath } from '../stored-paths';

/** Folders of processing runs below an area, without going down into merges or the runs themselves. */
export function* processingRunsIn(reads: Reads, area: RelPath): Generator<RelPath> {
  const left: RelPath[] = [area];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const name of reads.list(at)?.directories ?? []) {
      const path = child(at, name);
      const kind = placeOf(path)?.kind;
      if (kind === 'processing-run') yield path;
      else if (kind === undefined || kind === 'processed-pin' || kind === 'processed-data') left.push(path);
    }
  }
}

/** KAMO's own report of an area. */
export function reportPath(area: string): RelPath {
  return child(area as RelPath, 'report.html');
}

/**
 * Runs that only the area's reports name: a report archive has no folders for most of them. On a disk, where folders speak for themselves,
 * there are none.
 */
export function runsOnlyReported(reads: Reads, area: RelPath): readonly RelPath[] {
  for (const run of processingRunsIn(reads, area))
    if (reads.has(child(run, 'decision.log')) || reads.has(child(run, 'XDS.INP'))) return [];
  const runs = new Set<RelPath>();
  for (const row of reads.record(reportPath(area), 'kamo-report')?.runs ?? [])
    runs.add(relPath(`${area}/${row.run}`));
  const context = { areas: reads.areas, area, from: area };
  for (const { correctLp } of reads.record(child(area, 'correct.html'), 'correct-html')?.runs ?? []) {
    const stored = storedPath(correctLp.startsWith(`${area}/`) ? `/${correctLp}` : correctLp, context);
    if (stored !== undefined) runs.add(parent(stored));
  }
  return [...runs]
    .filter((run) => reads.list(run) === undefined && parseRunName(baseName(run)) !== undefined)
    .sort(naturalOrder);
}
