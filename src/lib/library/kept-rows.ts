/** Rows of a beamtime and the records that they are made of, written in parts: one transaction of all would keep others waiting. */
import type { Merge, ProcessingRun } from '../beamtime/types';
import { readsNow } from './older-rows';
import type { DirectoryReads } from './schema';
import type { Stores } from './stores';

/** Values written in one transaction. */
const BATCH = 200;

async function inBatches<T>(items: readonly T[], put: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await put(items.slice(at, at + BATCH));
}

/** Records, by the directory of their files. */
export function putReads(
  stores: Stores,
  id: string,
  reads: readonly (readonly [string, DirectoryReads])[]
): Promise<void> {
  return inBatches(reads, (part) =>
    stores.put(
      'reads',
      part.map(([directory, value]) => [[id, directory], value])
    )
  );
}

/** Records of a folder and of all folders below it, or of the whole beamtime, by directory. */
export async function readsOf(
  stores: Stores,
  id: string,
  folder?: string
): Promise<(readonly [string, DirectoryReads])[]> {
  const found = await stores.entries('reads', id, folder);
  return found.map(([[, directory], reads]) => [directory, readsNow(reads)]);
}

export function putMerges(stores: Stores, id: string, merges: readonly Merge[]): Promise<void> {
  return inBatches(merges, (part) =>
    stores.put(
      'merges',
      part.map((merge) => [[id, merge.path], merge])
    )
  );
}

/** Processing runs by the folder that holds them. */
export function putProcessingRuns(
  stores: Stores,
  id: string,
  folders: readonly (readonly [string, readonly ProcessingRun[]])[]
): Promise<void> {
  return inBatches(folders, (part) =>
    stores.put(
      'processing-runs',
      part.map(([folder, runs]) => [[id, folder], runs])
    )
  );
}
