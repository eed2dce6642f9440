import { expect, it } from 'vitest';
import { DiskError } from '$lib/disk/folder';
import { relPath } from '$lib/base/rel-path';
import type { Collection } from '$lib/beamtime/types';
import type { HeldFrames } from '$lib/frames/series';
import type { FramesWorker } from '$workers/frames';
import { heldBy, heldLook } from './held-frames';

const file = (low: number, high: number, more = {}) => ({ name: `data_${low}`, low, high, ...more });

it.each([
  ['all of them', [file(1, 10), file(11, 20)], 20, 20, []],
  ['a file between is missing', [file(1, 10), file(21, 30)], 30, 20, [[11, 20]]],
  ['the last is missing', [file(1, 10)], 20, 10, [[11, 20]]],
  ['the last is shorter than promised', [file(1, 10), file(11, 17)], 20, 17, [[18, 20]]],
  ['two claim the same', [file(11, 20), file(1, 12)], 20, 20, []],
  ['nobody says how many', [file(1, 10), file(11, 15)], undefined, 15, []],
  ['none', [], 5, 0, [[1, 5]]]
])('%s', (_case, files, expected, frames, gaps) => {
  expect(heldLook({ files, unread: [] }, expected)).toMatchObject({ frames, gaps });
});

it('files that cannot be opened, and those that say another last number, are named', () => {
  const files = [file(1, 10, { saidHigh: 12 })];
  const unread = [{ name: 'data_11', fault: { code: 'empty' as const } }];
  expect(heldLook({ files, unread }, 20)).toMatchObject({ unread: ['data_11'], disagreeing: ['data_1'] });
});

const SERIES: Collection = {
  path: relPath('CPS0001-01/data00'),
  sources: [],
  prefix: 'cry00',
  format: 'eiger-hdf5',
  expectedFrames: 20,
  files: 3,
  missingFiles: []
};
/** A worker that finds its second data file refused; `then` comes before it says so. */
function refusing(then: () => void = () => undefined) {
  const held: HeldFrames = {
    files: [file(1, 10)],
    unread: [{ name: 'data_11', fault: { code: 'missing-file', file: 'data_11' } }]
  };
  const worker = {
    stopped: false,
    open: async () => ({ ok: {} }),
    held: async () => {
      then();
      return { ok: held };
    },
    stop: () => void (worker.stopped = true)
  };
  return worker;
}
const look = (
  worker: object,
  list: () => Promise<readonly string[]>,
  signal = new AbortController().signal
) =>
  heldBy(
    { connected: true, list, read: async () => new File([], 'x') },
    SERIES,
    signal,
    worker as FramesWorker
  );

it('a file that the disk refuses is named, where the disk is still there', async () => {
  expect(await look(refusing(), async () => ['cry00_master.h5'])).toMatchObject({ unread: ['data_11'] });
});

it('of a disk that was pulled nothing is said but that it was', async () => {
  let pulled = false;
  const worker = refusing(() => (pulled = true));
  const list = async (): Promise<readonly string[]> => {
    if (pulled) throw new DiskError('not-found', SERIES.path);
    return ['cry00_master.h5'];
  };
  await expect(look(worker, list)).rejects.toThrow(DiskError);
  expect(worker.stopped).toBe(true);
});

it('who stops it does not wait for the worker', async () => {
  const stop = new AbortController();
  const worker = { ...refusing(), held: () => new Promise(() => undefined) };
  const waiting = look(worker, async () => ['cry00_master.h5'], stop.signal);
  stop.abort();
  expect(await waiting).toBeUndefined();
});
