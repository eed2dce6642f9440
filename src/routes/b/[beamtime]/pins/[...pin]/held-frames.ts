/** Which frames the data files of an EIGER series really hold: each is opened, some five small reads of it. */
import type { Collection, HeldLook } from '$lib/beamtime/types';
import type { HeldFrames } from '$lib/frames/series';
import { FramesWorker } from '$workers/frames';
import { findSeries, type FrameDisk } from '../../series-files';

/** More ranges than anybody reads. */
const MOST_GAPS = 100;

/**
 * Opens every data file of the series; undefined where the disk has none of them, the worker gave up, or `signal` ended it. Rejects as the disk does
 * where it is gone.
 */
export async function heldBy(
  disk: FrameDisk,
  collection: Collection,
  signal: AbortSignal,
  worker = new FramesWorker()
): Promise<HeldLook | undefined> {
  const stopped = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  );
  try {
    return await Promise.race([lookAt(disk, collection, worker), stopped]);
  } finally {
    worker.stop();
  }
}

async function lookAt(
  disk: FrameDisk,
  { path, prefix, expectedFrames }: Collection,
  worker: FramesWorker
): Promise<HeldLook | undefined> {
  const found = await findSeries(disk, path, prefix);
  if (found === undefined) return undefined;
  const opened = await worker.open(found.files, found.name);
  const held = 'ok' in opened ? await worker.held() : opened;
  if (!('ok' in held)) return undefined;
  // A disk that was pulled refuses its files one by one: it has to be there still, or the files are blamed for it.
  if (held.ok.unread.some(({ fault }) => fault.code === 'missing-file')) await disk.list(path);
  return heldLook(held.ok, expectedFrames);
}

/** Numbers from 1 to `expected`, or to the last that is there, that no file holds. */
export function heldLook({ files, unread }: HeldFrames, expected: number | undefined): HeldLook {
  const gaps: [number, number][] = [];
  let [next, frames] = [1, 0];
  for (const { low, high } of [...files].sort((a, b) => a.low - b.low)) {
    if (low > next) gaps.push([next, low - 1]);
    // Frames that two files claim are counted once.
    frames += Math.max(0, high - Math.max(low, next) + 1);
    next = Math.max(next, high + 1);
  }
  if (expected !== undefined && next <= expected) gaps.push([next, expected]);
  return {
    at: new Date().toISOString(),
    frames,
    gaps: gaps.slice(0, MOST_GAPS),
    unread: unread.map(({ name }) => name),
    disagreeing: files.flatMap(({ name, saidHigh }) => (saidHigh === undefined ? [] : [name]))
  };
}
