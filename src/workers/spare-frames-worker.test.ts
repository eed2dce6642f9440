import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { wrap } from 'comlink';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FramesServer } from './frames-server';
import { serve } from './serve';
import { SpareFramesWorker } from './spare-frames-worker';
import type { WorkerLike } from './worker-line';

let [started, warmed, ended] = [0, 0, 0];
let refused = false;
beforeEach(() => {
  [started, warmed, ended] = [0, 0, 0];
  refused = false;
});
afterEach(() => void vi.useRealTimers());

function start(): WorkerLike {
  started++;
  const service: Partial<FramesServer> = {
    warm: async () => {
      warmed++;
      if (refused) throw new Error('no HDF5');
    }
  };
  const { port1, port2 } = new MessageChannel();
  serve(service, port1);
  port2.start();
  const terminate = (): void => {
    ended++;
    port1.close();
    port2.close();
  };
  return Object.assign(port2, { terminate }) as unknown as WorkerLike;
}
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

it('one waits with HDF5 loaded, is taken once, and the next is a new one', async () => {
  const spare = new SpareFramesWorker(start);
  spare.prepare();
  spare.prepare();
  await turns();
  expect([started, warmed]).toEqual([1, 1]);
  const first = spare.take();
  expect(started).toBe(1);
  const second = spare.take();
  expect([started, second === first, ended]).toEqual([2, false, 0]);
  first.terminate();
  second.terminate();
});

it('ends when nobody wants it, or HDF5 cannot be loaded', async () => {
  const spare = new SpareFramesWorker(start, 40);
  spare.prepare();
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(ended).toBe(1);
  refused = true;
  spare.prepare();
  await turns();
  expect([started, ended]).toEqual([2, 2]);
  spare.take().terminate();
  expect(started).toBe(3);
});

it('who comes back soon finds the worker of the page that was left; later a new one with HDF5', async () => {
  const spare = new SpareFramesWorker(start, 10_000, 40);
  const used = spare.take();
  spare.giveBack(used);
  spare.prepare();
  expect(spare.take()).toBe(used);
  spare.giveBack(used);
  await turns();
  expect([started, warmed, ended]).toEqual([1, 0, 0]);
  await vi.waitFor(() => expect([started, warmed, ended]).toEqual([2, 1, 1]));
  const fresh = spare.take();
  expect(fresh).not.toBe(used);
  // Of a new one and one that was left, that one waits: two have twice the memory.
  spare.prepare();
  spare.giveBack(fresh);
  expect([started, ended]).toEqual([3, 2]);
  expect(spare.take()).toBe(fresh);
  fresh.terminate();
});

it('still answers when memory was collected while it waited', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const spare = new SpareFramesWorker(start);
  spare.prepare();
  for (let turn = 0; turn < 5; turn++) {
    await turns();
    collect();
  }
  const taken = spare.take();
  await wrap<FramesServer>(taken as never).warm();
  expect([started, warmed]).toEqual([1, 2]);
  taken.terminate();
});
