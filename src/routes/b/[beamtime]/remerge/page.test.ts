import { afterEach, describe, expect, it } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type { MergedAgain, ReflectionsServer } from '$workers/reflections';
import { Flawed } from '$lib/base/flaw';
import { Remerging } from './page.svelte';
import type { Ports } from '../reflections/read-sets';

const MERGED = { sets: [], shells: [], outliers: 0, parts: 1 } as unknown as MergedAgain;
const OPTIONS = { reject: true, reindex: true, friedel: 'merged' } as const;
const input = (number: number, ...paths: string[]) => ({
  number,
  places: paths.map((path) => ({ path: relPath(path), from: 'own' as const })),
  axes: false
});

const open: Remerging[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

function bench(server: Partial<ReflectionsServer>, onDisk: readonly string[]) {
  const died = new AbortController();
  const read: string[] = [];
  const kept: string[][] = [];
  const service = {
    read: async (name: string) => {
      read.push(name);
      return { ok: { records: 1, rejected: 0, complete: true, problems: 0 } };
    },
    keep: async (names) => void kept.push([...names]),
    stop: async () => undefined,
    ...server
  } as ReflectionsServer;
  const line = {
    service,
    died: died.signal,
    check: async () => died.abort(new WorkerDied('silent'))
  };
  const ports: Ports = {
    line: () => line,
    across: (local) => local,
    read: async (path) => {
      if (path === 'forbidden') throw new Flawed({ code: 'refused', fault: 'not-readable' });
      if (!onDisk.includes(path)) throw new Flawed({ code: 'refused', fault: 'not-found' });
      return new File([''], path);
    }
  };
  const remerging = new Remerging(ports);
  open.push(remerging);
  return { remerging, ports, read, kept };
}

describe('a merge from the reflections', () => {
  it('takes the next place where the best is not on the disk, names who is missing, and reads nothing twice', async () => {
    const { remerging, read } = bench({ merge: async () => ({ ok: MERGED }) }, ['b']);
    const inputs = [input(1, 'a', 'b'), input(2, 'c'), input(3)];
    await remerging.start(inputs, OPTIONS);
    expect(remerging.state).toBe('done');
    expect(remerging.result?.sets).toEqual([{ number: 1, path: 'b', from: 'own' }]);
    expect(remerging.missing.map(({ number, why }) => [number, why.code])).toEqual([
      [2, 'absent'],
      [3, 'place']
    ]);
    await remerging.start(inputs, OPTIONS);
    expect(read).toEqual(['b']);
  });
  it('leaves to the next page what it read, and has all forgotten where none follows', async () => {
    const { remerging, ports, kept } = bench({ merge: async () => ({ ok: MERGED }) }, ['a']);
    await remerging.start([input(1, 'x', 'a')], OPTIONS);
    const closing = remerging.close();
    const next = new Remerging(ports);
    await closing;
    expect(kept).toEqual([['x', 'a']]);
    await next.start([input(1, 'a')], OPTIONS);
    await next.close();
    expect(kept).toEqual([['x', 'a'], ['a'], []]);
  });
  it('says what the disk said of a file that it refuses, and goes on with the others', async () => {
    const { remerging } = bench({ merge: async () => ({ ok: MERGED }) }, ['a']);
    await remerging.start([input(1, 'a'), input(2, 'forbidden', 'x')], OPTIONS);
    expect(remerging.state).toBe('done');
    expect(remerging.missing).toEqual([
      {
        number: 2,
        why: { code: 'refused', path: 'forbidden', flaw: { code: 'refused', fault: 'not-readable' } }
      }
    ]);
  });
  it('fails by name where nothing is on the disk, or the worker says why', async () => {
    const { remerging } = bench({ merge: async () => ({ fault: { code: 'no-records' } }) }, ['a']);
    await remerging.start([input(1, 'x')], OPTIONS);
    expect([remerging.state, remerging.fault?.code]).toEqual(['failed', 'nothing']);
    await remerging.start([input(1, 'a')], OPTIONS);
    expect([remerging.state, remerging.fault?.code]).toEqual(['failed', 'no-records']);
  });
  it('shows nothing of the run before when another was chosen, not even what the worker still answers', async () => {
    let answer: (outcome: { ok: MergedAgain }) => void = () => undefined;
    const merge = () => new Promise<{ ok: MergedAgain }>((resolve) => (answer = resolve));
    const { remerging } = bench({ merge }, ['a']);
    const first = remerging.start([input(1, 'a'), input(2, 'c')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    answer({ ok: MERGED });
    await first;
    const again = remerging.start([input(1, 'a')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    const clearing = remerging.clear();
    answer({ ok: MERGED });
    await Promise.all([again, clearing]);
    expect([remerging.state, remerging.result, remerging.missing]).toEqual(['idle', undefined, []]);
  });
  it('stops at once, though the worker is busy; what it still says is not heard', async () => {
    let answer: (outcome: { ok: MergedAgain }) => void = () => undefined;
    const { remerging } = bench({ merge: () => new Promise((resolve) => (answer = resolve)) }, ['a']);
    const running = remerging.start([input(1, 'a')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    await remerging.stop();
    expect(remerging.state).toBe('stopped');
    answer({ ok: MERGED });
    await running;
    expect([remerging.state, remerging.result]).toEqual(['stopped', undefined]);
  });
});
