/** Which frames the data files of an EIGER series really hold: each is opened, some five small reads of it. */
import type { Collection, HeldLook } from '$lib/beamtime/types';
import type { HeldFrames } from '$lib/frames/series';
import { FramesWorker } from '$workers/frames';
import { findSeries, type FrameDisk } from '../../series-files';

/** More ranges than anybody reads. */
const MOST_GAPS = 100;

/** Opens every data file of the series; undefined where the disk has none of them, or the worker gave up. */
export async function heldBy(
  disk: FrameDisk,
  { path, prefix, expectedFrames }: Collection,
  worker = new FramesWorker()
): Promise<HeldLook | undefined> {
  try {
    const found = await findSeries(disk, path, prefix);
    if (found === undefined) return undefined;
    const opened = await worker.open(found.files, found.name);
    const held = 'ok' in opened ? await worker.held() : opened;
    return 'ok' in held ? heldLook(held.ok, expectedFrames) : undefined;
  } finally {
    worker.stop();
  }
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
