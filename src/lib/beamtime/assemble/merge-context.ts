import { ROOT, child, segments, type RelPath } from '../../base/rel-path';
import { areaOf } from '../layout';
import { parsePinName, pinKey, sameSample } from '../names';
import type { Listing, Reads } from '../reads';
import { RunIndex } from '../stored-paths';
import { processingRunsIn, runsOnlyReported } from './run-folders';

/** What every part of a merge's assembly asks for. */
export interface MergeContext {
  readonly reads: Reads;
  readonly merge: RelPath;
  /** The first folder of its path: `_kamoproc`, or what else stands at the top. */
  readonly area: string;
  /** The area whose processing runs it took: its own, or where it stands beside the areas, the one that its list of files names. */
  readonly runsArea: string;
  readonly runs: RunIndex;
  /** Pin folders of the merge's sample, as the sheets, the database and the merge inputs name them. */
  readonly pins: ReadonlySet<string>;
}

/** Once everything has been read, the index of an area serves all of its merges. */
const finished = new WeakMap<Reads, Map<string, RunIndex>>();

export function mergeContext(reads: Reads, merge: RelPath, sampleName: string): MergeContext {
  const area = segments(merge)[0] ?? '';
  const runsArea = areaOf(merge) ?? givenArea(reads, merge) ?? area;
  return {
    reads,
    merge,
    area,
    runsArea,
    runs: runIndex(reads, runsArea),
    pins: pinsOfSample(reads, sampleName)
  };
}

/** The area in the first path of formerge.lst, if this disk has it; else the only one that there is. */
function givenArea(reads: Reads, merge: RelPath): string | undefined {
  const [first = ''] = reads.record(child(merge, 'formerge.lst'), 'formerge-list')?.paths ?? [];
  const named = first.split('/').findLast((part) => part.startsWith('_kamo'));
  return named !== undefined && reads.areas.some((area) => area === named) ? named : reads.areas[0];
}

function runIndex(reads: Reads, area: string): RunIndex {
  if (!reads.complete) return new RunIndex(allRuns(reads, child(ROOT, area)));
  const known = finished.get(reads) ?? new Map<string, RunIndex>();
  finished.set(reads, known);
  const index = known.get(area) ?? new RunIndex(allRuns(reads, child(ROOT, area)));
  known.set(area, index);
  return index;
}

function allRuns(reads: Reads, area: RelPath): readonly RelPath[] {
  return [...processingRunsIn(reads, area), ...runsOnlyReported(reads, area)];
}

function pinsOfSample(reads: Reads, sampleName: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const folders = new Set<string>();
  const add = (puck: string | undefined, pin: number | undefined): void => {
    if (puck !== undefined && pin !== undefined) keys.add(pinKey(puck, pin));
  };
  for (const { record } of reads.records('zoo-db', ROOT))
    for (const row of record.pins) if (sameSample(row.sampleName ?? '', sampleName)) add(row.puck, row.pin);
  for (const format of ['zoo-sheet-csv', 'zoo-sheet-xlsx'] as const)
    for (const { record } of reads.records(format, ROOT))
      for (const row of record.rows)
        if (sameSample(row.sampleName ?? '', sampleName)) for (const pin of row.pins) add(row.puck, pin);
  for (const { record } of reads.records('data-proc-csv', ROOT))
    for (const row of record.rows)
      if (sameSample(row.name ?? '', sampleName))
        for (const part of (row.topdir ?? '').split('/'))
          if (parsePinName(part) !== undefined) folders.add(part);
  for (const area of reads.areas)
    for (const name of reads.list(area)?.directories ?? []) {
      const parsed = parsePinName(name);
      if (parsed !== undefined && keys.has(pinKey(parsed.puck, parsed.pin))) folders.add(name);
    }
  return folders;
}

/** `name` in `folder`, if it was listed there. */
export function fileIn(reads: Reads, folder: RelPath, name: string): RelPath | undefined {
  const path = child(folder, name);
  return reads.has(path) ? path : undefined;
}

/** Names of files in a folder that a pattern fits, as paths. */
export function filesLike(listing: Listing | undefined, folder: RelPath, pattern: RegExp): RelPath[] {
  return (listing?.files ?? []).filter((name) => pattern.test(name)).map((name) => child(folder, name));
}
