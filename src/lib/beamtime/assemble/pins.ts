import { naturalOrder } from '../../base/natural-order';
import { baseName, child, type RelPath } from '../../base/rel-path';
import { present } from '../../formats/present';
import { parsePinName, pinImageRole, pinKey, sampleKey } from '../names';
import type { Reads } from '../reads';
import type { Merge, Pin, ProcessingRun } from '../types';
import { assembleCollections } from './collections';
import { assembleDownloads } from './downloads';
import { pinFolders, pinRecords, type PinRecord } from './pin-records';
import { mergedRuns, stepsOf } from './pin-steps';
import { assembleScans } from './scans';

export interface Rows {
  readonly processingRuns: readonly ProcessingRun[];
  readonly merges: readonly Merge[];
}

/**
 * Pins of the beamtime: every pin folder, every pin that a sheet or database names, and every pin that was processed (a disk, or an archive,
 * may hold the results alone). Joined by puck and pin number.
 */
export function assemblePins(reads: Reads, rows: Rows): readonly Pin[] {
  const records = pinRecords(reads);
  const runsByPin = new Map<string, ProcessingRun[]>();
  for (const run of rows.processingRuns) {
    const name = run.pin === undefined ? undefined : parsePinName(run.pin);
    if (name === undefined) continue;
    const key = pinKey(name.puck, name.pin);
    const known = runsByPin.get(key);
    if (known) known.push(run);
    else runsByPin.set(key, [run]);
  }
  const places = new Map<RelPath, readonly [key: string, onDisk: boolean]>();
  const placed = new Set<string>();
  for (const [key, folder] of pinFolders(reads, records)) {
    places.set(folder, [key, true]);
    placed.add(key);
  }
  for (const [key, runs] of runsByPin) {
    const [run] = runs;
    if (!placed.has(key) && run?.pin !== undefined) places.set(run.pin as RelPath, [key, false]);
    placed.add(key);
  }
  for (const [key, { puck, pin }] of records)
    if (!placed.has(key)) places.set(`${puck}-${String(pin).padStart(2, '0')}` as RelPath, [key, false]);
  const joins = mergedRuns(rows.merges);
  const mergesBySample = new Map<string, Merge[]>();
  for (const merge of rows.merges) {
    const key = sampleKey(merge.sampleName);
    const others = mergesBySample.get(key);
    if (others) others.push(merge);
    else mergesBySample.set(key, [merge]);
  }
  return [...places]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([path, [key, onDisk]]) => {
      const record = records.get(key);
      const merges =
        record?.sampleName === undefined ? [] : (mergesBySample.get(sampleKey(record.sampleName)) ?? []);
      return assemblePin(reads, path, onDisk, record, {
        runs: runsByPin.get(key) ?? [],
        ...joins,
        merges
      });
    });
}

function assemblePin(
  reads: Reads,
  path: RelPath,
  onDisk: boolean,
  record: PinRecord | undefined,
  joins: Pick<Parameters<typeof stepsOf>[0], 'runs' | 'merged' | 'rejected' | 'inTree' | 'perhaps' | 'merges'>
): Pin {
  const name = parsePinName(path);
  const images = onDisk
    ? [...(reads.list(path)?.files ?? [])].sort(naturalOrder).flatMap((file) => {
        const role = pinImageRole(file);
        return role === undefined ? [] : [{ path: child(path, file), role }];
      })
    : [];
  const scans = onDisk ? assembleScans(reads, path) : [];
  const collections = onDisk ? assembleCollections(reads, path, record?.conditions) : [];
  const downloads = onDisk ? assembleDownloads(reads, path) : [];
  return {
    path,
    onDisk,
    images,
    scans,
    collections,
    steps: stepsOf({
      name: baseName(path),
      record,
      onDisk,
      listsAll: reads.listsAll(path),
      hasPictures: images.length > 0,
      whole: reads.complete && [path, ...reads.areas].every((folder) => !reads.isUnread(folder)),
      scans,
      collections,
      ...joins
    }),
    ...present({
      measured: collections.some(({ files }) => files > 0) || (reads.listsAll(path) ? false : undefined),
      puck: record?.puck ?? name?.puck,
      pin: record?.pin ?? name?.pin,
      sampleName: record?.sampleName,
      mode: record?.mode,
      outcome: record?.done?.outcome,
      outcomeCode: record?.done?.outcomeCode,
      scanOnly: record?.scanOnly === true ? true : undefined,
      skipped: record?.done?.skipped === true ? true : undefined,
      crystalsChosen: crystalsChosen(record),
      conditions: record?.conditions,
      named: record?.named,
      downloads: downloads.length > 0 ? downloads : undefined
    }),
    sources: record?.sources ?? []
  };
}

function crystalsChosen(record: PinRecord | undefined): number | undefined {
  const done = record?.done;
  return done === undefined ? undefined : Math.max(done.crystalsMulti ?? 0, done.crystalsHelical ?? 0);
}
